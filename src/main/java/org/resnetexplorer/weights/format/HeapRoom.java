package org.resnetexplorer.weights.format;

import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;

/** Asks whether this program has room for numbers before it makes room for them. */
public final class HeapRoom {

  /**
   * Part of the heap that a large array may come to fill. Collectors that keep objects by their age
   * have two thirds of it in one piece, and all else that lives long is there too.
   */
  private static final double LARGE = 0.6;

  /** Part of the heap up to which an array is small and fits wherever there is room. */
  private static final double SMALL = 1.0 / 16;

  private static final long MEGA = 1_000_000;

  private HeapRoom() {}

  /**
   * Refuses what would not fit.
   *
   * @param bytes how many are about to be allocated at once
   * @param name whose they are
   */
  public static void require(long bytes, String name) throws WeightsException {
    if (bytes > free(bytes)) {
      // What is no longer used counts as used until it is collected.
      System.gc();
      long free = free(bytes);
      if (bytes > free) {
        throw Refusal.of("memory", Place.in(name), name, bytes / MEGA, Math.max(0, free / MEGA));
      }
    }
  }

  private static long free(long bytes) {
    Runtime runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    double most = runtime.maxMemory();
    double part = bytes <= SMALL * most ? 1 - SMALL : LARGE;
    return (long) (part * most) - used;
  }
}
