package org.resnetexplorer.exploration.folder;

/**
 * How far a pass over a folder is.
 *
 * @param done pictures that are through
 * @param kept how many of all were read in an earlier pass
 * @param secondsLeft at the pace so far; NaN while nobody knows
 */
public record PassProgress(int done, int total, int kept, double secondsLeft) {}
