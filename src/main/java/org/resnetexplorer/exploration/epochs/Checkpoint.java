package org.resnetexplorer.exploration.epochs;

import org.resnetexplorer.weights.read.WeightsFile;

/**
 * One state of a network in training, in a file.
 *
 * @param file its weights
 * @param name what its file is called, or the folder that a library made for it
 * @param label what tells it from the others of its series: an epoch, a step, a number, or its name
 */
public record Checkpoint(WeightsFile file, String name, String label) {}
