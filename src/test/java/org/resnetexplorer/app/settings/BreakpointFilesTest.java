package org.resnetexplorer.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.app.debugger.Breakpoint;
import org.resnetexplorer.explain.stops.BoundSide;
import org.resnetexplorer.explain.stops.StopCondition;
import org.resnetexplorer.explain.stops.StopQuantity;

class BreakpointFilesTest {
  @TempDir Path folder;

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void everyKindComesBackAsItWas() {
    List<Breakpoint> breakpoints =
        List.of(
            new Breakpoint("layer2.0.conv2", true),
            new Breakpoint(
                "layer3.0.add",
                new StopCondition.Passes(StopQuantity.MAX, BoundSide.GREATER, 4),
                true),
            new Breakpoint(Breakpoint.ANY_CALL, new StopCondition.NotFinite(), false),
            new Breakpoint("layer4.1.add", new StopCondition.SmallChange(0.05), true));
    new BreakpointFiles(folder, SetAside.UNTOLD).write("bundled", breakpoints);
    assertThat(new BreakpointFiles(folder, SetAside.UNTOLD).read("bundled")).isEqualTo(breakpoints);
  }

  @Test
  void eachModelHasItsOwn() {
    BreakpointFiles files = new BreakpointFiles(folder, SetAside.UNTOLD);
    files.write("bundled", List.of(new Breakpoint("conv1", true)));
    files.write("/home/ada/weights/../my net.pth", List.of());
    assertThat(files.read("resnet50:random")).isEmpty();
    assertThat(files.read("/home/ada/weights/../my net.pth")).isEmpty();
    assertThat(files.read("bundled")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[1, 2",
        "{\"version\": 99, \"breakpoints\": []}",
        "{\"version\": 1}",
        "{\"version\": 1, \"breakpoints\": [null]}",
        "{\"version\": 1, \"breakpoints\": [{\"call\": \"fc\"}]}",
        "{\"version\": 1, \"breakpoints\": [{\"kind\": \"always\"}]}",
        "{\"version\": 1, \"breakpoints\": [{\"call\": \"fc\", \"kind\": \"exec\"}]}",
        "{\"version\": 1, \"breakpoints\": [{\"call\": \"fc\", \"kind\": \"small-change\"}]}",
      })
  void whatCannotBeReadIsKeptAsideAndCountsAsNone(String text) throws IOException {
    BreakpointFiles files = new BreakpointFiles(folder, SetAside.UNTOLD);
    files.write("bundled", List.of());
    Path file = files().get(0);
    Files.writeString(file, text);
    assertThat(files.read("bundled")).isEmpty();
    assertThat(files()).singleElement().asString().endsWith(".unreadable");
  }
}
