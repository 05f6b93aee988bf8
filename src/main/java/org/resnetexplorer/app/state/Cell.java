package org.resnetexplorer.app.state;

/** One cell of a feature map, counted from the upper left. */
public record Cell(int row, int column) {}
