package org.resnetexplorer.exploration.epochs;

/**
 * A file that a series is without.
 *
 * @param name of the file
 * @param why one sentence
 */
public record Unfit(String name, String why) {}
