package org.resnetexplorer.app.state;

/**
 * One class with the network's probability for it.
 *
 * @param index of the class
 * @param label its name, or its number in words
 * @param probability 0 to 1, after softmax over all classes
 */
public record Prediction(int index, String label, double probability) {}
