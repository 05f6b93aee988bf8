package org.resnetexplorer.app.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.BoundingBox;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.CellFrame;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.app.controls.PicturePixels;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.render.ValueScale;

/**
 * The photo with a coloured pane over each cell of a map. A drag chooses all cells of a rectangle,
 * or those that a line goes around; with Shift they come to those chosen before. By keys, arrows
 * walk and Space chooses.
 */
final class PricedPhoto extends PaintedRegion {
  /** No cell. */
  static final int NONE = -1;

  private static final double VEIL = 0.62;
  private static final double CHOSEN_VEIL = 0.72;
  private static final double REST_VEIL = 0.2;
  private static final double LEAST_RULED = 7;
  private static final int SIDE = 448;

  private final IntConsumer hovering;
  private final Consumer<Set<Integer>> chosen;
  private final List<double[]> line = new ArrayList<>();
  private @Nullable CellMap map;
  private @Nullable ValueScale scale;
  private @Nullable Image photo;
  private @Nullable RgbImage drawn;
  private Set<Integer> cells = Set.of();
  private Set<Integer> before = Set.of();
  private int walked = NONE;
  private boolean lasso;

  /**
   * @param hovering gets the cell under the mouse; {@link #NONE} when it leaves
   * @param chosen gets all cells chosen, while they are being chosen
   */
  PricedPhoto(IntConsumer hovering, Consumer<Set<Integer>> chosen) {
    super("priced-photo");
    this.hovering = hovering;
    this.chosen = chosen;
    setFocusTraversable(true);
    setOnMouseMoved(event -> hovering.accept(cellAt(event).orElse(NONE)));
    setOnMouseExited(event -> hovering.accept(NONE));
    setOnMousePressed(this::begin);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(event -> end());
    setOnKeyPressed(this::press);
  }

  /** Whether a drag draws a line around cells, and not a rectangle. */
  void useLasso(boolean next) {
    lasso = next;
  }

  void show(CellMap next, ValueScale colours) {
    RgbImage image = next.asked().run().picture().crop().pixels();
    if (image != drawn) {
      drawn = image;
      photo = Images.of(PicturePixels.atLeast(image, SIDE, SIDE));
    }
    map = next;
    scale = colours;
    walked = NONE;
    repaint();
  }

  void showChosen(Set<Integer> next) {
    cells = next;
    repaint();
  }

  /** How many pixels one of the network's input takes. */
  private static double factor(CellGrid grid, double width, double height) {
    return Math.min(width / grid.width(), height / grid.height());
  }

  private double[] inInput(MouseEvent event, CellGrid grid) {
    double factor = factor(grid, getWidth(), getHeight());
    return new double[] {event.getX() / factor, event.getY() / factor};
  }

  private OptionalInt cellAt(MouseEvent event) {
    if (map == null) {
      return OptionalInt.empty();
    }
    double[] at = inInput(event, map.grid());
    return map.grid().cellAt(at[0], at[1]);
  }

  private void begin(MouseEvent event) {
    requestFocus();
    // Else the scrolling around it takes the focus.
    event.consume();
    before = event.isShiftDown() ? cells : Set.of();
    line.clear();
    drag(event);
  }

  private void drag(MouseEvent event) {
    if (map == null) {
      return;
    }
    CellGrid grid = map.grid();
    double[] at = inInput(event, grid);
    double[] inside = {
      Math.max(0, Math.min(grid.width() - 1e-6, at[0])),
      Math.max(0, Math.min(grid.height() - 1e-6, at[1]))
    };
    line.add(inside);
    Set<Integer> all = new HashSet<>(before);
    all.addAll(around(grid));
    grid.cellAt(inside[0], inside[1]).ifPresent(hovering);
    chosen.accept(all);
    repaint();
  }

  private Set<Integer> around(CellGrid grid) {
    double[] first = line.get(0);
    double[] last = line.get(line.size() - 1);
    int from = grid.cellAt(first[0], first[1]).orElseThrow();
    int to = grid.cellAt(last[0], last[1]).orElseThrow();
    if (!lasso || line.size() == 1) {
      return grid.between(from, to);
    }
    return grid.within(
        line.stream().mapToDouble(point -> point[0]).toArray(),
        line.stream().mapToDouble(point -> point[1]).toArray());
  }

  private void end() {
    line.clear();
    repaint();
  }

  private void press(KeyEvent event) {
    if (map == null) {
      return;
    }
    CellGrid grid = map.grid();
    switch (event.getCode()) {
      case LEFT -> walk(grid, 0, -1);
      case RIGHT -> walk(grid, 0, 1);
      case UP -> walk(grid, -1, 0);
      case DOWN -> walk(grid, 1, 0);
      case SPACE -> toggle();
      case ESCAPE -> {
        if (cells.isEmpty()) {
          return;
        }
        chosen.accept(Set.of());
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void walk(CellGrid grid, int rows, int columns) {
    int now = walked == NONE ? grid.rows() / 2 * grid.columns() + grid.columns() / 2 : walked;
    int row = Math.max(0, Math.min(grid.rows() - 1, now / grid.columns() + rows));
    int column = Math.max(0, Math.min(grid.columns() - 1, now % grid.columns() + columns));
    walked = row * grid.columns() + column;
    hovering.accept(walked);
    repaint();
  }

  private void toggle() {
    if (walked == NONE) {
      return;
    }
    Set<Integer> next = new HashSet<>(cells);
    if (!next.remove(walked)) {
      next.add(walked);
    }
    chosen.accept(next);
  }

  @Override
  public Optional<ChartTable> table() {
    return Optional.ofNullable(map)
        .map(CellMap::map)
        .map(of -> ChartTable.ofCells(of.rows(), of.columns(), at -> of.values()[at]));
  }

  @Override
  protected void paint(GraphicsContext gc, double width, double height) {
    if (map == null || scale == null) {
      return;
    }
    CellGrid grid = map.grid();
    double factor = factor(grid, width, height);
    gc.setImageSmoothing(true);
    crisp(gc).image(photo, 0, 0, grid.width() * factor, grid.height() * factor);
    for (int cell = 0; cell < grid.rows() * grid.columns(); cell++) {
      paintCell(gc, grid, factor, cell, scale.argb(map.map().values()[cell]));
    }
    paintChosenEdges(gc, grid, factor);
    if (walked != NONE && isFocusVisible()) {
      CellFrame.draw(gc, box(grid, factor, walked), 1, 0, 4, this);
    }
    if (lasso && line.size() > 1) {
      gc.setStroke(colour(Ink.CELL));
      gc.setLineWidth(1.5);
      gc.strokePolygon(
          line.stream().mapToDouble(point -> point[0] * factor).toArray(),
          line.stream().mapToDouble(point -> point[1] * factor).toArray(),
          line.size());
    }
  }

  private static BoundingBox box(CellGrid grid, double factor, int cell) {
    double left = x(grid, factor, cell % grid.columns());
    double top = y(grid, factor, cell / grid.columns());
    return new BoundingBox(
        left,
        top,
        x(grid, factor, cell % grid.columns() + 1) - left,
        y(grid, factor, cell / grid.columns() + 1) - top);
  }

  private static double x(CellGrid grid, double factor, int column) {
    return Math.round(grid.left(column) * factor);
  }

  private static double y(CellGrid grid, double factor, int row) {
    return Math.round(grid.top(row) * factor);
  }

  private void paintCell(GraphicsContext gc, CellGrid grid, double factor, int cell, int argb) {
    BoundingBox box = box(grid, factor, cell);
    double veil = cells.isEmpty() ? VEIL : cells.contains(cell) ? CHOSEN_VEIL : REST_VEIL;
    double opacity = (argb >>> 24) / 255.0 * veil;
    gc.setFill(Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff, opacity));
    crisp(gc).fill(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    if (grid.jump() * factor >= LEAST_RULED) {
      gc.setFill(Color.gray(0.1, 0.35));
      crisp(gc).fill(box.getMinX(), box.getMinY(), box.getWidth(), 1);
      crisp(gc).fill(box.getMinX(), box.getMinY(), 1, box.getHeight());
    }
  }

  /** A line around what is chosen, wherever a chosen cell meets one that is not. */
  private void paintChosenEdges(GraphicsContext gc, CellGrid grid, double factor) {
    for (double width : new double[] {CellFrame.EDGE, CellFrame.LINE}) {
      gc.setStroke(colour(width == CellFrame.LINE ? Ink.CELL : Ink.CELL_EDGE));
      gc.setLineWidth(width);
      for (int cell : cells) {
        BoundingBox box = box(grid, factor, cell);
        int row = cell / grid.columns();
        int column = cell % grid.columns();
        if (!has(grid, row - 1, column)) {
          crisp(gc).level(box.getMinX(), box.getMaxX(), box.getMinY());
        }
        if (!has(grid, row + 1, column)) {
          crisp(gc).level(box.getMinX(), box.getMaxX(), box.getMaxY());
        }
        if (!has(grid, row, column - 1)) {
          crisp(gc).upright(box.getMinX(), box.getMinY(), box.getMaxY());
        }
        if (!has(grid, row, column + 1)) {
          crisp(gc).upright(box.getMaxX(), box.getMinY(), box.getMaxY());
        }
      }
    }
  }

  private boolean has(CellGrid grid, int row, int column) {
    return row >= 0
        && row < grid.rows()
        && column >= 0
        && column < grid.columns()
        && cells.contains(row * grid.columns() + column);
  }
}
