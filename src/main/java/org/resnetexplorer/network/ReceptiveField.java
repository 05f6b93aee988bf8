package org.resnetexplorer.network;

/**
 * Which pixels can reach one cell of a call's output: a square of {@code size} pixels, every {@code
 * jump} pixels (Araujo et al. 2019, "Computing Receptive Fields of Convolutional Neural Networks").
 * Where every window is padded by half its size, cell i is centred on pixel {@code jump * i}.
 * Through a gate, and through group norm, each cell hears of the whole picture as well; where it
 * looks itself stays told.
 *
 * @param size side of the square in pixels, before it is cut at the picture's edge
 * @param jump pixels between neighbouring cells
 * @param start the first pixel of cell 0; negative where it lies in the padding
 * @param gated whether some factor or statistic on the way depends on the whole picture
 */
public record ReceptiveField(int size, int jump, int start, boolean gated) {
  /** A pixel of the picture itself. */
  static final ReceptiveField PIXEL = new ReceptiveField(1, 1);

  /** After average pooling every value has seen everything. */
  static final ReceptiveField WHOLE_PICTURE = new ReceptiveField(Integer.MAX_VALUE, 1, 0, false);

  /** A field without a gate before it. */
  public ReceptiveField(int size, int jump, int start) {
    this(size, jump, start, false);
  }

  /** A field whose cell i is centred on pixel {@code jump * i}. */
  ReceptiveField(int size, int jump) {
    this(size, jump, -(size - 1) / 2, false);
  }

  ReceptiveField through(KernelWindow window) {
    return new ReceptiveField(
        size + (window.span() - 1) * jump,
        jump * window.stride(),
        start - window.padding() * jump,
        gated);
  }

  /** What a cell sees that reads the same cell of two maps of one size, or one and a factor. */
  ReceptiveField with(ReceptiveField other) {
    if (!hasPlace() || !other.hasPlace()) {
      return hasPlace() ? gatedToo() : other.gatedToo();
    }
    int first = Math.min(start, other.start);
    int end = Math.max(start + size, other.start + other.size);
    return new ReceptiveField(end - first, jump, first, gated || other.gated);
  }

  /** The same where something on the way depends on the whole picture too. */
  ReceptiveField gatedToo() {
    return hasPlace() ? new ReceptiveField(size, jump, start, true) : this;
  }

  /** Whether every pixel can reach it: after average pooling, and behind a gate or group norm. */
  public boolean isWholePicture() {
    return gated || !hasPlace();
  }

  /** Whether cells stand for places in the picture; false after average pooling. */
  public boolean hasPlace() {
    return size != Integer.MAX_VALUE;
  }

  /** The middle of what cell 0 sees, in pixels from the first one on. */
  public double centre() {
    return hasPlace() ? start + (size - 1) / 2.0 : 0;
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
