package org.resnetexplorer.app.featuremaps;

import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.Pixels;

/**
 * The cells of one map with the numbers of rows and columns; where it fits, each with its value.
 */
final class CellCanvas extends PaintedRegion {
  /** Room for the numbers of rows. */
  static final int LEFT = 30;

  /** Room for the numbers of columns. */
  static final int TOP = 18;

  /** At the other sides, so that the frame of a cell at the edge is seen whole. */
  static final int EDGE = 4;

  private static final double ROW_NUMBER = 14;
  private static final double COLUMN_NUMBER = 26;
  private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100};

  private @Nullable LargePicture picture;
  private @Nullable Image image;
  private CellPlan plan = CellPlan.fit(1, 1, 1);
  private @Nullable Cell cell;
  private PinnedCell.@Nullable Field field;

  CellCanvas() {
    super("cell-canvas");
    setFocusTraversable(true);
  }

  void show(@Nullable LargePicture next) {
    picture = next;
    if (next != null) {
      Activation activation = next.maps().activation();
      image = Images.of(new Pixels(activation.width(), activation.height(), next.cells()));
    }
    repaint();
  }

  void show(CellPlan next) {
    plan = next;
    repaint();
  }

  void showCell(@Nullable Cell next) {
    cell = next;
    repaint();
  }

  /** Marks the cells that reach the pinned cell of a later call. */
  void showField(PinnedCell.@Nullable Field next) {
    field = next;
    repaint();
  }

  @Override
  public Optional<ChartTable> table() {
    return Optional.ofNullable(picture)
        .map(of -> ChartTable.of(of.maps().activation(), of.channel()));
  }

  @Override
  protected void paint(GraphicsContext gc, double width, double height) {
    if (picture == null) {
      return;
    }
    gc.save();
    gc.beginPath();
    gc.rect(LEFT - EDGE, TOP - EDGE, plan.width() + 2 * EDGE, plan.height() + 2 * EDGE);
    gc.clip();
    gc.translate(LEFT, TOP);
    paintCells(gc);
    if (plan.hasNumbers()) {
      paintNumbers(gc, picture);
    }
    if (field != null) {
      frame(gc, field);
    }
    if (cell != null) {
      frame(gc, new PinnedCell.Field(cell.row(), cell.column(), cell.row(), cell.column()));
    }
    gc.restore();
    paintAxes(gc);
  }

  private void paintCells(GraphicsContext gc) {
    int column = plan.firstColumn();
    int row = plan.firstRow();
    int columns = plan.endColumn() - column;
    int rows = plan.endRow() - row;
    gc.setFill(colour(Ink.SUNKEN));
    crisp(gc).fill(0, 0, plan.width(), plan.height());
    gc.save();
    crisp(gc).clip(0, 0, plan.width(), plan.height());
    gc.drawImage(
        image,
        column,
        row,
        columns,
        rows,
        plan.x(column),
        plan.y(row),
        columns * plan.cellSide(),
        rows * plan.cellSide());
    gc.restore();
  }

  private void paintNumbers(GraphicsContext gc, LargePicture shown) {
    gc.setFont(scaled(NUMBERS));
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setTextBaseline(VPos.CENTER);
    double half = plan.cellSide() / 2;
    for (int row = plan.firstRow(); row < plan.endRow(); row++) {
      for (int column = plan.firstColumn(); column < plan.endColumn(); column++) {
        int ground = shown.cells()[row * plan.columns() + column];
        gc.setFill(ground == 0 ? colour(Ink.INK) : CellMarks.ink(ground));
        gc.fillText(
            Numbers.compact(shown.value(row, column)),
            plan.x(column) + half,
            plan.y(row) + half,
            plan.cellSide() - 2);
      }
    }
  }

  private void frame(GraphicsContext gc, PinnedCell.Field cells) {
    double x = plan.x(cells.left());
    double y = plan.y(cells.top());
    CellMarks.boldFrame(
        gc,
        new BoundingBox(x, y, plan.x(cells.right() + 1) - x, plan.y(cells.bottom() + 1) - y),
        this);
  }

  private void paintAxes(GraphicsContext gc) {
    gc.setFont(scaled(NUMBERS));
    double half = plan.cellSide() / 2;
    int step = step(COLUMN_NUMBER * textScale());
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setTextBaseline(VPos.BOTTOM);
    for (int column = plan.firstColumn(); column < plan.endColumn(); column++) {
      double x = plan.x(column) + half;
      boolean lookedAt = cell != null && cell.column() == column;
      if ((lookedAt
              || column % step == 0 && isClear(column, cell == null ? -1 : cell.column(), step))
          && x >= 0
          && x <= plan.width()) {
        gc.setFill(colour(lookedAt ? Ink.INK : Ink.INK_3));
        gc.fillText(Integer.toString(column), LEFT + x, TOP - EDGE);
      }
    }
    paintRowNumbers(gc, half);
  }

  private void paintRowNumbers(GraphicsContext gc, double half) {
    int step = step(ROW_NUMBER * textScale());
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.setTextBaseline(VPos.CENTER);
    for (int row = plan.firstRow(); row < plan.endRow(); row++) {
      double y = plan.y(row) + half;
      boolean lookedAt = cell != null && cell.row() == row;
      if ((lookedAt || row % step == 0 && isClear(row, cell == null ? -1 : cell.row(), step))
          && y >= 0
          && y <= plan.height()) {
        gc.setFill(colour(lookedAt ? Ink.INK : Ink.INK_3));
        gc.fillText(Integer.toString(row), LEFT - EDGE - 2, TOP + y, LEFT - EDGE - 2);
      }
    }
  }

  /** Whether a number does not touch that of the cell looked at. */
  private static boolean isClear(int index, int lookedAt, int step) {
    return lookedAt < 0 || Math.abs(index - lookedAt) >= step || index == lookedAt;
  }

  private int step(double least) {
    for (int step : STEPS) {
      if (step * plan.cellSide() >= least) {
        return step;
      }
    }
    return STEPS[STEPS.length - 1];
  }
}
