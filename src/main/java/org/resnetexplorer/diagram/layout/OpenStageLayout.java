package org.resnetexplorer.diagram.layout;

import java.util.List;
import org.resnetexplorer.diagram.Anchor;
import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.Element;
import org.resnetexplorer.diagram.Node;
import org.resnetexplorer.diagram.NodeKind;
import org.resnetexplorer.diagram.Pen;
import org.resnetexplorer.diagram.Point;
import org.resnetexplorer.diagram.TextStyle;
import org.resnetexplorer.diagram.Token;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ShapesAndCosts;

/**
 * A stage with its repeats spread out: every block as a card of its own with the map that it
 * returns, along a trunk that goes on from row to row like lines of a text.
 */
final class OpenStageLayout {
  private static final double MARGIN = 16;
  private static final double TITLE = 34;
  private static final double BOTTOM = 8;
  private static final double TAIL = 30;
  private static final double ARC_RISE = 10;
  private static final double ARC_PAD = 5;
  private static final double CORNER = 6;
  private static final double MARK = 10;
  private static final double NAME_LINE = 18;
  private static final double GLYPH_MARGIN = 6;
  private static final double CARD_RADIUS = 6;

  private final Network network;
  private final int number;
  private final ShapesAndCosts sizes;
  private final Context context;
  private final Sketch sketch;
  private final List<Block> blocks;
  private final Cell cell;
  private final int columns;
  private final double left;
  private final double top;

  /**
   * The room of one block.
   *
   * @param gap between cards, where the arcs rise
   * @param rowGap between a row's cards and the arcs of the next
   */
  private record Cell(double width, double height, double gap, double rowGap) {
    static final List<Cell> CHOICES =
        List.of(
            new Cell(128, 128, 44, 36),
            new Cell(108, 108, 36, 32),
            new Cell(92, 92, 32, 30),
            new Cell(80, 80, 28, 26),
            new Cell(72, 72, 24, 24),
            new Cell(68, 60, 20, 22),
            new Cell(60, 52, 18, 20),
            new Cell(48, 44, 16, 18),
            new Cell(40, 24, 16, 16),
            new Cell(28, 22, 14, 14),
            new Cell(22, 16, 14, 12));

    double pitch() {
      return width + gap;
    }

    double rowPitch() {
      return height + ARC_RISE + rowGap;
    }

    int columns(double room) {
      return (int) Math.max(1, Math.floor((room + gap) / pitch()));
    }
  }

  OpenStageLayout(Network network, int number, ShapesAndCosts sizes, Context context) {
    this.network = network;
    this.number = number;
    this.sizes = sizes;
    this.context = context;
    this.sketch = new Sketch(context.measure());
    this.blocks = network.stage(number);
    this.cell =
        Cell.CHOICES.stream()
            .filter(choice -> height(choice) <= context.height())
            .findFirst()
            .orElse(Cell.CHOICES.get(Cell.CHOICES.size() - 1));
    int most = cell.columns(room(cell));
    int rows = rows(most);
    this.columns = (blocks.size() + rows - 1) / rows;
    double used = 2 * (MARGIN + cell.gap()) + columns * cell.pitch() - cell.gap() + TAIL;
    this.left = Math.round((context.width() - used) / 2) + MARGIN + cell.gap();
    this.top = Math.max(0, Math.round((context.height() - height(cell)) / 2));
  }

  private double room(Cell choice) {
    return context.width() - 2 * (MARGIN + choice.gap()) - TAIL;
  }

  private int rows(int inARow) {
    return (blocks.size() + inARow - 1) / inARow;
  }

  private double height(Cell choice) {
    int rows = rows(choice.columns(room(choice)));
    return TITLE + rows * choice.rowPitch() - choice.rowGap() + BOTTOM;
  }

  Diagram layOut() {
    String words = context.text().stageWords(blocks, sizes);
    Point start = new Point(left - cell.gap(), top + 20);
    Signs.stageTitle(sketch, "layer" + number, words, start);
    trunk();
    for (int i = 0; i < blocks.size(); i++) {
      arc(blocks.get(i), bounds(i));
    }
    for (int i = 0; i < blocks.size(); i++) {
      card(blocks.get(i), bounds(i));
    }
    return sketch.finish(context.width(), context.height());
  }

  private Bounds bounds(int index) {
    double x = left + index % columns * cell.pitch();
    double y = top + TITLE + ARC_RISE + index / columns * cell.rowPitch();
    return new Bounds(x, y, cell.width(), cell.height());
  }

  /** Through all cards of a row, then down and back to the beginning of the next. */
  private void trunk() {
    Pen pen = Pen.solid(Token.INK_2, Sketch.DATA);
    double from = left - cell.gap();
    double right = left + columns * cell.pitch();
    int last = blocks.size() - 1;
    for (int first = 0; first <= last; first += columns) {
      double axis = bounds(first).centerY();
      if (first == 0) {
        sketch.add(new Element.Dot(new Point(from, axis), 3.5, Token.INK_2));
      }
      if (first + columns > last) {
        double end = bounds(last).right() + cell.gap() + TAIL;
        sketch.arrow(from, end, axis);
        outgoing(end, axis);
        return;
      }
      double turn = Math.round(bounds(first).bottom() + cell.rowGap() / 2);
      double next = bounds(first + columns).centerY();
      sketch.line(
          pen,
          CORNER,
          false,
          new Point(from, axis),
          new Point(right, axis),
          new Point(right, turn),
          new Point(from, turn),
          new Point(from, next),
          new Point(from + 1, next));
    }
  }

  private void outgoing(double end, double axis) {
    Call next = network.calls().get(blocks.get(blocks.size() - 1).output().index() + 1);
    String name = network.blockOf(next.name()).map(Block::path).orElse(next.name());
    double x = end + 8;
    if (x + sketch.width(name, TextStyle.NAME) <= context.width() - BOTTOM) {
      sketch.label(name, x, axis + 4, Anchor.START, TextStyle.NAME, Token.INK_3);
    }
  }

  private void arc(Block block, Bounds card) {
    double y = card.y() - ARC_RISE;
    sketch.line(
        Pen.solid(Token.ADD, Sketch.SHORTCUT),
        CORNER,
        false,
        new Point(card.x() - ARC_PAD, card.centerY()),
        new Point(card.x() - ARC_PAD, y),
        new Point(card.right() + ARC_PAD, y),
        new Point(card.right() + ARC_PAD, card.centerY()));
    Signs.mark(sketch, block, Bounds.around(card.centerX(), y, MARK, MARK));
  }

  private void card(Block block, Bounds card) {
    String path = block.path();
    List<Block> alone = List.of(block);
    String role = context.text().role(alone, sizes);
    sketch.node(new Node(path, card, NodeKind.BLOCK, role, Node.Lane.MAIN, List.of()));
    sketch.add(new Element.Face(path, card, CARD_RADIUS, 0, Pen.solid(Token.LINE_STRONG, 1)));
    double side = Math.min(card.height() - NAME_LINE, card.width()) - 2 * GLYPH_MARGIN;
    boolean mapped = side >= 16;
    String name =
        sketch.fitting(
            List.of(path, String.valueOf(block.position())),
            TextStyle.NAME,
            card.width() - CardMetrics.TEXT_MARGIN);
    double baseline = mapped ? card.y() + 16 : Math.round(card.centerY() + 4);
    sketch.name(path, name, card.centerX(), baseline, Anchor.MIDDLE, TextStyle.NAME, Token.INK);
    if (mapped) {
      double x = Math.round(card.centerX() - side / 2);
      Bounds front = new Bounds(x, card.y() + NAME_LINE + GLYPH_MARGIN, side, side);
      sketch.add(new Element.Sheets(block.output().name(), front, 1, 0));
    }
  }
}
