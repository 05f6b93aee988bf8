package org.resnetexplorer.weights.format;

import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;

/** Asks whether this program has room for numbers before it makes room for them. */
public final class HeapRoom {

  /**
   * Part of the heap that a single array may come to fill. Collectors that keep objects by their
   * age have two thirds of it in one piece, and all else that lives long is there too.
   */
  private static final double SHARE = 0.6;

  private static final long MEGA = 1_000_000;

  private HeapRoom() {}

  /**
   * Refuses what would not fit.
   *
   * @param bytes how many are about to be allocated at once
   * @param name whose they are
   */
  public static void require(long bytes, String name) throws WeightsException {
    if (bytes > free()) {
      // What is no longer used counts as used until it is collected.
      System.gc();
      long free = free();
      if (bytes > free) {
        throw Refusal.of("memory", Place.in(name), name, bytes / MEGA, Math.max(0, free / MEGA));
      }
    }
  }

  private static long free() {
    Runtime runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    return (long) (SHARE * runtime.maxMemory()) - used;
  }
}
