package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessAgeTest {

  @Test
  void isWhatTheMachineHasRunSinceTheProcessBegan() {
    String process =
        "4711 (resnet (old) x) S 1 4711 4711 0 -1 4194304 90 0 0 0 7 3 0 0 20 0 31 0 1142164 99 1";

    assertThat(ProcessAge.between(process, "11424.12 4428.40\n"))
        .isEqualTo(Duration.ofMillis(2480));
  }

  @Test
  void isNoLessThanJavaHasRun() {
    long java = ManagementFactory.getRuntimeMXBean().getUptime();

    assertThat(ProcessAge.now())
        .hasValueSatisfying(age -> assertThat(age.toMillis()).isGreaterThan(java - 50));
  }
}
