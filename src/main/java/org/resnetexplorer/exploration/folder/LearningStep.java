package org.resnetexplorer.exploration.folder;

/**
 * One step of learning.
 *
 * @param loss cross entropy of the training examples, with what holds weights back
 * @param training share of the training examples that are right, 0 to 1
 * @param heldOut share of those held out; NaN if there are none
 */
public record LearningStep(int step, double loss, double training, double heldOut) {}
