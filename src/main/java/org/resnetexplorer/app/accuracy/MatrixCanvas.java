package org.resnetexplorer.app.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ChartRegion;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.render.ColorMap;

/**
 * The table of confusion: a row for each class, a column for each answer, the shade of a cell its
 * share of the row. Where all classes don't fit with their names a part of it is shown, which
 * follows the arrow keys and the wheel, or all of it without names.
 */
final class MatrixCanvas extends ChartRegion {
  private static final double FAINTEST = 0.18;
  private static final double LEAST = 2;
  private static final double GAPLESS = 6;
  private static final double RAMP = 72;
  private static final int STEPS = 24;

  private final AccuracyWords words;
  private final Consumer<String> reading;
  private final Consumer<Look> chosen;
  private @Nullable Measured measured;
  private FittedNames names = new FittedNames(List.of());
  private Look look = new Look.Mistakes();
  private boolean overview;
  private int firstRow;
  private int firstColumn;
  private @Nullable Place cursor;

  private record Place(int row, int column) {}

  /**
   * @param reading gets what the cell says that mouse or keys are on; empty for none
   * @param chosen gets the pictures of a cell that was chosen
   */
  // The handlers ask the canvas for nothing before it is whole.
  @SuppressWarnings("this-escape")
  MatrixCanvas(AccuracyWords words, Consumer<String> reading, Consumer<Look> chosen) {
    super("accuracy-matrix");
    this.words = words;
    this.reading = reading;
    this.chosen = chosen;
    setFocusTraversable(true);
    setOnMouseMoved(event -> point(placeAt(event)));
    setOnMouseExited(event -> point(null));
    setOnMousePressed(event -> requestFocus());
    setOnMouseClicked(this::clicked);
    setOnKeyPressed(this::pressed);
    setOnScroll(this::scrolled);
  }

  void show(@Nullable Measured next) {
    measured = next;
    names =
        new FittedNames(
            next == null
                ? List.of()
                : next.confusion().classes().stream()
                    .map(each -> words.name(next, each.index()))
                    .toList());
    firstRow = 0;
    firstColumn = 0;
    point(null);
  }

  void showLook(Look now) {
    look = now;
    repaint();
  }

  /**
   * @param all whether all cells are shown at once, however small
   */
  void showOverview(boolean all) {
    overview = all;
    point(null);
  }

  /** Whether all cells have room with their names, so that there is nothing to choose. */
  boolean fits() {
    MatrixFrame frame = frame();
    return frame.labelled() && frame.rows() == names.size() && frame.columns() == names.size();
  }

  private MatrixFrame frame() {
    return MatrixFrame.of(chartWidth(), chartHeight(), names.widths(), overview);
  }

  private void point(@Nullable Place at) {
    cursor = at;
    Measured now = measured;
    String said = at == null || now == null ? "" : words.cell(now, at.row(), at.column());
    setAccessibleText(said.isEmpty() ? words.text("accuracy.matrix") : said);
    reading.accept(said);
    repaint();
  }

  private @Nullable Place placeAt(MouseEvent event) {
    MatrixFrame frame = frame();
    int row = (int) Math.floor((chartY(event) - frame.top()) / frame.side());
    int column = (int) Math.floor((chartX(event) - frame.left()) / frame.side());
    boolean on = row >= 0 && column >= 0 && row < frame.rows() && column < frame.columns();
    Place place = new Place(row + firstRow, column + firstColumn);
    return on && place.row() < names.size() && place.column() < names.size() ? place : null;
  }

  private void clicked(MouseEvent event) {
    Place at = placeAt(event);
    if (at != null) {
      choose(at);
    }
  }

  private void choose(Place at) {
    Measured now = measured;
    if (now != null) {
      chosen.accept(now.confusion().pair(at.row(), at.column()));
    }
  }

  private void pressed(KeyEvent event) {
    Place at = cursor == null ? new Place(firstRow, firstColumn) : cursor;
    if (names.isEmpty()) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      choose(at);
      event.consume();
      return;
    }
    Place next =
        switch (event.getCode()) {
          case LEFT -> new Place(at.row(), at.column() - 1);
          case RIGHT -> new Place(at.row(), at.column() + 1);
          case UP -> new Place(at.row() - 1, at.column());
          case DOWN -> new Place(at.row() + 1, at.column());
          case HOME -> new Place(at.row(), 0);
          case END -> new Place(at.row(), names.size() - 1);
          default -> null;
        };
    if (next != null) {
      Place within = cursor == null ? at : new Place(clamp(next.row()), clamp(next.column()));
      follow(within);
      point(within);
      event.consume();
    }
  }

  private int clamp(int index) {
    return Math.max(0, Math.min(names.size() - 1, index));
  }

  private void follow(Place at) {
    MatrixFrame frame = frame();
    firstRow = Math.max(at.row() - frame.rows() + 1, Math.min(firstRow, at.row()));
    firstColumn = Math.max(at.column() - frame.columns() + 1, Math.min(firstColumn, at.column()));
  }

  private void scrolled(ScrollEvent event) {
    MatrixFrame frame = frame();
    int down = (int) -Math.signum(event.getDeltaY());
    int right = (int) -Math.signum(event.getDeltaX());
    firstRow = Math.max(0, Math.min(names.size() - frame.rows(), firstRow + down));
    firstColumn = Math.max(0, Math.min(names.size() - frame.columns(), firstColumn + right));
    point(null);
    event.consume();
  }

  @Override
  public Optional<ChartTable> table() {
    Measured now = measured;
    if (now == null) {
      return Optional.empty();
    }
    int[][] counts = now.confusion().counts();
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts[row].length; column++) {
        if (counts[row][column] > 0) {
          rows.add(
              List.of(name(now, row), name(now, column), Integer.toString(counts[row][column])));
        }
      }
    }
    return Optional.of(
        new ChartTable(List.of("app.chart.truth", "app.chart.answer", "app.chart.pictures"), rows));
  }

  private String name(Measured of, int place) {
    return words.name(of, of.confusion().classes().get(place).index());
  }

  @Override
  protected void paintChart(GraphicsContext gc, double width, double height) {
    Measured now = measured;
    if (now == null || names.isEmpty()) {
      return;
    }
    MatrixFrame frame = frame();
    firstRow = Math.max(0, Math.min(firstRow, names.size() - frame.rows()));
    firstColumn = Math.max(0, Math.min(firstColumn, names.size() - frame.columns()));
    if (frame.side() < GAPLESS) {
      paintGround(gc, frame);
    }
    Confusion table = now.confusion();
    for (int row = 0; row < frame.rows(); row++) {
      for (int column = 0; column < frame.columns(); column++) {
        paintCell(gc, frame, table, row, column);
      }
    }
    if (frame.labelled()) {
      paintNames(gc, frame);
    }
    paintMarks(gc, frame, table);
    paintScale(gc, frame.top() + frame.rows() * frame.side() + 8);
  }

  /** Cells too small for a ground of their own have one in common. */
  private void paintGround(GraphicsContext gc, MatrixFrame frame) {
    gc.setFill(colour(Ink.SUNKEN));
    crisp(gc).fill(0, 0, frame.side() * frame.columns(), frame.side() * frame.rows());
  }

  private void paintCell(
      GraphicsContext gc, MatrixFrame frame, Confusion table, int row, int column) {
    int count = table.count(row + firstRow, column + firstColumn);
    boolean small = frame.side() < GAPLESS;
    if (small && count == 0) {
      return;
    }
    boolean right = row + firstRow == column + firstColumn;
    double share = table.share(row + firstRow, column + firstColumn);
    Color fill = shade(count == 0 ? 0 : FAINTEST + (1 - FAINTEST) * share, right);
    double side = small ? Math.max(LEAST, frame.side()) : frame.side() - 1;
    double x = Math.floor(frame.left() + column * frame.side());
    double y = Math.floor(frame.top() + row * frame.side());
    gc.setFill(fill);
    crisp(gc).fill(x, y, side, side);
    String number = Integer.toString(count);
    if (count > 0 && frame.labelled() && widthOf(number) + 2 <= side) {
      gc.setFont(NUMBERS);
      gc.setTextAlign(TextAlignment.CENTER);
      gc.setTextBaseline(VPos.CENTER);
      gc.setFill(Images.colour(ColorMap.inkOn(Images.argb(fill))));
      gc.fillText(number, x + side / 2, y + side / 2);
    }
  }

  /** Right answers are grey, so that mistakes stand out. */
  private Color shade(double share, boolean right) {
    return colour(Ink.SUNKEN).interpolate(colour(right ? Ink.LINE_STRONG : Ink.ACCENT), share);
  }

  private void paintNames(GraphicsContext gc, MatrixFrame frame) {
    gc.setFont(CAPTION);
    gc.setTextBaseline(VPos.CENTER);
    Place at = cursor;
    for (int row = 0; row < frame.rows(); row++) {
      gc.setTextAlign(TextAlignment.RIGHT);
      gc.setFill(colour(at != null && at.row() == row + firstRow ? Ink.INK : Ink.INK_2));
      double y = Math.floor(frame.top() + (row + 0.5) * frame.side());
      gc.fillText(names.within(row + firstRow, frame.rowName()), frame.left() - 6, y);
    }
    gc.setTextAlign(TextAlignment.LEFT);
    for (int column = 0; column < frame.columns(); column++) {
      gc.setFill(colour(at != null && at.column() == column + firstColumn ? Ink.INK : Ink.INK_2));
      gc.save();
      gc.translate(frame.left() + (column + 0.5) * frame.side(), frame.top() - 5);
      gc.rotate(frame.slanted() ? -45 : -90);
      gc.fillText(names.within(column + firstColumn, frame.columnName()), 0, 0);
      gc.restore();
    }
  }

  private void paintMarks(GraphicsContext gc, MatrixFrame frame, Confusion table) {
    if (look instanceof Look.Pair pair) {
      mark(gc, frame, table.row(pair.truth()), table.row(pair.answer()), colour(Ink.INK));
    }
    Place at = cursor;
    if (at != null) {
      mark(gc, frame, at.row(), at.column(), colour(Ink.INK_2));
    }
  }

  private void mark(GraphicsContext gc, MatrixFrame frame, int ofRow, int ofColumn, Color ink) {
    int row = ofRow - firstRow;
    int column = ofColumn - firstColumn;
    if (row < 0 || column < 0 || row >= frame.rows() || column >= frame.columns()) {
      return;
    }
    double side = Math.max(frame.side(), GAPLESS);
    gc.setStroke(ink);
    gc.setLineWidth(2);
    crisp(gc)
        .frame(
            Math.floor(frame.left() + column * frame.side()) - 1,
            Math.floor(frame.top() + row * frame.side()) - 1,
            side + 1,
            side + 1);
  }

  /**
   * What the shades mean. Steps end on whole pixels: between them the ground would shine through.
   */
  private void paintScale(GraphicsContext gc, double top) {
    double y = Math.floor(top);
    double step = RAMP / STEPS;
    double from = Math.ceil(widthOf("0 %")) + 6;
    for (int i = 0; i < STEPS; i++) {
      gc.setFill(shade(FAINTEST + (1 - FAINTEST) * i / (STEPS - 1), false));
      crisp(gc).fill(from + i * step, y, step, 10);
    }
    gc.setFont(NUMBERS);
    gc.setFill(colour(Ink.INK_2));
    gc.setTextAlign(TextAlignment.LEFT);
    gc.setTextBaseline(VPos.CENTER);
    gc.fillText("0 %", 0, y + 5);
    gc.fillText("100 %", from + RAMP + 6, y + 5);
    gc.setFont(CAPTION);
    gc.setFill(colour(Ink.INK_3));
    gc.fillText(words.text("accuracy.scale"), from + RAMP + 12 + widthOf("100 %"), y + 5);
  }
}
