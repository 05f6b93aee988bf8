package org.resnetexplorer.app.controls;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Block;

/**
 * A chart with a place for each block of a network, in forward order: stages stand apart and are
 * named below, or stand where they do in the drawing above. The block under the mouse and the
 * selected one are lit.
 */
public abstract class StageChart extends ChartRegion {
  private static final double AXIS_GAP = 6;
  private static final double STAGE_GAP = 10;

  /** Where some stage takes less, their numbers alone name them. */
  private static final double NAME_ROOM = 38;

  /** Between the axis and the first block where places are given. */
  private static final double BEFORE = 10;

  /**
   * Where a block stands.
   *
   * @param from its left edge as a share of the width, margins and all
   * @param to its right edge
   */
  public record Place(double from, double to) {}

  private final double widest;
  private List<Block> blocks = List.of();
  private @Nullable Block selected;
  private @Nullable Block hovered;
  private double labels;
  private List<Place> places = List.of();
  private double margin;

  /**
   * @param widest the most that a block's place takes
   * @param hovering gets the block under the mouse; null when it leaves
   * @param chosen gets the block clicked
   */
  // What gets hold of the chart here asks it for nothing before the mouse is on it.
  @SuppressWarnings("this-escape")
  protected StageChart(
      String styleClass,
      double widest,
      Consumer<@Nullable Block> hovering,
      Consumer<Block> chosen) {
    super(styleClass);
    this.widest = widest;
    setFocusTraversable(true);
    setOnMouseMoved(event -> hover(blockAt(event), hovering));
    setOnMouseExited(event -> hover(null, hovering));
    setOnMousePressed(event -> requestFocus());
    setOnMouseClicked(
        event -> {
          Block at = blockAt(event);
          if (event.getButton() == MouseButton.PRIMARY && at != null) {
            chosen.accept(at);
          }
        });
  }

  private void hover(@Nullable Block block, Consumer<@Nullable Block> hovering) {
    hovered = block;
    hovering.accept(block);
    repaint();
  }

  public final void showSelected(@Nullable Block block) {
    selected = block;
    repaint();
  }

  /**
   * Gives each block its place, and paints anew.
   *
   * @param axis labels of the axis on the left, which takes the room of the widest
   */
  protected final void place(List<Block> all, Collection<String> axis) {
    blocks = List.copyOf(all);
    labels = AXIS_GAP + axis.stream().mapToDouble(l -> Math.ceil(widthOf(l))).max().orElse(0);
    repaint();
  }

  /**
   * Gives each block the place that it has elsewhere; none for places of the chart's own.
   *
   * @param left margin of the chart, and its right one, in pixels of the window
   */
  public final void standUnder(List<Place> next, double left) {
    places = List.copyOf(next);
    margin = left;
    repaint();
  }

  /** Whether places are given for these blocks, and the axis has room before the first. */
  private boolean isPlaced() {
    return !blocks.isEmpty()
        && places.size() == blocks.size()
        && at(places.get(0).from()) > labels + BEFORE;
  }

  private double at(double share) {
    return (share * (getWidth() + 2 * margin) - margin) / textScale();
  }

  /** Where the labels of the axis end and its lines begin. */
  private double axis() {
    return isPlaced() ? at(places.get(0).from()) - BEFORE : labels;
  }

  private double each() {
    int stages = blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1).stage();
    double room = chartWidth() - labels - STAGE_GAP * stages;
    return Math.min(room / Math.max(1, blocks.size()), widest);
  }

  /** Width of a block's place. */
  protected final double width(int block) {
    return isPlaced() ? right(block) - left(block) : each();
  }

  /** Left edge of a block's place, by its index. */
  protected final double left(int block) {
    return isPlaced()
        ? at(places.get(block).from())
        : labels + STAGE_GAP * (blocks.get(block).stage() - 0.5) + block * each();
  }

  private double right(int block) {
    return isPlaced() ? at(places.get(block).to()) : left(block) + each();
  }

  private @Nullable Block blockAt(MouseEvent event) {
    for (int i = 0; i < blocks.size(); i++) {
      if (chartX(event) >= left(i) && chartX(event) < right(i)) {
        return blocks.get(i);
      }
    }
    return null;
  }

  @Override
  protected final void paintChart(GraphicsContext gc, double width, double height) {
    if (blocks.isEmpty()) {
      return;
    }
    for (int i = 0; i < blocks.size(); i++) {
      boolean isSelected = blocks.get(i).equals(selected);
      if (isSelected || blocks.get(i).equals(hovered)) {
        gc.setFill(colour(isSelected ? Ink.ACCENT_SOFT : Ink.HOVER));
        double left = Math.round(left(i));
        crisp(gc).fill(left, 0, Math.round(right(i)) - left, height);
      }
    }
    paintBlocks(gc, height);
    paintStages(gc, height);
  }

  /** Axis and bars, over what is lit and above the names of the stages; of one block or more. */
  protected abstract void paintBlocks(GraphicsContext gc, double height);

  /** The block that the mouse is on, else the selected one. */
  protected final boolean isLit(Block block) {
    return block.equals(hovered) || block.equals(selected);
  }

  /**
   * Numbers the blocks of each stage, on a line of their own: each of them, or the first and the
   * last where there is no room for all.
   */
  protected final void paintNumbers(GraphicsContext gc, double bottom) {
    gc.setFont(NUMBERS);
    gc.setTextBaseline(VPos.BOTTOM);
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setFill(colour(Ink.INK_3));
    for (int first = 0; first < blocks.size(); first = next(first)) {
      int last = next(first) - 1;
      String most = Integer.toString(last - first);
      String range = "0\u2026" + most;
      if (width(last) >= widthOf(most) + 2) {
        for (int i = first; i <= last; i++) {
          gc.fillText(Integer.toString(i - first), left(i) + width(i) / 2, bottom);
        }
      } else if (right(last) - left(first) >= widthOf(range)) {
        gc.fillText(range, (left(first) + right(last)) / 2, bottom);
      }
    }
  }

  /** The first block of the stage after the one of this block. */
  private int next(int block) {
    int next = block;
    while (next < blocks.size() && blocks.get(next).stage() == blocks.get(block).stage()) {
      next++;
    }
    return next;
  }

  /** A thin line across all blocks. */
  protected final void paintLine(GraphicsContext gc, double y, Ink ink) {
    gc.setFill(colour(ink));
    crisp(gc).fill(axis(), y, right(blocks.size() - 1) - axis(), 1);
  }

  /** A broken line across all blocks. */
  protected final void paintDashes(GraphicsContext gc, double y) {
    gc.setStroke(colour(Ink.INK_3));
    gc.setLineWidth(1);
    gc.setLineDashes(4, 3);
    crisp(gc).level(axis(), right(blocks.size() - 1), y);
    gc.setLineDashes();
  }

  /** A line across all blocks with its number on the left. */
  protected final void paintTick(GraphicsContext gc, double y, String label, Ink ink) {
    paintLine(gc, y, ink);
    gc.setFont(NUMBERS);
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.setTextBaseline(VPos.CENTER);
    gc.setFill(colour(Ink.INK_2));
    gc.fillText(label, axis() - AXIS_GAP, y);
  }

  private void paintStages(GraphicsContext gc, double height) {
    gc.setFont(NUMBERS);
    gc.setTextBaseline(VPos.BOTTOM);
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setFill(colour(Ink.INK_2));
    boolean roomy = true;
    for (int first = 0; first < blocks.size(); first = next(first)) {
      roomy &= right(next(first) - 1) - left(first) > NAME_ROOM;
    }
    for (int first = 0; first < blocks.size(); first = next(first)) {
      int last = next(first) - 1;
      String stage = Integer.toString(blocks.get(first).stage());
      double middle = (left(first) + right(last)) / 2;
      gc.fillText(roomy ? "layer" + stage : stage, middle, height - 1);
    }
  }
}
