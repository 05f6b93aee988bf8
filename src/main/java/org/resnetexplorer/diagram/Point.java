package org.resnetexplorer.diagram;

/** A place on the drawing in pixels, y downwards. */
public record Point(double x, double y) {}
