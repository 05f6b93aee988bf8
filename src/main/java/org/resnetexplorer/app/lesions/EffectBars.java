package org.resnetexplorer.app.lesions;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.explain.lesion.BlockBoard;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.render.Numbers;

/**
 * A bar for each block, in forward order and standing on zero: below it where the number asked
 * about falls without the block, above where it rises. Stages stand apart and are named; a dot
 * marks a block without which the answer is another.
 */
final class EffectBars extends PaintedRegion {
  private static final double TOP = 10;
  private static final double BELOW = 22;
  private static final double AXIS_GAP = 6;
  private static final double STAGE_GAP = 10;
  private static final double DOT = 5;
  private static final double GREATEST_BAR = 26;

  /**
   * A bar.
   *
   * @param turns whether the answer is another without the block
   */
  record Bar(Block block, double change, boolean turns) {
    static Bar of(BlockBoard.Row row, boolean turns) {
      return new Bar(row.block(), row.effect().change(), turns);
    }
  }

  private List<Block> blocks = List.of();
  private List<Bar> bars = List.of();
  private @Nullable Block selected;
  private @Nullable Block hovered;
  private double greatest = 1;
  private double axis;

  /**
   * @param hovering gets the block under the mouse; null when it leaves
   * @param chosen gets the block clicked
   */
  EffectBars(Consumer<@Nullable Block> hovering, Consumer<Block> chosen) {
    super("effect-bars");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setOnMouseMoved(event -> hover(blockAt(event), hovering));
    setOnMouseExited(event -> hover(null, hovering));
    setOnMousePressed(event -> requestFocus());
    setOnMouseClicked(
        event -> {
          Block at = blockAt(event);
          if (at != null) {
            chosen.accept(at);
          }
        });
  }

  private void hover(@Nullable Block block, Consumer<@Nullable Block> hovering) {
    hovered = block;
    hovering.accept(block);
    repaint();
  }

  /**
   * @param all blocks of the net, so that places stay while bars come
   */
  void show(List<Block> all, List<Bar> next) {
    blocks = all;
    bars = next;
    greatest = next.stream().mapToDouble(bar -> Math.abs(bar.change())).max().orElse(0);
    greatest = greatest == 0 || !Double.isFinite(greatest) ? 1 : greatest;
    axis = AXIS_GAP + Math.max(width("+" + label()), width("0"));
    repaint();
  }

  private String label() {
    return Numbers.compact(greatest);
  }

  private static double width(String words) {
    Text text = new Text(words);
    text.setFont(NUMBERS);
    return Math.ceil(text.getLayoutBounds().getWidth());
  }

  void showSelected(@Nullable Block block) {
    selected = block;
    repaint();
  }

  private double each() {
    int stages = blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1).stage();
    double room = getWidth() - axis - STAGE_GAP * stages;
    return Math.min(room / Math.max(1, blocks.size()), 2 * GREATEST_BAR);
  }

  private double left(int block) {
    return axis + STAGE_GAP * (blocks.get(block).stage() - 0.5) + block * each();
  }

  private @Nullable Block blockAt(MouseEvent event) {
    for (int i = 0; i < blocks.size(); i++) {
      if (event.getX() >= left(i) && event.getX() < left(i) + each()) {
        return blocks.get(i);
      }
    }
    return null;
  }

  @Override
  protected void paint(GraphicsContext gc, double width, double height) {
    if (blocks.isEmpty()) {
      return;
    }
    double base = height - BELOW;
    double middle = Math.rint((TOP + base) / 2);
    double half = middle - TOP;
    double right = left(blocks.size() - 1) + each();
    for (int i = 0; i < blocks.size(); i++) {
      boolean isSelected = blocks.get(i).equals(selected);
      if (isSelected || blocks.get(i).equals(hovered)) {
        gc.setFill(colour(isSelected ? Ink.ACCENT_SOFT : Ink.HOVER));
        double x = Math.rint(left(i));
        gc.fillRect(x, 0, Math.rint(left(i) + each()) - x, height);
      }
    }
    paintAxis(gc, right, middle, half);
    for (int i = 0; i < bars.size(); i++) {
      paintBar(gc, bars.get(i), left(i), middle, half);
    }
    paintStages(gc, height);
  }

  private void paintAxis(GraphicsContext gc, double right, double middle, double half) {
    gc.setFont(NUMBERS);
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.setTextBaseline(VPos.CENTER);
    for (int sign = -1; sign <= 1; sign++) {
      double y = middle - sign * half;
      gc.setFill(colour(sign == 0 ? Ink.LINE_STRONG : Ink.LINE));
      gc.fillRect(axis, y, right - axis, 1);
      gc.setFill(colour(Ink.INK_2));
      String words = sign == 0 ? "0" : (sign > 0 ? "+" : "\u2212") + label();
      gc.fillText(words, axis - AXIS_GAP, y);
    }
  }

  private void paintBar(GraphicsContext gc, Bar bar, double left, double middle, double half) {
    double gap = each() >= 8 ? 2 : 1;
    double thick = Math.min(GREATEST_BAR, Math.max(1, Math.floor(each() - gap)));
    double x = Math.floor(left + (each() - thick) / 2);
    double length =
        Double.isFinite(bar.change())
            ? Math.max(1, Math.rint(half * Math.abs(bar.change()) / greatest))
            : 0;
    gc.setFill(colour(bar.change() < 0 ? Ink.NEGATIVE : Ink.POSITIVE));
    gc.fillRect(x, bar.change() < 0 ? middle + 1 : middle - length, thick, length);
    if (bar.turns()) {
      double y = bar.change() < 0 ? middle - DOT - 3 : middle + 4;
      gc.setFill(colour(Ink.INK));
      gc.fillOval(x + thick / 2 - DOT / 2, y, DOT, DOT);
    }
  }

  private void paintStages(GraphicsContext gc, double height) {
    gc.setFont(NUMBERS);
    gc.setTextBaseline(VPos.BOTTOM);
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setFill(colour(Ink.INK_2));
    int first = 0;
    for (int i = 1; i <= blocks.size(); i++) {
      int stage = blocks.get(first).stage();
      if (i == blocks.size() || blocks.get(i).stage() != stage) {
        double centre = (left(first) + left(i - 1) + each()) / 2;
        boolean roomy = (i - first) * each() > 46;
        gc.fillText(roomy ? "layer" + stage : Integer.toString(stage), centre, height - 2);
        first = i;
      }
    }
  }
}
