package org.resnetexplorer.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.diagram.NodeKind;
import org.resnetexplorer.network.EveryOperation;

class CaptionTest {
  /** The padding of a shortcut once had none. */
  @Test
  void theSquareOfEveryOperationHasAColour() throws IOException {
    String sheet =
        Files.readString(Path.of("resources/org/resnetexplorer/app/diagram/diagram.css"));
    assertThat(EveryOperation.all().map(NodeKind::of))
        .map(kind -> new Caption(kind, "", "", List.of()).styleClass())
        .allSatisfy(style -> assertThat(sheet).containsPattern("caption-kind\\." + style + "[ ,]"));
  }
}
