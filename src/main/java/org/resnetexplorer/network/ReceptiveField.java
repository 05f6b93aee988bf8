package org.resnetexplorer.network;

/**
 * Which pixels can reach one cell of a call's output: a square of {@code size} pixels, every {@code
 * jump} pixels (Araujo et al. 2019, "Computing Receptive Fields of Convolutional Neural Networks").
 * Where every window is padded by half its size, cell i is centred on pixel {@code jump * i}.
 *
 * @param size side of the square in pixels, before it is cut at the picture's edge
 * @param jump pixels between neighbouring cells
 * @param start the first pixel of cell 0; negative where it lies in the padding
 */
public record ReceptiveField(int size, int jump, int start) {
  /** A pixel of the picture itself. */
  static final ReceptiveField PIXEL = new ReceptiveField(1, 1);

  /** After average pooling every value has seen everything. */
  static final ReceptiveField WHOLE_PICTURE = new ReceptiveField(Integer.MAX_VALUE, 1, 0);

  /** A field whose cell i is centred on pixel {@code jump * i}. */
  ReceptiveField(int size, int jump) {
    this(size, jump, -(size - 1) / 2);
  }

  ReceptiveField through(KernelWindow window) {
    return new ReceptiveField(
        size + (window.kernel() - 1) * jump,
        jump * window.stride(),
        start - window.padding() * jump);
  }

  /** What a cell sees that reads the same cell of two maps of one size. */
  ReceptiveField with(ReceptiveField other) {
    if (isWholePicture() || other.isWholePicture()) {
      return WHOLE_PICTURE;
    }
    int first = Math.min(start, other.start);
    int end = Math.max(start + size, other.start + other.size);
    return new ReceptiveField(end - first, jump, first);
  }

  /** True after average pooling: no square, the whole picture. */
  public boolean isWholePicture() {
    return size == Integer.MAX_VALUE;
  }

  /** The middle of what cell 0 sees, in pixels from the first one on. */
  public double centre() {
    return isWholePicture() ? 0 : start + (size - 1) / 2.0;
  }

  /** The first pixel that cell i sees, cut at the edge. */
  public int first(int cell) {
    return isWholePicture() ? 0 : Math.max(0, jump * cell + start);
  }

  /** The last pixel that cell i sees, cut at the edge of a picture with this side. */
  public int last(int cell, int side) {
    return isWholePicture() ? side - 1 : Math.min(side - 1, jump * cell + start + size - 1);
  }
}
