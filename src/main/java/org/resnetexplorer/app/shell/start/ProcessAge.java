package org.resnetexplorer.app.shell.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long ago this process was started, its loading included.
 *
 * <p>Java's answer on Linux is a number of clock ticks since the machine booted, added to a boot
 * time that is only known to the second. So there both are read from where Java has the first,
 * {@code /proc}, which is right to a hundredth of a second.
 */
final class ProcessAge {
  private static final Path PROCESS = Path.of("/proc/self/stat");
  private static final Path MACHINE = Path.of("/proc/uptime");

  /** Of the fields after the name, as in {@code man 5 proc}: the start is the 22nd of all. */
  private static final int START_AFTER_NAME = 19;

  private static final int MILLIS_A_TICK = 10;
  private static final int MILLIS_A_SECOND = 1000;

  private ProcessAge() {}

  static Optional<Duration> now() {
    try {
      if (Files.isReadable(PROCESS) && Files.isReadable(MACHINE)) {
        return Optional.of(between(Files.readString(PROCESS), Files.readString(MACHINE)));
      }
    } catch (IOException e) {
      // Java's own answer has to do.
    }
    return ProcessHandle.current()
        .info()
        .startInstant()
        .map(start -> Duration.between(start, Instant.now()));
  }

  /**
   * @param process a line of {@code /proc/PID/stat}; the name in it may hold blanks and brackets
   * @param machine {@code /proc/uptime}, in seconds
   */
  static Duration between(String process, String machine) {
    String afterName = process.substring(process.lastIndexOf(')') + 2);
    long start = Long.parseLong(afterName.split(" ")[START_AFTER_NAME]) * MILLIS_A_TICK;
    double uptime = Double.parseDouble(machine.split(" ")[0]) * MILLIS_A_SECOND;
    return Duration.ofMillis(Math.round(uptime) - start);
  }
}
