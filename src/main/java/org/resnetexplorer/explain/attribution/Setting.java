package org.resnetexplorer.explain.attribution;

/**
 * A number or name that a method was told.
 *
 * @param name as an option of the command line: {@code steps}
 */
public record Setting(String name, String value) {}
