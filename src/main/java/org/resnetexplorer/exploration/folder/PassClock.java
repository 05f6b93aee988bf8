package org.resnetexplorer.exploration.folder;

/** Tells how long a pass still takes, by the pictures that were really read. */
final class PassClock {
  private final long start = System.nanoTime();
  private final int total;
  private final int kept;
  private int done;
  private int read;

  PassClock(int total, int kept) {
    this.total = total;
    this.kept = kept;
  }

  /** Passes over pictures that were read before. */
  void skip(int pictures) {
    done += pictures;
  }

  void read() {
    read++;
  }

  PassProgress next() {
    done++;
    double each = (System.nanoTime() - start) / 1e9 / read;
    double left = read == 0 ? Double.NaN : each * Math.max(0, total - kept - read);
    return new PassProgress(done, total, kept, left);
  }
}
