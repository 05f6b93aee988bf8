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
 * named below. The block under the mouse and the selected one are lit.
 */
public abstract class StageChart extends ChartRegion {
  private static final double AXIS_GAP = 6;
  private static final double STAGE_GAP = 10;

  /** Where a stage takes less, its number alone names it. */
  private static final double NAME_ROOM = 46;

  private final double widest;
  private List<Block> blocks = List.of();
  private @Nullable Block selected;
  private @Nullable Block hovered;
  private double axis;

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
   * @param labels of the axis on the left, which takes the room of the widest
   */
  protected final void place(List<Block> all, Collection<String> labels) {
    blocks = List.copyOf(all);
    axis = AXIS_GAP + labels.stream().mapToDouble(l -> Math.ceil(widthOf(l))).max().orElse(0);
    repaint();
  }

  /** Width of a block's place. */
  protected final double each() {
    int stages = blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1).stage();
    double room = chartWidth() - axis - STAGE_GAP * stages;
    return Math.min(room / Math.max(1, blocks.size()), widest);
  }

  /** Left edge of a block's place, by its index. */
  protected final double left(int block) {
    return axis + STAGE_GAP * (blocks.get(block).stage() - 0.5) + block * each();
  }

  private double right(int block) {
    return left(block) + each();
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

  /** A thin line across all blocks. */
  protected final void paintLine(GraphicsContext gc, double y, Ink ink) {
    gc.setFill(colour(ink));
    crisp(gc).fill(axis, y, right(blocks.size() - 1) - axis, 1);
  }

  /** A broken line across all blocks. */
  protected final void paintDashes(GraphicsContext gc, double y) {
    gc.setStroke(colour(Ink.INK_3));
    gc.setLineWidth(1);
    gc.setLineDashes(4, 3);
    crisp(gc).level(axis, right(blocks.size() - 1), y);
    gc.setLineDashes();
  }

  /** A line across all blocks with its number on the left. */
  protected final void paintTick(GraphicsContext gc, double y, String label, Ink ink) {
    paintLine(gc, y, ink);
    gc.setFont(NUMBERS);
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.setTextBaseline(VPos.CENTER);
    gc.setFill(colour(Ink.INK_2));
    gc.fillText(label, axis - AXIS_GAP, y);
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
        double middle = (left(first) + right(i - 1)) / 2;
        boolean roomy = (i - first) * each() > NAME_ROOM;
        gc.fillText(roomy ? "layer" + stage : Integer.toString(stage), middle, height - 1);
        first = i;
      }
    }
  }
}
