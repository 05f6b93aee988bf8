package org.resnetexplorer.app.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.diagram.NodeKind;
import org.resnetexplorer.network.EveryOperation;

class RowKindTest {
  @Test
  void theSquareOfEveryOperationHasAColour() throws IOException {
    String sheet = Files.readString(Path.of("resources/org/resnetexplorer/app/tree/tree.css"));
    assertThat(EveryOperation.all().map(NodeKind::of).map(RowKind::of))
        .allSatisfy(kind -> assertThat(sheet).contains("." + kind.styleClass() + " {"));
  }
}
