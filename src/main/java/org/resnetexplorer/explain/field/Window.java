package org.resnetexplorer.explain.field;

/**
 * A rectangle of cells.
 *
 * @param bottom its last row
 * @param right its last column
 */
public record Window(int top, int left, int bottom, int right) {
  public int rows() {
    return bottom - top + 1;
  }

  public int columns() {
    return right - left + 1;
  }

  public boolean has(int row, int column) {
    return row >= top && row <= bottom && column >= left && column <= right;
  }

  Window around(Window other) {
    return new Window(
        Math.min(top, other.top),
        Math.min(left, other.left),
        Math.max(bottom, other.bottom),
        Math.max(right, other.right));
  }
}
