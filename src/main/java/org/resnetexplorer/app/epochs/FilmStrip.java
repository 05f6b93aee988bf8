package org.resnetexplorer.app.epochs;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ChartRegion;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.app.controls.CrispPen;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.Pixels;

/**
 * The map of the channel looked at from checkpoint to checkpoint, each below its place above. Where
 * there is no room for all, several share a frame: the one that is shown, or the first of them.
 */
final class FilmStrip extends ChartRegion {
  private static final double GAP = 4;

  /** Smaller ones show nothing. */
  private static final double LEAST = 36;

  private final EpochsWords words;
  private final AnswerChart above;
  private @Nullable Film film;
  private int place;

  /**
   * @param above has a column for each checkpoint
   * @param chosen gets the place clicked
   */
  FilmStrip(EpochsWords words, AnswerChart above, IntConsumer chosen) {
    super("epochs-film");
    this.words = words;
    this.above = above;
    setFocusTraversable(true);
    fixHeight(Film.SIDE + GAP);
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            above.placeAt(chartX(event)).ifPresent(chosen);
          }
        });
  }

  void show(@Nullable Film next, int shownPlace) {
    film = next;
    place = shownPlace;
    if (next != null) {
      setAccessibleText(words.film(next));
    }
    repaint();
  }

  @Override
  public Optional<ChartTable> table() {
    Film now = film;
    return now == null
        ? Optional.empty()
        : ChartTable.ofSome(
            List.of("app.chart.checkpoint", "app.chart.mean", "app.chart.min", "app.chart.max"),
            IntStream.range(0, now.of().of().series().size())
                .filter(at -> now.of().maps().containsKey(at))
                .mapToObj(at -> row(now, at)));
  }

  private static List<String> row(Film of, int at) {
    Activation map = of.of().maps().get(at);
    Statistics all = map.statistics();
    return List.of(
        of.of().of().series().checkpoints().get(at).label(),
        Numbers.compact(all.mean()),
        Numbers.compact(all.min()),
        Numbers.compact(all.max()));
  }

  @Override
  protected void paintChart(GraphicsContext gc, double width, double height) {
    Film now = film;
    if (now == null) {
      return;
    }
    CrispPen pen = crisp(gc);
    double each = above.each(width);
    int step = (int) Math.ceil((LEAST + GAP) / each);
    double side = Math.max(LEAST, Math.min(Film.SIDE, step * each - GAP));
    for (int first = 0; first < now.of().of().series().size(); first += step) {
      boolean shown = first <= place && place < first + step;
      double middle = above.middle(first, width) + each * (step - 1) / 2;
      double left = Math.round(middle - side / 2);
      gc.setFill(colour(Ink.SUNKEN));
      pen.fill(left, 0, side, side);
      Pixels tile = now.tiles().get(shown ? place : first);
      if (tile != null) {
        pen.image(Images.of(tile), left, 0, side, side);
      }
      if (shown) {
        gc.setFill(colour(Ink.ACCENT));
        pen.fill(left, side + 1, side, 2);
      }
    }
  }
}
