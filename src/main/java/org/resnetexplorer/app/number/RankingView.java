package org.resnetexplorer.app.number;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.explain.cell.Formula;
import org.resnetexplorer.explain.cell.Ranking;
import org.resnetexplorer.explain.cell.Term;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.render.Tile;
import org.resnetexplorer.render.ValueScale;

/**
 * The terms of a number, largest first, as a waterfall that ends on it: channel, map, patch times
 * kernel, what it adds and the sum so far; what is not shown in one row.
 */
final class RankingView extends PaintedRegion {
  static final double ROW = 22;
  private static final double GAP = 8;
  private static final int THUMB = 18;
  private static final double SMALL_GAP = 3;
  private static final double TIMES = 12;
  private static final double LEAST_BARS = 40;

  private final NumberWords words;
  private final IntConsumer select;
  private final Runnable more;
  private final Map<Integer, Image> maps = new HashMap<>();
  private @Nullable Readers mapsOf;
  private @Nullable Waterfall shown;
  private int hovered = -1;

  /**
   * @param select gets the row that was clicked
   * @param more asks for more rows
   */
  RankingView(NumberWords words, IntConsumer select, Runnable more) {
    super("ranking-view");
    this.words = words;
    this.select = select;
    this.more = more;
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    setOnMouseMoved(event -> hover((int) (event.getY() / ROW)));
    setOnMouseExited(event -> hover(-1));
    setOnMouseClicked(event -> click((int) (event.getY() / ROW)));
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  void show(Waterfall next) {
    if (next.proof().readers() != mapsOf) {
      maps.clear();
      mapsOf = next.proof().readers();
    }
    shown = next;
    double height = next.rows() * ROW;
    setMinHeight(height);
    setPrefHeight(height);
    setMaxHeight(height);
    repaint();
  }

  private void hover(int row) {
    if (row != hovered) {
      hovered = row;
      repaint();
    }
  }

  private void click(int row) {
    requestFocus();
    if (shown == null) {
      return;
    }
    if (row < shown.count()) {
      select.accept(row);
    } else if (row == shown.count() && shown.others() > 0) {
      more.run();
    }
  }

  private void key(KeyEvent event) {
    int step =
        event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    if (shown != null && step != 0) {
      int next = shown.proof().share() + step;
      if (next >= 0 && next < shown.count()) {
        select.accept(next);
      }
      event.consume();
    }
  }

  /** Where the columns of a row begin and end. */
  private record Columns(double label, double thumbs, double value, double bars, double sum) {}

  @Override
  protected void paint(GraphicsContext gc, double width, double height) {
    if (shown == null) {
      return;
    }
    Columns at = columns(shown, width);
    gc.setTextBaseline(VPos.CENTER);
    paintGround(gc, shown, at, width);
    for (int row = 0; row < shown.count(); row++) {
      paintShare(gc, shown, at, row);
      paintAmount(gc, shown, at, row, shown.amount(row));
    }
    int row = shown.count();
    if (shown.others() > 0) {
      label(gc, at, row, words.others(shown.others()), TextAlignment.LEFT, false);
      paintAmount(gc, shown, at, row, shown.amount(row));
      row++;
    }
    if (shown.hasConstant()) {
      label(gc, at, row, words.bias(), TextAlignment.LEFT, false);
      paintAmount(gc, shown, at, row, shown.amount(row));
      row++;
    }
    paintTotal(gc, shown, at, row, width);
  }

  private Columns columns(Waterfall of, double width) {
    double label = 0;
    for (int row = 0; row < of.count(); row++) {
      label = Math.max(label, wide(words.shareName(of.proof(), of.share(row))));
    }
    label = Math.max(label, wide("0000"));
    double thumbs = label + GAP;
    double middle =
        of.proof().head().formula() instanceof Formula.Convolution
            ? 3 * THUMB + TIMES + 3 * SMALL_GAP
            : widest(of);
    double numbers = wide(Numbers.signedFixed(-of.largest(), of.decimals()));
    double value = thumbs + middle + GAP + numbers;
    double sum = width - Math.max(numbers, wide(words.runningSum()));
    double bars = value + GAP;
    if (sum - GAP - bars < LEAST_BARS) {
      // No room for patches: numbers and bars tell more.
      value = thumbs + numbers;
      bars = value + GAP;
    }
    return new Columns(label, thumbs, value, bars, sum - GAP);
  }

  private double widest(Waterfall of) {
    double widest = 0;
    for (int row = 0; row < of.count(); row++) {
      widest = Math.max(widest, wide(words.factors(of.share(row).terms().get(0))));
    }
    return widest;
  }

  private static double wide(String text) {
    Text measured = new Text(text);
    measured.setFont(NUMBERS);
    return Math.ceil(measured.getLayoutBounds().getWidth());
  }

  private void paintGround(GraphicsContext gc, Waterfall of, Columns at, double width) {
    if (!of.proof().head().formula().isOfOneWindow() && of.proof().share() < of.count()) {
      gc.setFill(colour(Ink.ACCENT_SOFT));
      gc.fillRoundRect(0, of.proof().share() * ROW, width, ROW, 4, 4);
    }
    boolean live = hovered >= 0 && (hovered < of.count() || hovered == of.count() && of.others() > 0);
    if (live && hovered != of.proof().share()) {
      gc.setFill(colour(Ink.HOVER));
      gc.fillRoundRect(0, hovered * ROW, width, ROW, 4, 4);
    }
    gc.setStroke(colour(Ink.LINE_STRONG));
    gc.setLineWidth(1);
    double zero = Math.floor(bar(of, at, 0)) + 0.5;
    gc.strokeLine(zero, 0, zero, of.rows() * ROW);
  }

  private static double bar(Waterfall of, Columns at, double value) {
    return at.bars() + (at.sum() - at.bars()) * of.across(value);
  }

  private void label(
      GraphicsContext gc, Columns at, int row, String text, TextAlignment align, boolean bold) {
    gc.setFont(align == TextAlignment.RIGHT ? NUMBERS : CAPTION);
    gc.setTextAlign(align);
    gc.setFill(colour(bold ? Ink.INK : Ink.INK_2));
    gc.fillText(text, align == TextAlignment.RIGHT ? at.label() : 4, row * ROW + ROW / 2);
  }

  private void paintShare(GraphicsContext gc, Waterfall of, Columns at, int row) {
    Ranking.Share share = of.share(row);
    label(
        gc,
        at,
        row,
        words.shareName(of.proof(), share),
        TextAlignment.RIGHT,
        row == of.proof().share());
    if (at.value() - at.thumbs() < 2 * THUMB + TIMES) {
      return;
    }
    double top = row * ROW + (ROW - THUMB) / 2;
    if (of.proof().head().formula() instanceof Formula.Convolution) {
      double x = at.thumbs();
      gc.drawImage(map(of.proof(), share.channel()), x, top, THUMB, THUMB);
      x += THUMB + SMALL_GAP;
      ValueScale scale =
          Colours.ofInput(
              of.proof().readers().run().model().network(),
              of.proof().headReader(),
              0,
              share.channel());
      paintCells(gc, share.terms(), false, scale, x, top);
      x += THUMB;
      gc.setTextAlign(TextAlignment.CENTER);
      gc.setFill(colour(Ink.INK_3));
      gc.setFont(NUMBERS);
      gc.fillText("×", x + TIMES / 2, row * ROW + ROW / 2);
      double[] weights = share.terms().stream().mapToDouble(Term::weight).toArray();
      paintCells(gc, share.terms(), true, Colours.ofSigned(weights), x + TIMES, top);
    } else {
      gc.setTextAlign(TextAlignment.LEFT);
      gc.setFill(colour(Ink.INK_3));
      gc.setFont(NUMBERS);
      gc.fillText(words.factors(share.terms().get(0)), at.thumbs(), row * ROW + ROW / 2);
    }
  }

  private Image map(Proof proof, int channel) {
    return maps.computeIfAbsent(
        channel,
        c -> {
          float[] values = proof.headReader().inputChannel(0, c);
          ValueScale scale =
              Colours.ofInput(
                  proof.readers().run().model().network(), proof.headReader(), 0, c);
          int height = proof.headReader().inputShape(0).height();
          int width = proof.headReader().inputShape(0).width();
          return Images.of(
              new Pixels(THUMB, THUMB, Tile.render(values, 0, height, width, scale, THUMB)));
        });
  }

  private void paintCells(
      GraphicsContext gc,
      List<Term> terms,
      boolean weights,
      ValueScale scale,
      double x,
      double y) {
    int columns = (int) Math.round(Math.sqrt(terms.size()));
    double side = (double) THUMB / columns;
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      int argb = scale.argb((float) (weights ? term.weight() : term.value()));
      gc.setFill(
          term.padded() && !weights
              ? colour(Ink.SUNKEN)
              : Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF));
      double left = Math.round(x + i % columns * side);
      double top = Math.round(y + i / columns * side);
      gc.fillRect(
          left,
          top,
          Math.round(x + (i % columns + 1) * side) - left,
          Math.round(y + (i / columns + 1) * side) - top);
    }
  }

  private void paintAmount(
      GraphicsContext gc, Waterfall of, Columns at, int row, double amount) {
    double middle = row * ROW + ROW / 2;
    Color sign = colour(amount < 0 ? Ink.NEGATIVE : Ink.POSITIVE);
    gc.setFont(NUMBERS);
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.setFill(amount == 0 ? colour(Ink.INK_3) : sign);
    gc.fillText(Numbers.signedFixed(amount, of.decimals()), at.value(), middle);
    double from = bar(of, at, of.before(row));
    double to = bar(of, at, of.after(row));
    gc.setFill(sign);
    gc.fillRect(
        Math.min(from, to), row * ROW + 4, Math.max(amount == 0 ? 0 : 1, Math.abs(to - from)), ROW - 8);
    gc.setStroke(colour(Ink.LINE_STRONG));
    gc.setLineWidth(1);
    double end = Math.floor(to) + 0.5;
    gc.strokeLine(end, (row + 1) * ROW - 4, end, (row + 1) * ROW + 4);
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.setFill(colour(Ink.INK_3));
    gc.fillText(Numbers.fixed(of.after(row), of.decimals()), getWidth() - 2, middle);
  }

  private void paintTotal(
      GraphicsContext gc, Waterfall of, Columns at, int row, double width) {
    gc.setStroke(colour(Ink.LINE_STRONG));
    gc.strokeLine(0, row * ROW + 0.5, width, row * ROW + 0.5);
    label(gc, at, row, words.all(of.proof()), TextAlignment.LEFT, true);
    double middle = row * ROW + ROW / 2;
    double from = bar(of, at, 0);
    double to = bar(of, at, of.total());
    gc.setFill(colour(Ink.INK_2));
    gc.fillRect(Math.min(from, to), row * ROW + 4, Math.max(1, Math.abs(to - from)), ROW - 8);
    gc.setFont(NUMBERS);
    gc.setFill(colour(Ink.INK));
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.fillText(Numbers.fixed(of.total(), of.decimals()), getWidth() - 2, middle);
  }
}
