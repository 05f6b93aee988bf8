package org.resnetexplorer.bench;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the process holds right after a collection, in bytes.
 *
 * @param resident of the process, as Linux counts it; 0 elsewhere
 * @param used live objects on the Java heap
 * @param committed what the Java heap has taken from the system
 * @param other what the JVM holds outside the heap: classes and compiled code
 */
record Memory(long resident, long used, long committed, long other) {
  private static final double MEGABYTE = 1024 * 1024;

  private static final int MOST_TRIES = 200;

  /** Collects first, so that what is counted is held by somebody. */
  static Memory now() {
    collect();
    MemoryMXBean bean = ManagementFactory.getMemoryMXBean();
    MemoryUsage heap = bean.getHeapMemoryUsage();
    return new Memory(
        residentBytes(),
        heap.getUsed(),
        heap.getCommitted(),
        bean.getNonHeapMemoryUsage().getUsed());
  }

  /** What is asked for is passed over while native code holds an array of the heap. */
  private static void collect() {
    long before = wholeCollections();
    for (int tries = 0; tries < MOST_TRIES && wholeCollections() == before; tries++) {
      System.gc();
    }
  }

  private static long wholeCollections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .filter(collector -> !collector.getName().contains("Young"))
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .sum();
  }

  /** What has been added since then, as text. */
  String since(Memory before) {
    return ("the process by %.1f MB to %.1f (heap in use by %.1f to %.1f, heap taken by %.1f to"
            + " %.1f, classes and code by %.1f)")
        .formatted(
            (resident - before.resident) / MEGABYTE,
            resident / MEGABYTE,
            (used - before.used) / MEGABYTE,
            used / MEGABYTE,
            (committed - before.committed) / MEGABYTE,
            committed / MEGABYTE,
            (other - before.other) / MEGABYTE);
  }

  private static long residentBytes() {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
