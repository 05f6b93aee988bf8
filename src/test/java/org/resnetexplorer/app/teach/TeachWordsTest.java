package org.resnetexplorer.app.teach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.weights.SmallNets;
import org.resnetexplorer.weights.WeightsException;

class TeachWordsTest {
  @TempDir private Path folder;

  private String layer(String model) {
    try (PaneFixture fixture = PaneFixture.with(model)) {
      return new TeachWords(fixture.context().messages())
          .layer(fixture.appState().modelProperty().get());
    }
  }

  private String layerOf(String spec) throws IOException, WeightsException {
    return layer(SmallNets.write(folder.resolve("net.safetensors"), spec).toString());
  }

  @Test
  void saysWhichLayerIsLearnedAnew() {
    assertThat(layer("bundled")).startsWith("Learned anew: the last layer, fc.");
  }

  @Test
  void ofAHeadOfSeveralLayersOnlyTheLastIsLearned() throws IOException, WeightsException {
    assertThat(layerOf("basic,1-1-1-1,channels=8,classes=7,head=fc+16-relu"))
        .startsWith("Learned anew: fc.2, the last layer of fc.");
  }

  @Test
  void aNetworkWithoutClassifierGetsOne() throws IOException, WeightsException {
    assertThat(layerOf("basic,1-1-1-1,channels=8,head=none"))
        .startsWith("This network has no classifier");
  }
}
