package org.resnetexplorer.app.tour;

import java.util.List;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.ShortcutKind;
import org.resnetexplorer.network.Target;

/** Inside a block, from block to block, and from stage to stage. */
final class BlockStops {
  /** So many times fewer channels the 3×3 of a Bottleneck has, in the paper and in torchvision. */
  private static final int NARROWING = 4;

  private final OpenModel model;
  private final Network network;
  private final Block first;

  BlockStops(OpenModel model) {
    this.model = model;
    this.network = model.network();
    this.first = network.blocks().get(0);
  }

  /** BasicBlock or Bottleneck: what runs in it, and its expansion. */
  Stop block() {
    LocalisedText text = first.isPreActivated() ? normsFirst() : convolutionsFirst();
    String relu = first.calls().stream().filter(Call::isReLU).findFirst().orElseThrow().module();
    long relus = first.calls().stream().filter(call -> call.module().equals(relu)).count();
    Question question =
        Question.number(
            LocalisedText.of("ask.block", first.path()),
            relus,
            LocalisedText.of(whyBlock(), relus),
            LocalisedText.of("hint.block"),
            1,
            2,
            3);
    return stop("block", new Target.OfModule(first.path()), Zoom.BLOCK, "maps", text, question);
  }

  private LocalisedText convolutionsFirst() {
    String kind = first.kind().word();
    return first.isPlain() ? told("text.plain." + kind) : told("text.block." + kind);
  }

  private LocalisedText normsFirst() {
    String kind = first.kind().word();
    return first.isPlain() ? told("text.plain.preact." + kind) : told("text.block.preact." + kind);
  }

  private String whyBlock() {
    if (first.isPreActivated()) {
      return "why.block.preact";
    }
    return first.isPlain() ? "why.block.plain" : "why.block";
  }

  /** The first 3×3 of a block's branch; every kind of block has one. */
  static Call threeByThree(Block block) {
    return block.branch().stream()
        .filter(one -> one.convolution().filter(conv -> conv.kernel() == 3).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private LocalisedText told(String key) {
    return LocalisedText.of(
        key, first.path(), first.planes(), first.kind().expansion(), first.outChannels());
  }

  /** {@code conv3x3} and {@code conv1x1}: padding 1 or 0, mostly no bias. */
  Stop convolution() {
    Call call = threeByThree(first);
    Layer.Conv2d conv = call.convolution().orElseThrow();
    int inputs = conv.in() / conv.groups();
    long weights = conv.parameters();
    Question question =
        Question.number(
            LocalisedText.of("ask.conv", call.name()),
            weights,
            LocalisedText.of(
                conv.bias() ? "why.conv.bias" : "why.conv",
                inputs,
                conv.out(),
                LocalisedText.grouped(weights)),
            LocalisedText.of("hint.conv"),
            conv.bias() ? weights - conv.out() : weights + conv.out(),
            weights / 9,
            9L * conv.out());
    return stop(
        "conv",
        Target.of(call),
        Zoom.BLOCK,
        "maps",
        LocalisedText.of(
            isOfGroups()
                ? conv.bias() ? "text.conv.group.bias" : "text.conv.group"
                : conv.bias() ? "text.conv.bias" : "text.conv",
            call.name(),
            inputs,
            conv.out()),
        question);
  }

  /** Why deep networks are made of the other kind: what two 3×3 over all channels would cost. */
  Stop kinds() {
    List<Block> stage = network.stage(first.stage());
    Block block = stage.get(stage.size() - 1);
    long channels = block.outChannels();
    long inner = Math.max(1, channels / NARROWING);
    long basic = 2 * 9 * channels * channels;
    long bottleneck = 2 * channels * inner + 9 * inner * inner;
    Question question =
        Question.number(
            LocalisedText.of("ask.kinds", channels, inner),
            bottleneck,
            LocalisedText.of(
                "why.kinds",
                channels,
                inner,
                LocalisedText.grouped(bottleneck),
                LocalisedText.grouped(basic)),
            LocalisedText.of("hint.kinds"),
            9 * inner * inner,
            basic / 4,
            basic / 2);
    return new Stop(
        "kinds",
        new Target.OfModule(block.path()),
        Zoom.BLOCK,
        "maps",
        false,
        true,
        LocalisedText.of(
            "text.kinds." + block.kind().word(),
            block.path(),
            threeByThree(block).convolution().orElseThrow().in(),
            channels,
            LocalisedText.grouped(basic)),
        new QuestionSource.OfNetwork(question));
  }

  private boolean isOfGroups() {
    return network.spec().family().norm().isOfGroups();
  }

  /** What squeeze and excitation does before the sum. */
  Stop gate() {
    Call product = first.branchEnd();
    Shape map = model.sizes().output(product);
    Layer.Conv2d squeezed =
        first.gate().stream()
            .flatMap(call -> call.convolution().stream())
            .findFirst()
            .orElseThrow();
    Question question =
        Question.number(
            LocalisedText.of("ask.gate", product.module()),
            map.channels(),
            LocalisedText.of("why.gate", map.channels(), map.height(), map.width()),
            LocalisedText.of("hint.gate"),
            1,
            squeezed.out(),
            map.elements());
    return stop(
        "gate",
        new Target.OfModule(product.module()),
        Zoom.BLOCK,
        "maps",
        LocalisedText.of("text.gate", product.module(), squeezed.in(), squeezed.out()),
        question);
  }

  /** The same as a program, with the shapes of this run. */
  Stop code() {
    Shape shape = model.sizes().output(first.output());
    Question question =
        Question.number(
            LocalisedText.of("ask.code", shape.toString()),
            1,
            LocalisedText.of("why.code", shape.channels(), shape.height()),
            LocalisedText.of("hint.code"),
            shape.channels(),
            shape.height());
    return stop(
        "code",
        Target.of(first.output()),
        Zoom.BLOCK,
        "code",
        LocalisedText.of("text.code", first.path(), shape.toString()),
        question);
  }

  /** {@code out += identity}. */
  Stop sum(Call add) {
    return new Stop(
        "sum",
        Target.of(add),
        Zoom.BLOCK,
        "split",
        true,
        LocalisedText.of("text.sum", add.name()),
        new QuestionSource.OfRun(run -> RunQuestions.largerTerm(run, add)));
  }

  /** The condition in {@code _make_layer}, with the first block's numbers. */
  Stop projection(Call add) {
    boolean same = first.inChannels() == first.outChannels();
    boolean still = first.stride() == 1;
    LocalisedText text =
        LocalisedText.of(
            "text.projection",
            first.path(),
            first.stride(),
            first.inChannels(),
            first.planes(),
            first.kind().expansion(),
            first.outChannels());
    String channels =
        first.isPreActivated() ? "why.projection.channels.preact" : "why.projection.channels";
    String why = same && still ? "why.projection.none" : channels;
    LocalisedText because =
        LocalisedText.of(why, first.inChannels(), first.outChannels(), first.stride());
    List<LocalisedText> choices =
        List.of(
            LocalisedText.of("projection.channels"),
            LocalisedText.of("projection.side"),
            LocalisedText.of("projection.none"));
    int right = same && still ? 2 : same ? 1 : 0;
    String ask = first.hasIdentity() ? "ask.projection.none" : "ask.projection";
    Call shown = first.shortcut().stream().filter(BlockStops::isProjection).findFirst().orElse(add);
    Selected reveal = Selected.of(Target.of(shown));
    Question question =
        Question.of(
                LocalisedText.of(ask, first.path(), first.stride()),
                choices,
                right,
                because,
                LocalisedText.of("hint.projection"))
            .revealing(reveal);
    return stop(
        "projection", new Target.OfModule(first.path()), Zoom.BLOCK, "maps", text, question);
  }

  private static boolean isProjection(Call call) {
    return call.convolution().isPresent();
  }

  /** Twice the channels, half the side: how {@code inplanes} moves on. */
  Stop stage() {
    Block second = network.stage(2).get(0);
    Shape before = model.sizes().output(second.source());
    Shape after = model.sizes().output(second.output());
    ShortcutKind shortcut = network.spec().family().shortcut();
    LocalisedText text =
        LocalisedText.of(
            "text.stage." + shortcut.word(),
            second.path(),
            before.channels(),
            after.channels(),
            before.height(),
            after.height());
    Question question =
        Question.number(
            LocalisedText.of("ask.stage", second.path(), LocalisedText.grouped(before.elements())),
            after.elements(),
            LocalisedText.of(
                "why.stage",
                after.channels(),
                after.height(),
                after.width(),
                LocalisedText.grouped(after.elements())),
            LocalisedText.of("hint.stage"),
            before.elements(),
            before.elements() / 4,
            before.elements() * 2);
    return stop("stage", new Target.OfModule(second.path()), Zoom.BLOCK, "maps", text, question);
  }

  /** What a shortcut is good for: blocks may change little. */
  Stop depth() {
    return new Stop(
        "depth",
        Target.of(first.add().orElseThrow()),
        Zoom.NET,
        "residual",
        false,
        LocalisedText.of("text.depth", network.blocks().size()),
        new QuestionSource.OfRun(RunQuestions::smallestChange));
  }

  private static Stop stop(
      String id, Target target, Zoom zoom, String pane, LocalisedText text, Question question) {
    return new Stop(id, target, zoom, pane, false, text, new QuestionSource.OfNetwork(question));
  }
}
