package org.resnetexplorer;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * How long this thread has computed since. Other programs, waiting and pauses of the collector do
 * not count, so a limit holds on a busy machine too.
 */
public final class ThreadTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long start = THREADS.getCurrentThreadCpuTime();

  public Duration passed() {
    return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
  }
}
