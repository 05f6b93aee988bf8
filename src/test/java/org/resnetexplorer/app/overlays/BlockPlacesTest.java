package org.resnetexplorer.app.overlays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.controls.StageChart.Place;
import org.resnetexplorer.diagram.Camera;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.Drawings;
import org.resnetexplorer.diagram.View;
import org.resnetexplorer.network.Network;

class BlockPlacesTest {
  private static final double WIDTH = 1064;
  private static final Camera CAMERA = new Camera(1, 0, 0);

  private static List<Place> places(String name) {
    Network network = Drawings.network(name);
    Diagram net =
        Drawings.draw(network, new View.Net(), new Drawings.Canvas(WIDTH, 536), Locale.ENGLISH);
    return BlockPlaces.of(net, CAMERA, WIDTH).of(network.blocks());
  }

  @Test
  void aBlockStandsAroundTheMiddleOfItsBar() {
    Diagram net =
        Drawings.draw(
            Drawings.network("resnet18"),
            new View.Net(),
            new Drawings.Canvas(WIDTH, 536),
            Locale.ENGLISH);
    double bar =
        net.nodes().stream()
            .filter(node -> node.id().equals("layer2.1"))
            .findFirst()
            .orElseThrow()
            .bounds()
            .centerX();
    Place place = places("resnet18").get(3);
    assertThat((place.from() + place.to()) / 2 * WIDTH).isCloseTo(bar, within(1e-6));
  }

  @Test
  void blocksOfAPileShareItsPlace() {
    List<Place> places = places("resnet50");
    assertThat(places).hasSize(16);
    assertThat(places.get(9).from()).isCloseTo(places.get(8).to(), within(1e-9));
  }

  @Test
  void noBlockStandsOverTheNext() {
    List<Place> places = places("resnet152");
    for (int i = 1; i < places.size(); i++) {
      assertThat(places.get(i).from()).isGreaterThanOrEqualTo(places.get(i - 1).to() - 1e-9);
    }
  }

  @Test
  void ofAnotherNetNoPlaceIsKnown() {
    Network other = Drawings.network("resnet50");
    Diagram net =
        Drawings.draw(
            Drawings.network("resnet18"),
            new View.Net(),
            new Drawings.Canvas(WIDTH, 536),
            Locale.ENGLISH);
    assertThat(BlockPlaces.of(net, CAMERA, WIDTH).of(other.blocks())).isEmpty();
  }
}
