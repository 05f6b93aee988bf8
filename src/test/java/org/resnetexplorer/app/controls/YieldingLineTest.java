package org.resnetexplorer.app.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class YieldingLineTest {
  private static final List<String> WORDINGS =
      List.of("128 of 128 channels, 28 × 28", "128 of 128");
  private static final double NEIGHBOUR = 100;

  private YieldingLine line;
  private HBox row;

  @BeforeEach
  void putItBesideWhatDoesNotYield() {
    line = new YieldingLine();
    Region neighbour = new Region();
    row = new HBox(line, neighbour);
    // A label has no skin, and so no size, before it stands in a scene.
    Group root = new Group(row);
    root.setAutoSizeChildren(false);
    new Scene(root);
    neighbour.setMinWidth(NEIGHBOUR);
    HBox.setHgrow(neighbour, Priority.ALWAYS);
    line.say(WORDINGS);
  }

  private void layOut(double width) {
    row.applyCss();
    row.resize(width, 30);
    row.layout();
  }

  @Test
  void saysAllWhereThereIsRoom() {
    layOut(600);
    assertThat(line.getText()).isEqualTo(WORDINGS.get(0));
  }

  @Test
  void saysLessRatherThanToBeCutAndAllAgainWhenThereIsRoom() {
    row.applyCss();
    layOut(line.minWidth(-1) + NEIGHBOUR + 1);
    assertThat(line.getText()).isEqualTo(WORDINGS.get(1));
    assertThat(line.getWidth()).isGreaterThanOrEqualTo(line.minWidth(-1));
    layOut(600);
    assertThat(line.getText()).isEqualTo(WORDINGS.get(0));
  }
}
