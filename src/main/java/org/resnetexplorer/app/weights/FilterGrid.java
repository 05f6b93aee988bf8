package org.resnetexplorer.app.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.render.FilterImage;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.render.TileGrid;

/** The filters over red, green and blue as pictures, as large as there is room for. */
final class FilterGrid extends WeightTiles {
  private final IntConsumer select;
  private final BiConsumer<Integer, OptionalInt> hover;
  private List<Image> filters = List.of();
  private int selected;

  /**
   * @param hover gets the filter under the mouse, −1 if none, and its cell
   */
  FilterGrid(IntConsumer select, BiConsumer<Integer, OptionalInt> hover) {
    super("weights-filters", 32, 24, 16, 12, 10, 8, 7, 6, 5, 4, 3);
    this.select = select;
    this.hover = hover;
    addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover.accept(-1, OptionalInt.empty()));
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> tileAt(event).ifPresent(select::accept));
  }

  void show(@Nullable ShownWeights next, int filter) {
    if (next != weights()) {
      filters = next == null ? List.of() : pictures(next);
    }
    adopt(next);
    selected = filter;
    repaint();
  }

  /** A few pixels each, so that all of them take no time. */
  private static List<Image> pictures(ShownWeights weights) {
    List<Image> pictures = new ArrayList<>();
    for (int filter = 0; filter < weights.outputs(); filter++) {
      Pixels picture = FilterImage.rgb(weights.weight().values(), filter, weights.kernel());
      pictures.add(Images.of(picture));
    }
    return pictures;
  }

  @Override
  int tiles(ShownWeights shown) {
    return shown.outputs();
  }

  @Override
  double left(ShownWeights shown) {
    return PAD;
  }

  @Override
  public Optional<ChartTable> table() {
    ShownWeights of = weights();
    return of == null
        ? Optional.empty()
        : Optional.of(
            new ChartTable(
                List.of(
                    "app.chart.channel", "app.chart.row", "app.chart.column", "app.chart.value"),
                IntStream.range(0, of.inputs() * of.kernel() * of.kernel())
                    .mapToObj(at -> row(of, at))
                    .toList()));
  }

  private List<String> row(ShownWeights of, int at) {
    int cells = of.kernel() * of.kernel();
    int cell = at % cells;
    return List.of(
        Integer.toString(at / cells),
        Integer.toString(cell / of.kernel()),
        Integer.toString(cell % of.kernel()),
        Numbers.compact(of.at(selected, at / cells, cell)));
  }

  @Override
  protected void paint(GraphicsContext gc, double width, double height) {
    ShownWeights weights = weights();
    if (weights == null) {
      return;
    }
    TileGrid grid = grid(weights);
    keepInside(grid);
    for (int filter = 0; filter < filters.size(); filter++) {
      TileGrid.Square square = grid.bounds(filter, topRow());
      if (square.y() + square.side() < 0 || square.y() > height) {
        continue;
      }
      double x = PAD + square.x();
      double y = PAD + square.y();
      crisp(gc).image(filters.get(filter), x, y, square.side(), square.side());
      if (filter == selected) {
        paintFrame(gc, x, y, square.side(), 2);
      }
    }
  }

  private void moved(MouseEvent event) {
    ShownWeights weights = weights();
    OptionalInt filter = tileAt(event);
    if (weights == null || filter.isEmpty()) {
      hover.accept(-1, OptionalInt.empty());
      return;
    }
    TileGrid.Square square = grid(weights).bounds(filter.getAsInt(), topRow());
    int kernel = weights.kernel();
    int row = (int) ((event.getY() - PAD - square.y()) * kernel / square.side());
    int column = (int) ((event.getX() - PAD - square.x()) * kernel / square.side());
    hover.accept(filter.getAsInt(), OptionalInt.of(row * kernel + column));
  }

  @Override
  boolean take(KeyCode code, ShownWeights shown) {
    Integer step = Keys.step(code, grid(shown).columns());
    if (step != null) {
      select.accept(selected + step);
      return true;
    }
    switch (code) {
      case HOME -> select.accept(0);
      case END -> select.accept(shown.outputs() - 1);
      default -> {
        return false;
      }
    }
    return true;
  }
}
