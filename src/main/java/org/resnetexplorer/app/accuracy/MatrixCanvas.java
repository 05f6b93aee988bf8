package org.resnetexplorer.app.accuracy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.PaintedRegion;

/**
 * The table of confusion: a row for each class, a column for each answer, the shade of a cell its
 * share of the row. Where all classes don't fit with their names a part of it is shown, which
 * follows the arrow keys and the wheel, or all of it without names.
 */
final class MatrixCanvas extends PaintedRegion {
  private static final double FAINTEST = 0.18;
  private static final double LEAST = 2;
  private static final double GAPLESS = 6;
  private static final double RAMP = 72;
  private static final int STEPS = 24;
  private static final String MORE = "…";

  private final AccuracyWords words;
  private final Consumer<String> reading;
  private final Consumer<Look> chosen;
  private @Nullable Measured measured;
  private List<String> names = List.of();
  private List<Double> widths = List.of();
  private Look look = new Look.Mistakes();
  private boolean overview;
  private int firstRow;
  private int firstColumn;
  private @Nullable Place cursor;

  private record Place(int row, int column) {}

  /** Names that have no room, as they are cut. */
  private final Map<Cut, String> cut = new HashMap<>();

  private record Cut(int index, double room) {}

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
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
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
        next == null
            ? List.of()
            : next.confusion().classes().stream()
                .map(each -> words.name(next, each.index()))
                .toList();
    cut.clear();
    widths = names.stream().map(MatrixCanvas::width).toList();
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

  private static double width(String text) {
    Text measured = new Text(text);
    measured.setFont(CAPTION);
    return Math.ceil(measured.getLayoutBounds().getWidth());
  }

  private MatrixFrame frame() {
    return MatrixFrame.of(getWidth(), getHeight(), widths, overview);
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
    int row = (int) Math.floor((event.getY() - frame.top()) / frame.side());
    int column = (int) Math.floor((event.getX() - frame.left()) / frame.side());
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
  protected void paint(GraphicsContext gc, double width, double height) {
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
    gc.fillRect(0, 0, frame.side() * frame.columns(), frame.side() * frame.rows());
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
    gc.fillRect(x, y, side, side);
    String number = Integer.toString(count);
    if (count > 0 && frame.labelled() && widthOf(number) + 2 <= side) {
      gc.setFont(NUMBERS);
      gc.setTextAlign(TextAlignment.CENTER);
      gc.setTextBaseline(VPos.CENTER);
      gc.setFill(readableOn(fill));
      gc.fillText(number, x + side / 2, y + side / 2);
    }
  }

  /** Right answers are grey, so that mistakes stand out. */
  private Color shade(double share, boolean right) {
    return colour(Ink.SUNKEN).interpolate(colour(right ? Ink.LINE_STRONG : Ink.ACCENT), share);
  }

  private static Color readableOn(Color ground) {
    double light = 0.2126 * linear(ground.getRed()) + 0.7152 * linear(ground.getGreen());
    light += 0.0722 * linear(ground.getBlue());
    // Where the contrast with black and with white is the same.
    return light > 0.179 ? Color.web("#111111") : Color.WHITE;
  }

  private static double linear(double value) {
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private void paintNames(GraphicsContext gc, MatrixFrame frame) {
    gc.setFont(CAPTION);
    gc.setTextBaseline(VPos.CENTER);
    Place at = cursor;
    for (int row = 0; row < frame.rows(); row++) {
      gc.setTextAlign(TextAlignment.RIGHT);
      gc.setFill(colour(at != null && at.row() == row + firstRow ? Ink.INK : Ink.INK_2));
      double y = Math.floor(frame.top() + (row + 0.5) * frame.side());
      gc.fillText(name(row + firstRow, frame.rowName()), frame.left() - 6, y);
    }
    gc.setTextAlign(TextAlignment.LEFT);
    for (int column = 0; column < frame.columns(); column++) {
      gc.setFill(colour(at != null && at.column() == column + firstColumn ? Ink.INK : Ink.INK_2));
      gc.save();
      gc.translate(frame.left() + (column + 0.5) * frame.side(), frame.top() - 5);
      gc.rotate(frame.slanted() ? -45 : -90);
      gc.fillText(name(column + firstColumn, frame.columnName()), 0, 0);
      gc.restore();
    }
  }

  /** A name, cut where it has no room; what is under the mouse is told in full. */
  private String name(int index, double room) {
    String whole = names.get(index);
    return widths.get(index) <= room
        ? whole
        : cut.computeIfAbsent(new Cut(index, room), absent -> cut(whole, room));
  }

  private static String cut(String whole, double room) {
    return IntStream.iterate(whole.length() - 1, length -> length > 1, length -> length - 1)
        .mapToObj(length -> whole.substring(0, length).strip() + MORE)
        .filter(cut -> width(cut) <= room)
        .findFirst()
        .orElse(MORE);
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
    gc.strokeRect(
        Math.floor(frame.left() + column * frame.side()) - 1,
        Math.floor(frame.top() + row * frame.side()) - 1,
        side + 1,
        side + 1);
  }

  /** What the shades mean. */
  private void paintScale(GraphicsContext gc, double y) {
    double step = RAMP / STEPS;
    double from = widthOf("0 %") + 6;
    for (int i = 0; i < STEPS; i++) {
      gc.setFill(shade(FAINTEST + (1 - FAINTEST) * i / (STEPS - 1), false));
      gc.fillRect(from + i * step, y, step, 10);
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
