package org.resnetexplorer.app.number;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ChartRegion;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.explain.cell.Formula;
import org.resnetexplorer.explain.cell.Ranking;
import org.resnetexplorer.render.Numbers;

/**
 * The terms of a number, largest first, as a waterfall that ends on it: channel, map, patch times
 * kernel, what it adds and the sum so far; what is not shown in one row.
 */
final class RankingView extends ChartRegion {
  static final double ROW = 22;
  private static final double GAP = 8;
  private static final double LEFT = 4;
  private static final double LEAST_BARS = 40;

  private final NumberWords words;
  private final IntConsumer select;
  private final IntConsumer follow;
  private final Runnable more;
  private final ShareThumbs thumbs = new ShareThumbs(this);
  private @Nullable Waterfall shown;
  private int hovered = -1;

  /**
   * @param select gets the row that was clicked
   * @param follow gets the row whose numbers are to be gone to
   * @param more asks for more rows
   */
  RankingView(NumberWords words, IntConsumer select, IntConsumer follow, Runnable more) {
    super("ranking-view");
    this.words = words;
    this.select = select;
    this.follow = follow;
    this.more = more;
    setFocusTraversable(true);
    setOnMouseMoved(event -> hover((int) (chartY(event) / ROW)));
    setOnMouseExited(event -> hover(-1));
    setOnMouseClicked(event -> click((int) (chartY(event) / ROW), event.getClickCount() > 1));
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  void show(Waterfall next) {
    shown = next;
    fixHeight(next.rows() * ROW);
    repaint();
  }

  private void hover(int row) {
    if (row != hovered) {
      hovered = row;
      repaint();
    }
  }

  private void click(int row, boolean twice) {
    requestFocus();
    if (shown == null) {
      return;
    }
    if (row < shown.count()) {
      // Rows of one window have nothing of their own to draw.
      if (twice || shown.proof().head().formula().isOfOneWindow()) {
        follow.accept(row);
      } else {
        select.accept(row);
      }
    } else if (row == shown.count() && shown.others() > 0) {
      more.run();
    }
  }

  private void key(KeyEvent event) {
    int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    if (shown != null && step != 0) {
      int next = shown.proof().share() + step;
      if (next >= 0 && next < shown.count()) {
        select.accept(next);
      }
      event.consume();
    } else if (shown != null && event.getCode() == KeyCode.ENTER) {
      follow.accept(shown.proof().share());
      event.consume();
    }
  }

  /** Where the columns of a row begin and end. */
  private record Columns(
      double label, double thumbs, boolean parts, double value, double bars, double sum) {}

  @Override
  public Optional<ChartTable> table() {
    Waterfall of = shown;
    return of == null
        ? Optional.empty()
        : Optional.of(
            new ChartTable(
                List.of("app.chart.name", "app.chart.value"),
                IntStream.range(0, of.rows() - 1)
                    .mapToObj(row -> List.of(name(of, row), Numbers.compact(of.amount(row))))
                    .toList()));
  }

  private String name(Waterfall of, int row) {
    if (row < of.count()) {
      return words.shareName(of.proof(), of.share(row));
    }
    return row == of.count() && of.others() > 0 ? words.others(of.others()) : words.bias();
  }

  @Override
  protected void paintChart(GraphicsContext gc, double width, double height) {
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
        of.proof().head().formula() instanceof Formula.Convolution ? ShareThumbs.WIDTH : widest(of);
    double numbers = wide(Numbers.signedFixed(-of.largest(), of.decimals()));
    double sum = width - numbers - GAP;
    boolean parts = sum - (thumbs + middle + GAP + numbers + GAP) >= LEAST_BARS;
    // Without room for patches: numbers and bars tell more.
    double before = Math.max(parts ? thumbs + middle + GAP : thumbs, LEFT + widestWords(of) + GAP);
    double value = before + numbers;
    return new Columns(label, thumbs, parts, value, value + GAP, sum);
  }

  /** Of the rows that have no term of their own; their words stand where others have a patch. */
  private double widestWords(Waterfall of) {
    double others = of.others() > 0 ? widthOf(words.others(of.others()), CAPTION) : 0;
    double constant = of.hasConstant() ? widthOf(words.bias(), CAPTION) : 0;
    return Math.ceil(Math.max(others, constant));
  }

  private double widest(Waterfall of) {
    double widest = 0;
    for (int row = 0; row < of.count(); row++) {
      widest = Math.max(widest, wide(words.factors(of.share(row).terms().get(0))));
    }
    return widest;
  }

  private static double wide(String text) {
    return Math.ceil(widthOf(text));
  }

  private void paintGround(GraphicsContext gc, Waterfall of, Columns at, double width) {
    if (!of.proof().head().formula().isOfOneWindow() && of.proof().share() < of.count()) {
      gc.setFill(colour(Ink.ACCENT_SOFT));
      gc.fillRoundRect(0, of.proof().share() * ROW, width, ROW, 4, 4);
    }
    boolean live =
        hovered >= 0 && (hovered < of.count() || hovered == of.count() && of.others() > 0);
    if (live && hovered != of.proof().share()) {
      gc.setFill(colour(Ink.HOVER));
      gc.fillRoundRect(0, hovered * ROW, width, ROW, 4, 4);
    }
    gc.setStroke(colour(Ink.LINE_STRONG));
    gc.setLineWidth(1);
    double zero = Math.floor(bar(of, at, 0)) + 0.5;
    crisp(gc).upright(zero, 0, of.rows() * ROW);
  }

  private static double bar(Waterfall of, Columns at, double value) {
    return at.bars() + (at.sum() - at.bars()) * of.across(value);
  }

  private void label(
      GraphicsContext gc, Columns at, int row, String text, TextAlignment align, boolean bold) {
    gc.setFont(align == TextAlignment.RIGHT ? NUMBERS : CAPTION);
    gc.setTextAlign(align);
    gc.setFill(colour(bold ? Ink.INK : Ink.INK_2));
    gc.fillText(text, align == TextAlignment.RIGHT ? at.label() : LEFT, row * ROW + ROW / 2);
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
    if (!at.parts()) {
      return;
    }
    if (of.proof().head().formula() instanceof Formula.Convolution) {
      thumbs.paint(gc, of.proof(), share, at.thumbs(), row * ROW + ROW / 2);
    } else {
      gc.setTextAlign(TextAlignment.LEFT);
      gc.setFill(colour(Ink.INK_3));
      gc.setFont(NUMBERS);
      gc.fillText(words.factors(share.terms().get(0)), at.thumbs(), row * ROW + ROW / 2);
    }
  }

  private void paintAmount(GraphicsContext gc, Waterfall of, Columns at, int row, double amount) {
    double middle = row * ROW + ROW / 2;
    Color sign = colour(amount < 0 ? Ink.NEGATIVE : Ink.POSITIVE);
    gc.setFont(NUMBERS);
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.setFill(amount == 0 ? colour(Ink.INK_3) : sign);
    gc.fillText(Numbers.signedFixed(amount, of.decimals()), at.value(), middle);
    double from = bar(of, at, of.before(row));
    double to = bar(of, at, of.after(row));
    gc.setFill(sign);
    crisp(gc)
        .fill(
            Math.min(from, to),
            row * ROW + 4,
            Math.max(amount == 0 ? 0 : 1, Math.abs(to - from)),
            ROW - 8);
    gc.setStroke(colour(Ink.LINE_STRONG));
    gc.setLineWidth(1);
    double end = Math.floor(to) + 0.5;
    crisp(gc).upright(end, (row + 1) * ROW - 4, (row + 1) * ROW + 4);
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.setFill(colour(Ink.INK_3));
    gc.fillText(Numbers.fixed(of.after(row), of.decimals()), chartWidth() - 2, middle);
  }

  private void paintTotal(GraphicsContext gc, Waterfall of, Columns at, int row, double width) {
    gc.setStroke(colour(Ink.LINE_STRONG));
    crisp(gc).level(0, width, row * ROW + 0.5);
    label(gc, at, row, words.all(of.proof()), TextAlignment.LEFT, true);
    double middle = row * ROW + ROW / 2;
    double from = bar(of, at, 0);
    double to = bar(of, at, of.total());
    gc.setFill(colour(Ink.INK_2));
    crisp(gc).fill(Math.min(from, to), row * ROW + 4, Math.max(1, Math.abs(to - from)), ROW - 8);
    gc.setFont(NUMBERS);
    gc.setFill(colour(Ink.INK));
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.fillText(Numbers.fixed(of.total(), of.decimals()), chartWidth() - 2, middle);
  }
}
