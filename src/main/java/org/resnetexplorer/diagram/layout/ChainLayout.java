package org.resnetexplorer.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.diagram.Anchor;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.DiagramState;
import org.resnetexplorer.diagram.DiagramText;
import org.resnetexplorer.diagram.TextStyle;
import org.resnetexplorer.diagram.Token;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Pooling;
import org.resnetexplorer.network.ShapesAndCosts;

/** Calls in a row without a shortcut: the stem before the blocks, the head after them. */
final class ChainLayout {
  private static final double TITLE = 30;
  private static final double BELOW = 24;
  private static final double WORDS_GAP = 16;

  private final ShapesAndCosts sizes;
  private final Context context;
  private final Sketch sketch;

  private ChainLayout(ShapesAndCosts sizes, Context context) {
    this.sizes = sizes;
    this.context = context;
    this.sketch = new Sketch(context.measure());
  }

  /** From the picture to the first block's x. */
  static Diagram stem(Network network, ShapesAndCosts sizes, Context context) {
    Block first = network.blocks().get(0);
    List<Call> calls = network.calls().subList(0, first.source().index() + 1);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Incoming(DiagramState.INPUT, sizes.input(), false));
    parts.addAll(Lane.parts(calls));
    parts.add(new Part.Outgoing(first.path()));
    String words =
        context
            .text()
            .get(
                "stem.words",
                plane(sizes.input().height(), sizes.input().width()),
                plane(sizes.output(first.source()).height(), sizes.output(first.source()).width()));
    return new ChainLayout(sizes, context).layOut(parts, context.text().get("stem"), words);
  }

  /** From the last block's output to the logits. */
  static Diagram head(Network network, ShapesAndCosts sizes, Context context) {
    Call last = network.blocks().get(network.blocks().size() - 1).output();
    List<Call> calls = network.calls().subList(last.index() + 1, network.calls().size());
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Incoming(last.name(), sizes.output(last), false));
    parts.addAll(Lane.parts(calls));
    boolean classifies = network.classifier().isPresent();
    parts.add(new Part.Outgoing(classifies ? "logits" : context.text().get("features")));
    String words = headWords(network, sizes.output(last).channels(), context.text());
    return new ChainLayout(sizes, context).layOut(parts, context.text().get("head"), words);
  }

  private static String headWords(Network network, int channels, DiagramText text) {
    if (network.classifier().isEmpty()) {
      return text.get("head.words.trunk", String.valueOf(channels));
    }
    int layers = network.calls().size() - network.pooling().index() - 2;
    boolean plain = layers == 1 && network.spec().family().head().pooling() == Pooling.AVERAGE;
    return plain
        ? text.get("head.words", String.valueOf(channels))
        : text.get("head.words.layers", layers);
  }

  private static String plane(int height, int width) {
    return height + " × " + width;
  }

  private Diagram layOut(List<Part> parts, String title, String words) {
    double room = context.height() - 2 * (TITLE + BELOW);
    Lane lane = Lane.fit(parts, sizes, context.measure(), new Lane.Room(context.width(), room));
    double used = TITLE + lane.cards().height() + BELOW;
    double top = Math.round((context.height() - used) / 2 + TITLE);
    CardArt art = new CardArt(sketch, lane, sizes, context.text(), top);
    art.mainLane();
    double left = lane.slots().get(1).x();
    double baseline = top - 11;
    sketch.label(title, left, baseline, Anchor.START, TextStyle.TITLE, Token.INK);
    double wordsX = left + Math.ceil(sketch.width(title, TextStyle.TITLE)) + WORDS_GAP;
    if (wordsX + sketch.width(words, TextStyle.TEXT) <= context.width() - WORDS_GAP) {
      sketch.label(words, wordsX, baseline, Anchor.START, TextStyle.TEXT, Token.INK_3);
    }
    return sketch.finish(context.width(), context.height());
  }
}
