package org.resnetexplorer.explain.cell;

import org.resnetexplorer.network.Shape;

/**
 * The numbers of one tensor.
 *
 * @param values {@code [C, H, W]} in C order
 */
record Grid(float[] values, int channels, int height, int width) {

  static Grid of(float[] values, Shape shape) {
    return new Grid(values, shape.channels(), shape.height(), shape.width());
  }

  double at(int channel, int row, int column) {
    return values[(channel * height + row) * width + column];
  }

  boolean has(int row, int column) {
    return row >= 0 && row < height && column >= 0 && column < width;
  }
}
