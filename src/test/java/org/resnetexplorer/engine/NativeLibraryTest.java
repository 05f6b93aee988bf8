package org.resnetexplorer.engine;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static String inNativeEnvironment(String variable) {
    return com.sun.jna.NativeLibrary.getInstance("c")
        .getFunction("getenv")
        .invokeString(new Object[] {variable}, false);
  }
}
