package org.resnetexplorer.app.learning;

import java.util.List;
import java.util.stream.Collectors;
import org.resnetexplorer.app.questions.Truth;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.explain.learning.Loss;
import org.resnetexplorer.explain.learning.LossGradient;
import org.resnetexplorer.explain.learning.Variant;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** The sentences beside the curves and bars. */
final class LearningWords {
  private final Messages messages;

  LearningWords(Messages messages) {
    this.messages = messages;
  }

  String name(Truth truth, OpenModel model) {
    String name = model.nameOf(truth.output(), messages);
    return truth.yes() ? name : messages.text("learning.not", name);
  }

  /** {@code loss 0.83 = −log 44 %}. */
  String loss(Learning of) {
    double loss = of.loss().of(of.run().trace().logits());
    String share = Numbers.share(Math.exp(-loss));
    String key =
        of.loss() instanceof Loss.CrossEntropy ? "learning.loss.cross" : "learning.loss.binary";
    return messages.text(key, Numbers.compact(loss), share);
  }

  String name(Variant variant, OpenModel model) {
    if (variant.start()) {
      return messages.text(
          variant.shortcuts() ? "learning.start.shortcuts" : "learning.start.plain",
          LearningViewModel.SEED);
    }
    if (!variant.equals(Variant.open(model.network()))) {
      return messages.text("learning.open.cut");
    }
    return messages.text(variant.shortcuts() ? "learning.open.shortcuts" : "learning.open.plain");
  }

  /** What the curves are, and which network has none. */
  String blocks(Learning of) {
    List<Variant> nowhere =
        of.variants().stream()
            .filter(one -> of.of(one).filter(known -> isNowhere(known.blocks())).isPresent())
            .toList();
    boolean groups = of.run().model().network().spec().family().norm().isOfGroups();
    String key = groups ? "learning.reading.blocks.group" : "learning.reading.blocks";
    return nowhere(of, nowhere) + messages.text(key);
  }

  /** What the bars are, or why there are none. */
  String parameters(Learning of, Variant variant) {
    boolean none = of.of(variant).filter(known -> isNowhere(norms(known))).isPresent();
    return nowhere(of, none ? List.of(variant) : List.of())
        + messages.text("learning.reading.parameters");
  }

  private static List<Double> norms(LossGradient of) {
    return of.parameters().stream().map(LossGradient.OfParameter::gradient).toList();
  }

  private String nowhere(Learning of, List<Variant> variants) {
    String names =
        variants.stream()
            .map(variant -> name(variant, of.run().model()))
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : messages.text("learning.reading.nowhere", names) + " ";
  }

  private static boolean isNowhere(List<Double> norms) {
    return norms.stream().noneMatch(LogScale::hasPlace);
  }

  /** How the gradient at the first block's output compares with that at the last one's. */
  String growth(LossGradient of) {
    List<Double> blocks = of.blocks();
    double growth = blocks.get(0) / blocks.get(blocks.size() - 1);
    return Double.isFinite(growth) ? "× " + Numbers.compact(growth) : "–";
  }

  /** One block in all networks, for those who hear it. */
  String block(Learning of, int block) {
    String path = of.run().model().network().blocks().get(block).path();
    String norms =
        of.variants().stream()
            .filter(variant -> of.of(variant).isPresent())
            .map(variant -> name(variant, of.run().model()) + " " + norm(of, variant, block))
            .collect(Collectors.joining(", "));
    return path + ": " + norms;
  }

  /** At one block's output, in one network. */
  String norm(Learning of, Variant variant, int block) {
    return of.of(variant).map(known -> Numbers.compact(known.blocks().get(block))).orElse("…");
  }

  String parameter(LossGradient.OfParameter of) {
    return messages.text(
        "learning.reading.parameter",
        of.name(),
        Numbers.compact(of.gradient()),
        Numbers.compact(of.value()),
        of.value() == 0 ? "–" : Numbers.compact(of.ratio()));
  }
}
