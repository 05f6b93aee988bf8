package org.resnetexplorer.explain.account;

/**
 * One term of a sum.
 *
 * @param name as files name it: {@code layer1.0.branch}, {@code fc.bias}
 */
public record Part(String name, double value) {}
