package org.resnetexplorer.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How long each thread has computed. Other work on the machine makes an answer late but hardly
 * changes this.
 *
 * @param threads nanoseconds by the name of the thread
 * @param process nanoseconds of the whole process, threads of native code and of the JVM included
 */
record ProcessorTime(Map<String, Long> threads, long process) {
  private static final double WORTH_NAMING_MILLIS = 0.5;

  static ProcessorTime now() {
    ThreadMXBean bean = ManagementFactory.getThreadMXBean();
    Map<String, Long> threads = new TreeMap<>();
    for (ThreadInfo thread : bean.getThreadInfo(bean.getAllThreadIds())) {
      if (thread != null) {
        long time = Math.max(0, bean.getThreadCpuTime(thread.getThreadId()));
        threads.merge(thread.getThreadName(), time, Long::sum);
      }
    }
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new ProcessorTime(threads, system.getProcessCpuTime());
  }

  /** What was computed since then, as text: milliseconds for each of so many answers. */
  String since(ProcessorTime before, int answers) {
    Map<String, Double> millis = new TreeMap<>();
    threads.forEach(
        (name, time) ->
            millis.put(name, (time - before.threads.getOrDefault(name, 0L)) / 1e6 / answers));
    double total = (process - before.process) / 1e6 / answers;
    double java = millis.values().stream().mapToDouble(Double::doubleValue).sum();
    String named =
        millis.entrySet().stream()
            .filter(entry -> entry.getValue() >= WORTH_NAMING_MILLIS)
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .map(entry -> "%s %.1f".formatted(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", "));
    return "%.1f ms in all (%s, JVM and native threads %.1f)".formatted(total, named, total - java);
  }
}
