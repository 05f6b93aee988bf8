package org.resnetexplorer.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.diagram.NodeKind;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.weights.ReferenceWeights;
import org.resnetexplorer.weights.WeightFiles;

/** A small-image network of a file, as the window tells about it. */
class CaptionWriterTest {
  @TempDir private Path folder;
  private PaneFixture fixture;

  @BeforeEach
  void open() throws Exception {
    Network network = Network.of(ResNetSpec.cifar(2));
    Path file =
        WeightFiles.write(folder.resolve("small.th"), ReferenceWeights.of(network, 0), "LEGACY");
    fixture = PaneFixture.with(file.toString());
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private Caption caption(Target target) {
    OpenModel model = fixture.appState().modelProperty().get();
    return new CaptionWriter(new Panes().messages(Locale.ENGLISH), model).of(target, null);
  }

  private static List<String> firsts(Caption caption) {
    return caption.facts().stream().map(Caption.Fact::first).toList();
  }

  @Test
  void aShortcutThatPadsIsExplainedByItsFormula() {
    Caption caption = caption(new Target.OfCall("layer2.0.shortcut"));
    assertThat(caption.kind()).isEqualTo(NodeKind.PADDING);
    assertThat(caption.sentence())
        .isEqualTo(
            "Keeps every second row and column; puts 8 channels of zeros before and 8 after.");
    assertThat(firsts(caption)).contains("y[c, i, j] = x[c − 8, 2·i, 2·j]", "32 × 16 × 16");
  }

  @Test
  void theSumNamesTheShortcutItAdds() {
    assertThat(firsts(caption(new Target.OfCall("layer2.0.add")))).contains("y = bn2 + shortcut");
    assertThat(firsts(caption(new Target.OfCall("layer2.1.add")))).contains("y = bn2 + x");
  }

  @Test
  void aBlockSaysWhatHappensToItsInput() {
    assertThat(caption(new Target.OfModule("layer2.0")).sentence())
        .isEqualTo(
            "BasicBlock: x loses cells and gains channels of zeros, then the branch is added.");
  }

  @Test
  void cellsThatAreOnePixelApartAreSaidInTheSingular() {
    assertThat(caption(new Target.OfCall("conv1")).facts())
        .extracting(Caption.Fact::second)
        .contains("every pixel");
    assertThat(caption(new Target.OfCall("layer2.0.conv1")).facts())
        .extracting(Caption.Fact::second)
        .contains("every 2 pixels");
  }

  @Test
  void picturesAreTakenWhole() {
    OpenModel model = fixture.appState().modelProperty().get();
    assertThat(model.recipe()).hasToString("whole:32");
    assertThat(model.sizes().input().label()).isEqualTo("3 × 32 × 32");
    assertThat(model.notes()).isNotEmpty();
  }
}
