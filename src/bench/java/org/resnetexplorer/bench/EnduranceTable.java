package org.resnetexplorer.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;

/** The rows of {@link EnduranceWindow}: each figure that is bounded stands beside its bound. */
final class EnduranceTable {
  private static final String ROW = "%-10s %6s %-21s %-21s %11s  %-19s %8s  %-22s %9s%n";

  /** What has no figure. */
  static final String NONE = "–";

  private static final double MOST_GAP = 50;
  private static final double MOST_CANCEL = 100;
  private static final double MOST_GROWTH_A_THOUSAND = 20;
  private static final double THOUSAND = 1000;
  private static final double MEGABYTE = 1024 * 1024;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  /** Names the machine, then the columns. */
  void begin() {
    Runtime runtime = Runtime.getRuntime();
    String collectors =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .map(bean -> bean.getName())
            .collect(Collectors.joining(", "));
    out.printf(
        Locale.ROOT,
        "%d processors, %.0f MB of memory, a heap of at most %.0f MB (%s), Java %s, %s %s %s%n",
        runtime.availableProcessors(),
        machineBytes() / MEGABYTE,
        runtime.maxMemory() / MEGABYTE,
        collectors,
        System.getProperty("java.version"),
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        System.getProperty("os.arch"));
    out.printf(ROW, "", "times", "median", "99 %", "most", "FX gap", "GC pause", "process", "heap");
  }

  /** Of all the machine, not what the JVM takes of it. */
  private static double machineBytes() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : 0;
  }

  /**
   * A kind of use.
   *
   * @param gap of the FX thread, in nanoseconds
   * @param pause of the collector, in milliseconds
   */
  void use(String kind, Times times, long gap, long pause, Memory before, Memory after) {
    row(
        kind,
        times,
        millis(times.median()),
        millis(times.almostAll()),
        gap(gap),
        pause,
        growth(times.count(), after.resident() - before.resident()),
        growth(times.count(), after.used() - before.used()));
  }

  /** From a picture to its answers on the screen, beside what that may take. */
  void drop(Times times, double most, long gap, long pause) {
    row(
        "drop",
        times,
        bounded(times.median(), most, "ms"),
        millis(times.almostAll()),
        gap(gap),
        pause,
        NONE,
        NONE);
  }

  /** From a cancellation until the engine is free. */
  void cancel(Times times, long gap, long pause) {
    row(
        "cancel",
        times,
        millis(times.median()),
        bounded(times.almostAll(), MOST_CANCEL, "ms"),
        gap(gap),
        pause,
        NONE,
        NONE);
  }

  /** What happens once a process, in milliseconds. */
  void once(String kind, double millis) {
    out.printf(ROW, kind, 1, millis(millis), NONE, NONE, NONE, NONE, NONE, NONE);
  }

  private void row(
      String kind,
      Times times,
      String median,
      String almostAll,
      String gap,
      long pause,
      String process,
      String heap) {
    out.printf(
        ROW,
        kind,
        times.count(),
        median,
        almostAll,
        millis(times.most()),
        gap,
        pause + " ms",
        process,
        heap);
  }

  /** Says how the table is to be read. */
  void end() {
    out.println(
        """
        ≤ within the bound, > ! beyond it, – none. Start: from the Java machine's own start to \
        the painted window, and to it with its first answer; without the launcher's class archive.
        A use ends when all that follows from it is on the screen, a drop when the answers are. \
        A drop may take 1.3 × (decode + prepare + bare forward pass, taken between the drops) + 50 ms.
        FX gap: the longest time in which the FX thread took no task. GC pause: the longest stop \
        of all threads by the collector in the same time, which such a gap contains if they met.
        Process and heap: growth over the uses, after a collection each; 20 MB are allowed for each \
        begun thousand uses.""");
  }

  private static String gap(long nanos) {
    return bounded(nanos / 1e6, MOST_GAP, "ms");
  }

  /** Fewer than a thousand uses may take what a thousand may: an allocator grows by steps. */
  private static String growth(int times, long bytes) {
    return bounded(bytes / MEGABYTE, MOST_GROWTH_A_THOUSAND * Math.ceil(times / THOUSAND), "MB");
  }

  private static String millis(double value) {
    return String.format(Locale.ROOT, "%.1f ms", value);
  }

  private static String bounded(double value, double most, String unit) {
    return value <= most
        ? String.format(Locale.ROOT, "%.1f ≤ %.0f %s", value, most, unit)
        : String.format(Locale.ROOT, "%.1f > %.0f %s !", value, most, unit);
  }
}
