package org.resnetexplorer.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.ShapesAndCosts;
import org.resnetexplorer.text.Bundle;

/** The sentences of a diagram in one language, with the network's own numbers filled in. */
public final class DiagramText {
  private final Bundle bundle;

  /** English, or Korean for a Korean locale. */
  public DiagramText(Locale locale) {
    this.bundle = Bundle.of(DiagramText.class.getPackageName(), locale);
  }

  public String get(String key, Object... arguments) {
    return bundle.text("diagram." + key, arguments);
  }

  /** What the shortcut is, the most telling words first. */
  public List<String> shortcut(Block block) {
    String kind = "shortcut." + shortcutKind(block);
    return block.isPreActivated() && !block.hasIdentity()
        ? List.of(get(kind + ".preact"), get(kind))
        : List.of(get(kind));
  }

  private static String shortcutKind(Block block) {
    if (block.isPadded()) {
      return "padded";
    }
    if (block.shortcutPool().isPresent()) {
      return "pooled";
    }
    if (block.hasProjection()) {
      return block.hasShortcutNorm() || block.isPreActivated() ? "projection" : "bare";
    }
    return "identity";
  }

  /** Why the shortcut is what it is: two sentences, and one more where it is never interrupted. */
  public List<String> reasons(Block block, ShapesAndCosts sizes) {
    String x = sizes.output(block.source()).label();
    String out = sizes.output(block.output()).label();
    String shapes = x.equals(out) ? get("reason.equals", x) : get("reason.differs", x, out);
    List<String> reasons = new ArrayList<>();
    reasons.add(shapes);
    reasons.add(get("why." + condition(block), numbers(block)));
    if (block.isPreActivated() && block.hasIdentity()) {
      reasons.add(get("why.open"));
    }
    return reasons;
  }

  /** The same in a few words, where two sentences do not fit. */
  public String shortReason(Block block) {
    return get("short." + condition(block), numbers(block));
  }

  /** What decides whether a projection is needed. */
  private static String condition(Block block) {
    if (block.isPadded()) {
      return "padded";
    }
    if (block.shortcutPool().isPresent()) {
      return "pooled";
    }
    boolean strides = block.stride() != 1;
    boolean widens = block.inChannels() != block.outChannels();
    if (strides || widens) {
      return strides && widens ? "both" : strides ? "stride" : "channels";
    }
    return block.hasProjection() ? "everywhere" : "identity";
  }

  private static Object[] numbers(Block block) {
    return new Object[] {
      String.valueOf(block.stride()),
      String.valueOf(block.inChannels()),
      String.valueOf(block.outChannels())
    };
  }

  /** What the branch does to the channels: {@code squeeze to 64, look with 3×3, expand to 256}. */
  public String branchWords(Block block) {
    String words =
        switch (block.kind()) {
          case BASIC -> get("branch.basic");
          case BOTTLENECK -> bottleneckWords(block.convolutions());
        };
    String ordered = block.isPreActivated() ? get("branch.preact", words) : words;
    return block.gate().isEmpty() ? ordered : get("branch.gated", ordered);
  }

  private String bottleneckWords(List<Layer.Conv2d> convolutions) {
    int groups = convolutions.get(1).groups();
    return get(
        groups == 1 ? "branch.bottleneck" : "branch.grouped",
        channelWords(convolutions.get(0)),
        channelWords(convolutions.get(2)),
        String.valueOf(groups));
  }

  private String channelWords(Layer.Conv2d conv) {
    String key = conv.out() < conv.in() ? "fewer" : conv.out() == conv.in() ? "same" : "more";
    return get("branch." + key, String.valueOf(conv.out()));
  }

  /** How many blocks a stage has, and what comes in and goes out. */
  public String stageWords(List<Block> blocks, ShapesAndCosts sizes) {
    String in = sizes.output(blocks.get(0).source()).label();
    String out = sizes.output(blocks.get(0).output()).label();
    return get("stage.words", blocks.size(), in, out);
  }

  /** A call in words: {@code conv2 of layer1.0, convolution, output 64 by 56 by 56}. */
  public String role(Call call, ShapesAndCosts sizes) {
    String name = call.shortName();
    if (call.name().length() > name.length()) {
      int dot = call.name().length() - name.length() - 1;
      name = get("role.within", name, call.name().substring(0, dot));
    }
    return get("role.call", name, kind(NodeKind.of(call.operation())), by(sizes.output(call)));
  }

  /** One block, or several that are alike, in words. */
  public String role(List<Block> alike, ShapesAndCosts sizes) {
    Block first = alike.get(0);
    String shape = by(sizes.output(first.output()));
    if (alike.size() > 1) {
      String last = alike.get(alike.size() - 1).path();
      return get("role.pile", first.path(), last, alike.size(), shape);
    }
    String key =
        first.isPadded()
            ? "role.blockPadded"
            : first.shortcutPool().isPresent()
                ? "role.blockPooled"
                : first.hasProjection() ? "role.blockProjection" : "role.block";
    return get(key, first.path(), first.typeName(), shape);
  }

  private String kind(NodeKind kind) {
    return get("kind." + kind.name().toLowerCase(Locale.ROOT));
  }

  /** A shape without its batch in words: {@code 64 by 56 by 56}. */
  public String by(Shape shape) {
    return shape.sizes().stream()
        .skip(1)
        .map(String::valueOf)
        .collect(Collectors.joining(get("role.by")));
  }
}
