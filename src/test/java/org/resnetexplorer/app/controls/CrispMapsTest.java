package org.resnetexplorer.app.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.render.TileFit;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A map's cells at the scales that screens have: squares of one colour each, with no seam. */
@ExtendWith(ApplicationExtension.class)
class CrispMapsTest {
  private static final int CELLS = 12;
  private static final int CELL = 5;
  private static final int SIDE = CELLS * CELL;
  private static final int WINDOW = 100;
  private static final int EVEN = 0xFFCC3311;
  private static final int ODD = 0xFF0077BB;

  private Stage stage;
  private MapSquare map;

  @Start
  void start(Stage ofAllTests) {
    // The one of all tests may have kept a size of its own.
    stage = new Stage();
    map = new MapSquare("map", 7);
    map.reserve(SIDE);
    int[] argb = new int[SIDE * SIDE];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = (i % SIDE / CELL + i / SIDE / CELL) % 2 == 0 ? EVEN : ODD;
    }
    map.show(new Pixels(SIDE, SIDE, argb), new TileFit(0, 0, SIDE, SIDE, CELLS, CELLS));
    stage.setScene(new Scene(new StackPane(map), WINDOW, WINDOW));
    stage.show();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> stage.hide());
  }

  private record Stretch(int argb, int length) {}

  /** Along a row or a column of the picture, without the margin. */
  private static List<Stretch> stretches(WritableImage image, int at, boolean across) {
    List<Stretch> all = new ArrayList<>();
    int end = (int) (across ? image.getWidth() : image.getHeight());
    int length = 0;
    for (int i = 0; i < end; i++) {
      int argb = image.getPixelReader().getArgb(across ? i : at, across ? at : i);
      int next =
          i + 1 == end
              ? 0
              : image.getPixelReader().getArgb(across ? i + 1 : at, across ? at : i + 1);
      length++;
      if (next != argb) {
        all.add(new Stretch(argb, length));
        length = 0;
      }
    }
    return all.subList(1, all.size() - 1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.25, 1.5, 2, 3})
  void everyCellIsASquareOfItsOwnColour(double scale, FxRobot robot) {
    show(scale, robot);
    AtomicReference<WritableImage> drawn = new AtomicReference<>();
    robot.interact(() -> drawn.set(map.drawn(scale, Color.WHITE)));
    assertSquares(drawn.get(), 0, scale);
  }

  /** Of a canvas JavaFX mixes the pixels at scales that are no whole numbers; not of these. */
  @ParameterizedTest
  @ValueSource(doubles = {1, 1.25, 1.5, 2, 3})
  void theWindowShowsThemSoToo(double scale, FxRobot robot) {
    show(scale, robot);
    AtomicReference<WritableImage> seen = new AtomicReference<>();
    robot.interact(
        () -> {
          SnapshotParameters parameters = new SnapshotParameters();
          parameters.setTransform(new Scale(scale, scale));
          seen.set(stage.getScene().getRoot().snapshot(parameters, null));
        });
    assertThat(seen.get().getWidth()).isEqualTo(WINDOW * scale);
    assertSquares(seen.get(), (WINDOW - map.getWidth()) / 2, scale);
  }

  private void show(double scale, FxRobot robot) {
    robot.interact(
        () -> {
          stage.setRenderScaleX(scale);
          stage.setRenderScaleY(scale);
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  /**
   * @param margin how far the map lies inside the picture
   */
  private static void assertSquares(WritableImage picture, double margin, double scale) {
    for (int cell = 0; cell < CELLS; cell++) {
      int middle = (int) Math.round((margin + MapSquare.MARGIN + (cell + 0.5) * CELL) * scale);
      for (boolean across : new boolean[] {true, false}) {
        List<Stretch> cells = stretches(picture, middle, across);
        assertThat(cells).hasSize(CELLS);
        for (int i = 0; i < CELLS; i++) {
          assertThat(cells.get(i).argb()).isEqualTo((i + cell) % 2 == 0 ? EVEN : ODD);
          assertThat((double) cells.get(i).length()).isBetween(CELL * scale - 1, CELL * scale + 1);
        }
      }
    }
  }
}
