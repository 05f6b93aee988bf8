package org.resnetexplorer.app.tour;

import java.util.stream.Collectors;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Family;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.Target;

/** From the whole net to its first block: what it is, what goes in, and the arithmetic of sizes. */
final class StemStops {
  private final OpenModel model;
  private final Network network;

  StemStops(OpenModel model) {
    this.model = model;
    this.network = model.network();
  }

  /** Where the number in the name comes from. */
  Stop net() {
    ResNetSpec spec = network.spec();
    int blocks = network.blocks().size();
    String depths = spec.depths().stream().map(String::valueOf).collect(Collectors.joining(" + "));
    int each = spec.block().convolutions();
    String key = spec.presetName().isPresent() ? "text.net.preset" : netText(spec.family());
    LocalisedText text = LocalisedText.of(key, spec.displayName(), each, depths, spec.depth());
    Question question =
        Question.number(
            LocalisedText.of("ask.net", spec.block().typeName(), blocks),
            (long) each * blocks,
            LocalisedText.of("why.net", each, blocks, each * blocks),
            LocalisedText.of("hint.net", each),
            blocks,
            spec.depth(),
            (long) (each + 1) * blocks);
    return stop("net", new Target.OfModule(""), Zoom.NET, text, question);
  }

  private static String netText(Family family) {
    boolean deep = family.stem().isDeep();
    if (family.isTrunk()) {
      return deep ? "text.net.trunk.deep" : "text.net.trunk";
    }
    return deep ? "text.net.deep" : "text.net";
  }

  /** A photo becomes a tensor. */
  Stop picture() {
    Shape input = model.sizes().input();
    int side = input.height();
    LocalisedText text =
        model.recipe().whole()
            ? LocalisedText.of("text.picture.whole", side)
            : LocalisedText.of("text.picture", model.recipe().resize(), side);
    int channels = input.channels();
    long plane = (long) side * side;
    long numbers = channels * plane;
    Question question =
        Question.number(
            LocalisedText.of("ask.picture"),
            numbers,
            LocalisedText.of("why.picture", side, LocalisedText.grouped(numbers), channels),
            LocalisedText.of("hint.picture"),
            channels == 1 ? 3 * plane : plane,
            (long) channels * side,
            (channels + 1) * plane);
    Target first = Target.of(network.calls().get(0));
    return new Stop(
        "picture", first, Zoom.AUTO, "maps", true, text, new QuestionSource.OfNetwork(question));
  }

  /** {@code (224 − 7 + 2·3)/2 + 1}, and what a channel is. */
  Stop stem() {
    Call first = network.calls().get(0);
    Layer.Conv2d conv = first.convolution().orElseThrow();
    LocalisedText text =
        LocalisedText.of(
            "text.stem",
            first.name(),
            conv.kernel(),
            conv.stride(),
            conv.padding(),
            model.sizes().input().height(),
            model.sizes().output(first).height(),
            conv.out());
    return new Stop(
        "stem",
        Target.of(first),
        Zoom.AUTO,
        "maps",
        false,
        text,
        new QuestionSource.OfRun(run -> RunQuestions.strongestChannel(run, first)));
  }

  /** The division that does not come out even; a net for small pictures has no pooling. */
  Stop pool() {
    if (!network.spec().family().stem().pool()) {
      return noPool();
    }
    Call pool = network.findCall("maxpool").orElseThrow();
    Layer.MaxPool2d layer = pool.maxPool().orElseThrow();
    int before = model.sizes().input(pool).height();
    int after = model.sizes().output(pool).height();
    int numerator = before - layer.kernel() + 2 * layer.padding();
    String exact = LocalisedText.grouped(numerator / 2 + 1) + (numerator % 2 == 0 ? "" : ".5");
    LocalisedText text =
        LocalisedText.of("text.pool", layer.kernel(), layer.padding(), before, exact);
    Question question =
        Question.number(
            LocalisedText.of("ask.pool"),
            after,
            LocalisedText.of("why.pool", exact, after),
            LocalisedText.of("hint.pool"),
            after + 1,
            after - 1,
            before);
    return stop("pool", Target.of(pool), Zoom.AUTO, text, question);
  }

  private Stop noPool() {
    String kind = network.spec().family().stem().isSmall() ? "none" : "omitted";
    Call last = network.blocks().get(0).source();
    int side = model.sizes().output(last).height();
    String told = kind + (last.isReLU() ? "" : ".preact");
    Question question =
        Question.number(
            LocalisedText.of("ask.pool.none"),
            side,
            LocalisedText.of("why.pool." + kind, side),
            LocalisedText.of("hint.pool.none"),
            side / 2,
            side / 4,
            side - 2);
    return stop(
        "pool", Target.of(last), Zoom.AUTO, LocalisedText.of("text.pool." + told, side), question);
  }

  private static Stop stop(
      String id, Target target, Zoom zoom, LocalisedText text, Question question) {
    return new Stop(id, target, zoom, "maps", false, text, new QuestionSource.OfNetwork(question));
  }
}
