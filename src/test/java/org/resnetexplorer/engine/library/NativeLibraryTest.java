package org.resnetexplorer.engine.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class NativeLibraryTest {

  @Test
  void pytorchsThreadsFindThatTheyShallSleepWhileTheyWait() {
    NativeLibrary.tune();

    assertThat(inNativeEnvironment("OMP_WAIT_POLICY"))
        .isEqualTo(System.getenv().getOrDefault("OMP_WAIT_POLICY", "PASSIVE"));
  }

  /** Elsewhere the same is true without it, and slow with it. */
  @Test
  void matricesAreMultipliedInTheSameOrderEveryTime() throws Exception {
    NativeLibrary.tune();

    boolean intel = Files.readString(Path.of("/proc/cpuinfo")).contains("GenuineIntel");
    assertThat(inNativeEnvironment("MKL_CBWR"))
        .isEqualTo(System.getenv().getOrDefault("MKL_CBWR", intel ? "AUTO" : null));
  }

  private static String inNativeEnvironment(String variable) {
    return com.sun.jna.NativeLibrary.getInstance("c")
        .getFunction("getenv")
        .invokeString(new Object[] {variable}, false);
  }
}
