package org.resnetexplorer.diagram;

/**
 * What every layout is given beside its network.
 *
 * @param width of the canvas in pixels
 * @param height of the canvas in pixels
 */
record Context(DiagramText text, TextMeasure measure, double width, double height) {}
