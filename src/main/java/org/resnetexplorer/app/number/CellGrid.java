package org.resnetexplorer.app.number;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.geometry.BoundingBox;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.CellFrame;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.render.ColorMap;

/** A few numbers as coloured cells, each of them a way to where it comes from. */
final class CellGrid extends PaintedRegion {
  /** From here on a cell holds its number. */
  private static final double NUMBER_SIDE = 28;

  private static final double EDGE = 3;
  private static final int NONE = -1;

  private final IntConsumer tell;
  private final IntConsumer follow;
  private @Nullable Content content;
  private int looked = NONE;

  /**
   * What it shows, row by row.
   *
   * @param columns cells of a row
   * @param side of a cell, in pixels
   * @param argb colours; of a padded cell unused
   * @param texts numbers, for cells that are large enough
   * @param padded which cells lie outside of the map
   * @param marked the cell with a frame; -1 for none
   */
  record Content(
      int columns, double side, int[] argb, String[] texts, boolean[] padded, int marked) {
    int rows() {
      return (argb.length + columns - 1) / columns;
    }
  }

  /**
   * @param tell gets the cell that the mouse or the keyboard is on, -1 for none
   * @param follow gets the cell that was clicked
   */
  CellGrid(IntConsumer tell, IntConsumer follow) {
    super("cell-grid");
    this.tell = tell;
    this.follow = follow;
    setFocusTraversable(true);
    setOnMouseMoved(event -> look(at(event.getX(), event.getY())));
    setOnMouseExited(event -> look(NONE));
    setOnMouseClicked(
        event -> {
          int cell = at(event.getX(), event.getY());
          if (cell != NONE) {
            follow.accept(cell);
          }
        });
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  void show(Content next) {
    content = next;
    looked = NONE;
    double width = next.columns() * next.side() + 2 * EDGE;
    double height = next.rows() * next.side() + 2 * EDGE;
    setMinSize(width, height);
    setPrefSize(width, height);
    setMaxSize(width, height);
    repaint();
  }

  /** Marks the cell that is looked at in another grid too. */
  void showLooked(int cell) {
    looked = cell;
    setCursor(cell == NONE ? Cursor.DEFAULT : Cursor.HAND);
    repaint();
  }

  private void look(int cell) {
    if (cell != looked) {
      tell.accept(cell);
    }
  }

  private int at(double x, double y) {
    if (content == null) {
      return NONE;
    }
    int column = (int) Math.floor((x - EDGE) / content.side());
    int row = (int) Math.floor((y - EDGE) / content.side());
    int cell = row * content.columns() + column;
    boolean inside = column >= 0 && column < content.columns() && row >= 0;
    return inside && cell < content.argb().length ? cell : NONE;
  }

  private void key(KeyEvent event) {
    if (content == null) {
      return;
    }
    int step =
        switch (event.getCode()) {
          case LEFT -> -1;
          case RIGHT -> 1;
          case UP -> -content.columns();
          case DOWN -> content.columns();
          default -> 0;
        };
    int last = content.argb().length - 1;
    if (step != 0) {
      tell.accept(looked == NONE ? 0 : Math.max(0, Math.min(last, looked + step)));
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && looked != NONE) {
      follow.accept(looked);
      event.consume();
    }
  }

  @Override
  public Optional<ChartTable> table() {
    Content of = content;
    return of == null
        ? Optional.empty()
        : Optional.of(
            new ChartTable(
                List.of("app.chart.row", "app.chart.column", "app.chart.value"),
                IntStream.range(0, of.texts().length)
                    .mapToObj(
                        cell ->
                            List.of(
                                Integer.toString(cell / of.columns()),
                                Integer.toString(cell % of.columns()),
                                of.texts()[cell]))
                    .toList()));
  }

  @Override
  protected void paint(GraphicsContext gc, double width, double height) {
    if (content == null) {
      return;
    }
    gc.setFont(scaled(NUMBERS));
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setTextBaseline(VPos.CENTER);
    for (int cell = 0; cell < content.argb().length; cell++) {
      paintCell(gc, content, cell);
    }
    frame(gc, content, content.marked());
    if (looked != content.marked()) {
      ring(gc, content, looked);
    }
  }

  private void paintCell(GraphicsContext gc, Content of, int cell) {
    double side = of.side();
    double x = EDGE + cell % of.columns() * side;
    double y = EDGE + cell / of.columns() * side;
    boolean padded = of.padded()[cell];
    gc.setFill(padded ? colour(Ink.SUNKEN) : Images.colour(of.argb()[cell]));
    crisp(gc).fill(x, y, side, side);
    gc.setStroke(colour(Ink.LINE_STRONG));
    gc.setLineWidth(1);
    if (padded) {
      gc.setLineDashes(2, 2);
    }
    crisp(gc).frame(Math.floor(x) + 0.5, Math.floor(y) + 0.5, side, side);
    gc.setLineDashes();
    if (side >= NUMBER_SIDE) {
      gc.setFill(padded ? colour(Ink.INK_3) : Images.colour(ColorMap.inkOn(of.argb()[cell])));
      gc.fillText(of.texts()[cell], x + side / 2, y + side / 2, side - 2);
    }
  }

  private void frame(GraphicsContext gc, Content of, int cell) {
    if (cell != NONE) {
      CellFrame.draw(gc, box(of, cell), 1, 0, of.side(), this);
    }
  }

  private void ring(GraphicsContext gc, Content of, int cell) {
    if (cell != NONE) {
      BoundingBox box = box(of, cell);
      gc.setStroke(colour(Ink.INK));
      gc.setLineWidth(1.5);
      gc.strokeRect(box.getMinX(), box.getMinY(), of.side(), of.side());
    }
  }

  private static BoundingBox box(Content of, int cell) {
    return new BoundingBox(
        EDGE + cell % of.columns() * of.side(),
        EDGE + cell / of.columns() * of.side(),
        of.side(),
        of.side());
  }
}
