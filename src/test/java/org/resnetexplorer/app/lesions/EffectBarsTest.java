package org.resnetexplorer.app.lesions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.network.Block;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class EffectBarsTest {
  private static final int DOT = 5;
  private static final double WIDTH = 480;
  private static final double HEIGHT = 320;

  private final PaneFixture fixture = PaneFixture.with("bundled");
  private final EffectBars bars = new EffectBars(hovered -> {}, chosen -> {});
  private Stage stage;

  @Start
  void start(Stage ofAllTests) {
    stage = new Stage();
    Scene scene = new Scene(new StackPane(bars), WIDTH, HEIGHT);
    for (String sheet :
        List.of("light.css", "base.css", "featuremaps/featuremaps.css", "lesions/lesions.css")) {
      String path = "/org/resnetexplorer/app/" + sheet;
      scene.getStylesheets().add(Objects.requireNonNull(getClass().getResource(path)).toString());
    }
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> stage.hide());
    fixture.close();
  }

  private WritableImage drawn(double height, double change, boolean turns, FxRobot robot) {
    List<Block> blocks = fixture.appState().modelProperty().get().network().blocks();
    robot.interact(
        () -> {
          bars.setMinHeight(height);
          bars.setMaxHeight(height);
          bars.show(blocks, List.of(new EffectBars.Bar(blocks.get(0), change, turns)));
        });
    WaitForAsyncUtils.waitForFxEvents();
    CompletableFuture<WritableImage> image = new CompletableFuture<>();
    robot.interact(() -> image.complete(bars.snapshot(null, null)));
    return image.join();
  }

  /** All bars fall, or all rise: the axis lies at an edge of the chart. */
  @ParameterizedTest
  @ValueSource(doubles = {56, 90, 300})
  void aDotIsWholeInAChartOfAnyHeight(double height, FxRobot robot) {
    for (double change : new double[] {-1, 1}) {
      WritableImage without = drawn(height, change, false, robot);
      WritableImage with = drawn(height, change, true, robot);
      long rows =
          IntStream.range(0, (int) with.getHeight())
              .filter(
                  y ->
                      IntStream.range(0, (int) with.getWidth())
                          .anyMatch(
                              x ->
                                  with.getPixelReader().getArgb(x, y)
                                      != without.getPixelReader().getArgb(x, y)))
              .count();
      assertThat(rows).as("at %s, change %s", height, change).isBetween((long) DOT, DOT + 1L);
    }
  }
}
