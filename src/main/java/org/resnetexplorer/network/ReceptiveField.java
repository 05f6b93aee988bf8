package org.resnetexplorer.network;

/**
 * Which pixels can reach one cell of a call's output: a square of {@code size} pixels, every {@code
 * jump} pixels. Cell i is centred on pixel {@code jump * i}, because every window of a ResNet is
 * padded by half its size (Araujo et al. 2019, "Computing Receptive Fields of Convolutional Neural
 * Networks").
 *
 * @param size side of the square in pixels, before it is cut at the picture's edge
 * @param jump pixels between neighbouring cells
 */
public record ReceptiveField(int size, int jump) {
  /** A pixel of the picture itself. */
  static final ReceptiveField PIXEL = new ReceptiveField(1, 1);

  /** After average pooling every value has seen everything. */
  static final ReceptiveField WHOLE_PICTURE = new ReceptiveField(Integer.MAX_VALUE, 1);

  ReceptiveField through(KernelWindow window) {
    return new ReceptiveField(size + (window.kernel() - 1) * jump, jump * window.stride());
  }

  /** True after average pooling: no square, the whole picture. */
  public boolean isWholePicture() {
    return size == Integer.MAX_VALUE;
  }

  /** The first pixel of cell 0; negative, as it lies in the padding. */
  public int start() {
    return isWholePicture() ? 0 : -(size - 1) / 2;
  }

  /** The first pixel that cell i sees, cut at the edge. */
  public int first(int cell) {
    return isWholePicture() ? 0 : Math.max(0, jump * cell + start());
  }

  /** The last pixel that cell i sees, cut at the edge of a picture with this side. */
  public int last(int cell, int side) {
    return isWholePicture() ? side - 1 : Math.min(side - 1, jump * cell - start());
  }
}
