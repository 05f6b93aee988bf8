package org.resnetexplorer.image.decode;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.PictureLimits;

/**
 * Watches one decode: its size before memory is spent; its time, whether it is to be stopped and
 * the thread's interruption while it runs.
 */
public final class DecodeGuard {

  /** Largest need of one pixel while decoding: 16-bit RGBA samples. */
  private static final int BYTES_PER_PIXEL = 8;

  private final PictureLimits limits;
  private final LongSupplier nanoClock;
  private final BooleanSupplier cancelled;
  private final long start;

  public DecodeGuard(PictureLimits limits, LongSupplier nanoClock, BooleanSupplier cancelled) {
    this.limits = limits;
    this.nanoClock = nanoClock;
    this.cancelled = cancelled;
    this.start = nanoClock.getAsLong();
  }

  /** Refuses a width or height that is not allowed or that the free heap cannot hold. */
  public void checkSize(long width, long height) throws PictureException {
    if (width < 1 || height < 1) {
      throw PictureException.of("noPixels", width, height);
    }
    if (width > limits.edge() || height > limits.edge() || width * height > limits.pixels()) {
      throw PictureException.of("tooManyPixels", width, height, limits.pixels());
    }
    Runtime runtime = Runtime.getRuntime();
    long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    if (width * height * BYTES_PER_PIXEL > free) {
      throw PictureException.of("memory", width, height)
          .with("needed: " + BYTES_PER_PIXEL + " bytes a pixel, free: " + free);
    }
  }

  /** Whether decoding must stop now. */
  boolean mustStop() {
    return unwanted() || overTime();
  }

  /** Throws if decoding must stop now; the thread's interrupted state stays as it is. */
  public void checkStop() throws PictureException {
    if (unwanted()) {
      throw PictureException.of("cancelled");
    }
    if (overTime()) {
      throw PictureException.of("timeout", limits.time().toSeconds());
    }
  }

  private boolean unwanted() {
    return Thread.currentThread().isInterrupted() || cancelled.getAsBoolean();
  }

  private boolean overTime() {
    return nanoClock.getAsLong() - start > limits.time().toNanos();
  }
}
