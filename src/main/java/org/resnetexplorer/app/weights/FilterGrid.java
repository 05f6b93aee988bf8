package org.resnetexplorer.app.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.render.FilterImage;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.render.TileGrid;

/** The filters over red, green and blue as pictures, as large as there is room for. */
final class FilterGrid extends PaintedRegion {
  private static final int PAD = 12;
  private static final int[] MAGNIFICATIONS = {32, 24, 16, 12, 10, 8, 7, 6, 5, 4, 3};

  private final IntConsumer select;
  private final BiConsumer<Integer, OptionalInt> hover;
  private @Nullable ShownWeights weights;
  private List<Image> filters = List.of();
  private int selected;
  private int topRow;

  /**
   * @param hover gets the filter under the mouse, −1 if none, and its cell
   */
  FilterGrid(IntConsumer select, BiConsumer<Integer, OptionalInt> hover) {
    super("weights-canvas");
    this.select = select;
    this.hover = hover;
    setId("weights-filters");
    setFocusTraversable(true);
    addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover.accept(-1, OptionalInt.empty()));
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(ScrollEvent.SCROLL, event -> scroll(event.getDeltaY() < 0 ? 1 : -1));
    addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
  }

  void show(@Nullable ShownWeights next, int filter) {
    if (next != weights) {
      weights = next;
      topRow = 0;
      filters = next == null ? List.of() : pictures(next);
    }
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

  /** With the largest tiles at which all are seen, or the smallest. */
  private TileGrid grid(ShownWeights shown) {
    double width = getWidth() - 2 * PAD;
    double height = getHeight() - 2 * PAD;
    TileGrid grid = TileGrid.of(shown.outputs(), width, height, shown.kernel());
    for (int magnification : MAGNIFICATIONS) {
      grid = TileGrid.of(shown.outputs(), width, height, magnification * shown.kernel());
      if (grid.visible() == shown.outputs()) {
        return grid;
      }
    }
    return grid;
  }

  @Override
  protected void paint(GraphicsContext gc, double width, double height) {
    if (weights == null) {
      return;
    }
    TileGrid grid = grid(weights);
    topRow = Math.min(topRow, grid.lastTopRow());
    for (int filter = 0; filter < filters.size(); filter++) {
      TileGrid.Square square = grid.bounds(filter, topRow);
      if (square.y() + square.side() < 0 || square.y() > height) {
        continue;
      }
      double x = PAD + square.x();
      double y = PAD + square.y();
      gc.drawImage(filters.get(filter), x, y, square.side(), square.side());
      if (filter == selected) {
        gc.setStroke(colour(Ink.ACCENT));
        gc.setLineWidth(2);
        gc.strokeRect(x - 2, y - 2, square.side() + 4, square.side() + 4);
      }
    }
  }

  private OptionalInt filterAt(MouseEvent event) {
    return weights == null
        ? OptionalInt.empty()
        : grid(weights).placeAt(event.getX() - PAD, event.getY() - PAD, topRow);
  }

  private void moved(MouseEvent event) {
    OptionalInt filter = filterAt(event);
    if (weights == null || filter.isEmpty()) {
      hover.accept(-1, OptionalInt.empty());
      return;
    }
    TileGrid.Square square = grid(weights).bounds(filter.getAsInt(), topRow);
    int kernel = weights.kernel();
    int row = (int) ((event.getY() - PAD - square.y()) * kernel / square.side());
    int column = (int) ((event.getX() - PAD - square.x()) * kernel / square.side());
    hover.accept(filter.getAsInt(), OptionalInt.of(row * kernel + column));
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    filterAt(event).ifPresent(select::accept);
  }

  private void scroll(int rows) {
    if (weights != null) {
      topRow = Math.max(0, Math.min(grid(weights).lastTopRow(), topRow + rows));
      repaint();
    }
  }

  private void typed(KeyEvent event) {
    if (weights == null || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    int columns = grid(weights).columns();
    Integer step = Keys.step(event.getCode(), columns);
    if (step != null) {
      select.accept(selected + step);
      event.consume();
    } else if (event.getCode() == KeyCode.HOME) {
      select.accept(0);
      event.consume();
    } else if (event.getCode() == KeyCode.END) {
      select.accept(weights.outputs() - 1);
      event.consume();
    }
  }
}
