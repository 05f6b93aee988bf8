package org.resnetexplorer.exploration.folder;

/**
 * What a network makes of one picture of a data set. The arrays must not be written to.
 *
 * @param features one number a channel of the call that was asked for: the mean of its cells
 * @param logits its outputs, before softmax
 */
public record Reading(float[] features, float[] logits) {}
