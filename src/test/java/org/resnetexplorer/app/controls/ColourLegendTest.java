package org.resnetexplorer.app.controls;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.resnetexplorer.render.ColorMap;
import org.resnetexplorer.render.Legend;
import org.resnetexplorer.render.ValueScale;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ColourLegendTest {
  private final ValueScale scale = new ValueScale(-1, 1, true, false, ColorMap.DIVERGING);
  private HBox line;

  @Start
  void start(Stage stage) {
    line = new HBox();
    stage.setScene(new Scene(line, 60, 40));
    stage.show();
  }

  /** What its left label measures, and draws, in a line without room. */
  private Label low(ColourLegend legend, String low, FxRobot robot) {
    robot.interact(
        () -> {
          line.getChildren().setAll(legend);
          legend.show(new Legend(low, "0", "+1"), scale, "Values");
          line.layout();
          legend.layout();
        });
    return (Label) legend.lookup(".legend-low");
  }

  private static String drawn(Label label) {
    return ((Text) label.lookup(".text")).getText();
  }

  @Test
  void noNumberIsCutHoweverLongItIs(FxRobot robot) {
    for (String number : new String[] {"0", "≤ −0.794", "≤ −1.23e−05", "≤ −123,456,789"}) {
      for (ColourLegend legend : new ColourLegend[] {new ColourLegend(), ColourLegend.steady()}) {
        Label label = low(legend, number, robot);
        assertThat(drawn(label)).isEqualTo(number);
      }
    }
  }

  @Test
  void aSteadyOneHasOneWidthForUsualNumbersAndForLongOnes(FxRobot robot) {
    ColourLegend legend = ColourLegend.steady();
    double usual = low(legend, "0", robot).getWidth();
    assertThat(low(legend, "≤ −0.0794", robot).getWidth()).isEqualTo(usual);
    double longer = low(legend, "≤ −1.23e−5", robot).getWidth();
    assertThat(longer).isGreaterThan(usual);
    assertThat(low(legend, "≤ −1.23e−05", robot).getWidth()).isEqualTo(longer);
  }

  @Test
  void elsewhereItTakesNoMoreThanItSays(FxRobot robot) {
    ColourLegend legend = new ColourLegend();
    assertThat(low(legend, "0", robot).getWidth())
        .isLessThan(low(legend, "≤ −0.5", robot).getWidth());
  }
}
