package org.resnetexplorer.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DataPathTest {
  private final Diagram block =
      Drawings.draw(Drawings.network("resnet50"), new View.BlockView("layer2.0"));

  private Node node(String id) {
    return block.nodeOf(id).orElseThrow();
  }

  @Test
  void theSumIsReachedFromTheBranchAndFromTheShortcut() {
    assertThat(DataPath.to(block, node("layer2.0.add"), node("layer2.0.downsample.1"))).hasSize(2);
  }

  @Test
  void insideAGroupDataGoStraightFromCardToCard() {
    List<DataPath> paths = DataPath.to(block, node("layer2.0.bn1"), node("layer2.0.conv1"));
    assertThat(paths).hasSize(1);
    assertThat(paths.get(0).at(0).x()).isEqualTo(node("layer2.0.conv1").bounds().centerX());
    assertThat(paths.get(0).at(1).x()).isEqualTo(node("layer2.0.bn1").bounds().centerX());
  }

  @Test
  void aPlaceOnTheWayIsMeasuredAlongIt() {
    DataPath path = new DataPath(List.of(new Point(0, 0), new Point(0, 10), new Point(30, 10)));
    assertThat(path.at(0.25)).isEqualTo(new Point(0, 10));
    assertThat(path.at(0.5)).isEqualTo(new Point(10, 10));
  }
}
