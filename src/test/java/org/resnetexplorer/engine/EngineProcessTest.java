package org.resnetexplorer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.engine.library.NativeLibrary;

/** How the engine comes up, or does not. */
class EngineProcessTest {
  private static final Path CACHE = Path.of(System.getProperty("resnetexplorer.home"), "engine");

  @ParameterizedTest
  @CsvSource({"native/lib/pytorch.properties", "jnilib/pytorch.properties"})
  void aMissingNativeJarIsNamed(String missing) {
    EngineException refused =
        catchThrowableOfType(
            EngineException.class,
            () -> Engine.start(EngineOptions.in(CACHE), new Without(missing)));

    assertThat(refused.key()).isEqualTo("engine.missing");
    assertThat(refused.arguments()).containsExactly(NativeLibrary.system());
    assertThat(refused.detail()).contains(missing);
  }

  /** All of the class path but one resource. */
  private static final class Without extends ClassLoader {
    private final String missing;

    Without(String missing) {
      super(EngineProcessTest.class.getClassLoader());
      this.missing = missing;
    }

    @Override
    public @Nullable URL getResource(String name) {
      return name.equals(missing) ? null : super.getResource(name);
    }
  }

  @Test
  void startsTwiceInOneProcess() throws Exception {
    try (Engine first = TestEngine.start();
        Engine second = TestEngine.start();
        Session one = TinyNet.open(first);
        Session other = TinyNet.open(second)) {
      assertThat(one.run(TinyNet.input(0)).logits())
          .isEqualTo(other.run(TinyNet.input(0)).logits());
      assertThat(second.version()).isEqualTo("PyTorch 2.7.1");
    }
  }

  @Test
  void atLeastOneThreadComputes() {
    assertThatIllegalArgumentException().isThrownBy(() -> new EngineOptions(CACHE, 0));
  }

  /** A process of its own: the library loads once a process, and then nothing would be tried. */
  @Test
  void nothingAsksTheNetwork() throws Exception {
    assertThat(EngineProbe.inOwnProcess("connections")).containsExactly("asked 0");
  }

  @Test
  void theProbeWouldSeeAConnection() throws Exception {
    assertThat(EngineProbe.inOwnProcess("control")).containsExactly("asked 1");
  }

  /**
   * A leak of the input alone would be 180 MB: DJL's own arrays leave it to the garbage collector.
   */
  @Test
  void threeHundredRunsOfResNet18GrowTheProcessByLessThan60Megabytes() throws Exception {
    assertThat(grownMegabytes("runs")).isLessThan(60);
  }

  /** Were gradients left on, or replayed outputs not freed, this would grow with every round. */
  @Test
  void gradientsGrowTheProcessByLessThan60Megabytes() throws Exception {
    assertThat(grownMegabytes("gradients")).isLessThan(60);
  }

  private static int grownMegabytes(String probe) throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/status")), "Linux tells a process' memory");
    String line = EngineProbe.inOwnProcess(probe).get(0);
    return Integer.parseInt(line.substring(line.indexOf(' ') + 1));
  }
}
