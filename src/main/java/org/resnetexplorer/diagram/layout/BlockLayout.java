package org.resnetexplorer.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.diagram.Anchor;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.DiagramText;
import org.resnetexplorer.diagram.Element;
import org.resnetexplorer.diagram.Pen;
import org.resnetexplorer.diagram.Point;
import org.resnetexplorer.diagram.TextStyle;
import org.resnetexplorer.diagram.Token;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ShapesAndCosts;

/**
 * A Basic Block or Bottleneck with every call in it, after figure 5 of He et al. (2015) turned on
 * its side: the residual branch from left to right, the shortcut as an arc above it. With
 * pre-activation, after figure 1 of He et al. (2016): a shortcut that changes x leaves behind the
 * first norm and ReLU. A gate's layers follow the branch, and F(x) goes around them to the product,
 * below.
 */
final class BlockLayout {
  private static final double ABOVE = 12;
  private static final double BELOW = 24;
  private static final double AROUND_GATE = 38;
  private static final double LANE_GAP = 64;
  private static final double TIGHT_LANE_GAP = 44;
  private static final double LEAST_LANE_GAP = 34;
  private static final double LEAST_MARGIN = 4;
  private static final double IDENTITY_RISE = 96;
  private static final double TIGHT_IDENTITY_RISE = 82;
  private static final double LEAST_IDENTITY_RISE = 36;
  private static final double TITLE_ABOVE_ARC = 12;
  private static final double TEXT_LINE = 18;
  private static final double PROSE_GAP = 16;

  private final Network network;
  private final Block block;
  private final ShapesAndCosts sizes;
  private final DiagramText text;
  private final Sketch sketch;
  private final double width;
  private final double height;
  private final Lane lane;
  private final CardArt art;
  private final double top;

  BlockLayout(Network network, Block block, ShapesAndCosts sizes, Context context) {
    this.network = network;
    this.block = block;
    this.sizes = sizes;
    this.text = context.text();
    this.sketch = new Sketch(context.measure());
    this.width = context.width();
    this.height = context.height();
    Lane.Room room = new Lane.Room(width, cardHeight());
    this.lane = Lane.fit(parts(), sizes, context.measure(), room);
    double rise = rise();
    double used = rise + lane.cards().height() + below();
    this.top = Math.round((height - used) / 2 + rise);
    this.art = new CardArt(sketch, lane, sizes, text, top);
  }

  Diagram layOut() {
    art.mainLane();
    if (!block.gate().isEmpty()) {
      art.aroundGate(AROUND_GATE);
      start(text.get("gate"), gateX(), branchBaseline(), TextStyle.TITLE, Token.RELU);
    }
    if (block.isPlain()) {
      branchTitle(lane.afterFork().x(), block.gate().isEmpty() ? width : gateX());
    } else {
      arc();
      prose();
    }
    return sketch.finish(width, height);
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    Call source = block.source();
    boolean inside = block.isPreActivated() && !block.shortcut().isEmpty();
    boolean forks = !block.isPlain() && !inside;
    parts.add(new Part.Incoming(source.name(), sizes.output(source), forks));
    if (block.isPreActivated()) {
      parts.addAll(Lane.normsFirst(block.branch(), inside));
      parts.addAll(Lane.parts(block.gate()));
    } else {
      List<Call> main = new ArrayList<>(block.branch());
      main.addAll(block.gate());
      parts.addAll(Lane.parts(block.isPlain() ? block.calls() : main));
    }
    block.add().ifPresent(sum -> afterBranch(sum, parts));
    parts.add(new Part.Outgoing(nextName()));
    return parts;
  }

  private void afterBranch(Call sum, List<Part> parts) {
    parts.add(new Part.Sum(sum));
    if (!block.afterSum().isEmpty()) {
      parts.add(new Part.Group(block.afterSum()));
    }
  }

  private String nextName() {
    Call next = network.calls().get(block.output().index() + 1);
    return network.blockOf(next.name()).map(Block::path).orElse(next.name());
  }

  private double below() {
    return block.gate().isEmpty() ? BELOW : AROUND_GATE + ABOVE;
  }

  private double cardHeight() {
    double rest = 2 * ABOVE + below();
    if (block.isPlain() || block.hasIdentity()) {
      double rise = block.isPlain() ? 0 : IDENTITY_RISE;
      double full = rest + rise + TEXT_LINE + CardMetrics.FULL_HEIGHT;
      return height >= full ? CardMetrics.FULL_HEIGHT : compactHeight();
    }
    double full = rest + LANE_GAP + 2 * CardMetrics.FULL_HEIGHT;
    if (height >= full) {
      return CardMetrics.FULL_HEIGHT;
    }
    double roomy = (height - rest - TIGHT_LANE_GAP) / 2;
    double tight = (height - below() - LEAST_LANE_GAP - 2 * LEAST_MARGIN) / 2;
    return roomy >= CardMetrics.SMALL_HEIGHT ? roomy : Math.min(CardMetrics.SMALL_HEIGHT, tight);
  }

  /** The sentences give way before the cards do. */
  private double compactHeight() {
    double above = block.isPlain() ? 0 : TITLE_ABOVE_ARC + LEAST_IDENTITY_RISE;
    double room = height - above - TEXT_LINE - below();
    return Math.max(CardMetrics.LEAST_HEIGHT, Math.min(CardMetrics.COMPACT_HEIGHT, room));
  }

  /** From the branch's cards up to the highest point of the drawing. */
  private double rise() {
    if (block.isPlain()) {
      return ABOVE + TEXT_LINE;
    }
    return block.hasIdentity()
        ? arcRise() + TITLE_ABOVE_ARC + TEXT_LINE
        : lane.cards().height() + laneGap();
  }

  private double laneGap() {
    if (lane.cards().full()) {
      return LANE_GAP;
    }
    double room = height - below() - 2 * lane.cards().height() - 2 * LEAST_MARGIN;
    return Math.max(LEAST_LANE_GAP, Math.min(TIGHT_LANE_GAP, room));
  }

  /** From the branch's cards up to the arc. */
  private double arcRise() {
    if (!block.hasIdentity()) {
      return lane.cards().height() + laneGap() - lane.cards().axis();
    }
    if (lane.cards().full()) {
      return IDENTITY_RISE;
    }
    double room = height - TITLE_ABOVE_ARC - TEXT_LINE - lane.cards().height() - below();
    return Math.max(LEAST_IDENTITY_RISE, Math.min(TIGHT_IDENTITY_RISE, room));
  }

  private void arc() {
    double sumX = lane.first(Part.Sum.class).centerX();
    double y = top - arcRise();
    Pen green = Pen.solid(Token.ADD, Sketch.SHORTCUT);
    Point fork = new Point(lane.forkX(), art.axis());
    Point rise = new Point(fork.x(), y);
    Point fall = new Point(sumX, y);
    Point sum = new Point(sumX, art.axis() - lane.sumRadius());
    if (!block.hasIdentity()) {
      List<Lane.Slot> shortcut = shortcutSlots();
      art.upperLane(shortcut, y);
      Point enters = new Point(shortcut.get(0).x(), y);
      sketch.line(green, Sketch.CORNER, true, fork, rise, enters);
      Point leaves = new Point(shortcut.get(shortcut.size() - 1).right(), y);
      sketch.line(green, Sketch.CORNER, true, leaves, fall, sum);
      route(true, leaves, fall, sum);
    } else {
      sketch.line(green, Sketch.CORNER, true, fork, rise, fall, sum);
      route(true, fork, rise, fall, sum);
    }
    sketch.add(new Element.Dot(fork, 3.5, Token.ADD));
    Lane.Slot into = lane.first(Part.Sum.class);
    route(false, new Point(lane.beforeSum().right(), art.axis()), new Point(into.x(), art.axis()));
  }

  private void route(boolean shortcut, Point... points) {
    sketch.route(block.add().orElseThrow().name(), shortcut, points);
  }

  private void prose() {
    double left = lane.afterFork().x();
    double arcY = top - arcRise();
    double sumX = lane.first(Part.Sum.class).centerX();
    double limit = (block.hasIdentity() ? sumX : shortcutX()) - PROSE_GAP;
    List<String> titles = text.shortcut(block);
    String fitting = sketch.fitting(titles, TextStyle.TITLE, limit - left);
    String title = fitting.isEmpty() ? titles.get(titles.size() - 1) : fitting;
    start(title, left, arcY - TITLE_ABOVE_ARC, TextStyle.TITLE, Token.ADD);

    branchTitle(left, block.gate().isEmpty() ? sumX : gateX());

    double room = branchBaseline() - TextStyle.TITLE.size() - 4 - arcY;
    int lines = (int) Math.floor((room - 4) / TEXT_LINE);
    double end = reasons(left, arcY, limit, lines);
    if (block.hasIdentity() && lines > 0) {
      identityShape(arcY, end, sumX);
    }
  }

  /** Where the layers that find the factors begin. */
  private double gateX() {
    return lane.first(Part.Pool.class).x();
  }

  /** Where the first part of a shortcut that changes x begins. */
  private double shortcutX() {
    return shortcutSlots().get(0).x();
  }

  /** With pre-activation less room is left of them, so that they stand further to the right. */
  private List<Lane.Slot> shortcutSlots() {
    Lane.Slot below = lane.lastOfBranch();
    List<Lane.Slot> slots = art.above(below, Lane.parts(block.shortcut()));
    double free = below.right() - slots.get(slots.size() - 1).right();
    double shift = block.isPreActivated() ? free : 0;
    return slots.stream()
        .map(slot -> new Lane.Slot(slot.part(), slot.x() + shift, slot.width()))
        .toList();
  }

  private double branchBaseline() {
    return top - 11;
  }

  /**
   * What the branch does, in words.
   *
   * @param end where what is right of it begins
   */
  private void branchTitle(double left, double end) {
    String title = text.get(block.isPlain() ? "branch.plain" : "branch");
    start(title, left, branchBaseline(), TextStyle.TITLE, Token.INK);
    double wordsX = left + Math.ceil(sketch.width(title, TextStyle.TITLE)) + PROSE_GAP;
    String words = text.branchWords(block);
    if (wordsX + sketch.width(words, TextStyle.TEXT) <= end - PROSE_GAP) {
      start(words, wordsX, branchBaseline(), TextStyle.TEXT, Token.INK_3);
    }
  }

  /** The reason in as many lines as fit; returns where the longest ends. */
  private double reasons(double left, double arcY, double limit, int lines) {
    List<String> sentences = text.reasons(block, sizes);
    boolean fit =
        lines >= sentences.size()
            && sentences.stream()
                .allMatch(line -> left + sketch.width(line, TextStyle.TEXT) <= limit);
    List<String> shown =
        fit
            ? sentences
            : List.of(
                sketch.fitting(
                    List.of(sentences.get(1), text.shortReason(block)),
                    TextStyle.TEXT,
                    lines < 1 ? 0 : limit - left));
    double baseline = arcY + TEXT_LINE + 4;
    double end = left;
    for (String line : shown) {
      start(line, left, baseline, TextStyle.TEXT, Token.INK_3);
      baseline += TEXT_LINE;
      end = Math.max(end, left + sketch.width(line, TextStyle.TEXT));
    }
    return end;
  }

  /** An identity's shape in the middle of its arc, or of what the sentences leave of it. */
  private void identityShape(double arcY, double proseEnd, double sumX) {
    String shape = sizes.output(block.output()).label();
    double half = sketch.width(shape, TextStyle.NAME) / 2;
    double middle = (lane.forkX() + sumX) / 2;
    double left = proseEnd + PROSE_GAP;
    double x = middle - half >= left ? middle : (left + sumX) / 2;
    if (x - half >= left && x + half <= sumX - PROSE_GAP) {
      sketch.label(
          shape, Math.round(x), arcY + TEXT_LINE, Anchor.MIDDLE, TextStyle.NAME, Token.INK_2);
    }
  }

  private void start(String words, double x, double baseline, TextStyle style, Token ink) {
    sketch.label(words, x, baseline, Anchor.START, style, ink);
  }
}
