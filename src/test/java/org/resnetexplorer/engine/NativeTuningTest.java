package org.resnetexplorer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.NativeLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class NativeTuningTest {

  @Test
  void pytorchsThreadsFindThatTheyShallSleepWhileTheyWait() {
    NativeTuning.apply();

    assertThat(inNativeEnvironment("OMP_WAIT_POLICY"))
        .isEqualTo(System.getenv().getOrDefault("OMP_WAIT_POLICY", "PASSIVE"));
  }

  private static String inNativeEnvironment(String variable) {
    return NativeLibrary.getInstance("c")
        .getFunction("getenv")
        .invokeString(new Object[] {variable}, false);
  }
}
