package org.resnetexplorer.explain.evaluate;

/**
 * A part of the line.
 *
 * @param start first character, from 0
 * @param end after the last character
 */
public record Span(int start, int end) {}
