package org.resnetexplorer.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.DiagramState;
import org.resnetexplorer.diagram.Drawings;
import org.resnetexplorer.diagram.Node;
import org.resnetexplorer.diagram.Recorder;
import org.resnetexplorer.diagram.View;
import org.resnetexplorer.network.Network;

class StageLayoutTest {
  private final Network network = Drawings.network("resnet50");
  private final Diagram stage = Drawings.draw(network, new View.Stage(2));

  @Test
  void theFirstBlockStandsApartAndTheRestIsAPile() {
    assertThat(stage.nodes()).extracting(Node::id).containsExactly("layer2.0", "layer2.1");
    assertThat(stage.nodes().get(1).also()).containsExactly("layer2.2", "layer2.3");
  }

  @Test
  void aCardListsTheConvolutionsOfItsBranch() {
    assertThat(words(stage)).contains("256→128", "3×3 /2", "128→512", "512→128", "× 3");
  }

  @Test
  void theProjectionIsMarkedOnItsArc() {
    assertThat(words(stage)).contains("1×1 /2  256→512", "identity");
    Diagram plain = Drawings.draw(Drawings.network("resnet18"), new View.Stage(1));
    assertThat(words(plain)).noneMatch(word -> word.startsWith("1×1"));
  }

  @Test
  void aShortcutThatPadsSaysSoOnItsArc() {
    assertThat(words(Drawings.draw(Drawings.network("cifar20"), new View.Stage(3))))
        .contains("every 2nd, pad  32→64", "identity");
  }

  @Test
  void theTensorsShownAreInputAndOutputsOfTheBlocks() {
    assertThat(stage.maps())
        .containsExactly("layer1.2.relu#3", "layer2.0.relu#3", "layer2.3.relu#3");
  }

  private static List<String> words(Diagram diagram) {
    return Recorder.of(diagram, DiagramState.EMPTY, Drawings.MEASURE).texts.stream()
        .map(Recorder.Text::words)
        .toList();
  }
}
