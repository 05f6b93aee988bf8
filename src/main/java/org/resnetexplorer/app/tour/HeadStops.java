package org.resnetexplorer.app.tour;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.render.Numbers;

/** From the last map to the answer, and what the weights were before training. */
final class HeadStops {
  /** From the pooling over flatten to the one layer of a plain head. */
  private static final int POOL_TO_SINGLE_LAYER = 2;

  private final OpenModel model;
  private final Network network;

  HeadStops(OpenModel model) {
    this.model = model;
    this.network = model.network();
  }

  /** Pooling, flatten, fc. */
  Stop head() {
    Call pool = network.pooling();
    Shape in = model.sizes().input(pool);
    long cells = (long) in.height() * in.width();
    Question question =
        Question.number(
            LocalisedText.of("ask.head", pool.name()),
            cells,
            LocalisedText.of("why.head", in.height(), in.width(), cells),
            LocalisedText.of("hint.head"),
            in.height(),
            in.channels(),
            1);
    return new Stop(
        "head",
        Target.of(pool),
        Zoom.AUTO,
        "maps",
        false,
        headText(pool, in),
        new QuestionSource.OfNetwork(question));
  }

  private LocalisedText headText(Call pool, Shape in) {
    Call last = network.output();
    int features = model.sizes().output(pool).channels();
    int outputs = network.spec().classes();
    if (network.classifier().isEmpty()) {
      return LocalisedText.of("text.head.trunk", pool.name(), in.channels(), in.height(), features);
    }
    boolean onlyMeans = features == in.channels();
    boolean onlyLayer = last.index() == pool.index() + POOL_TO_SINGLE_LAYER;
    return onlyMeans && onlyLayer
        ? LocalisedText.of("text.head", in.channels(), in.height(), last.name(), outputs)
        : LocalisedText.of(
            "text.head.layers",
            pool.name(),
            in.channels(),
            in.height(),
            features,
            last.name(),
            outputs);
  }

  /** Logits, what makes an answer of them, and the first class. */
  Stop answer() {
    Call last = network.calls().get(network.calls().size() - 1);
    String meaning = model.outputs().word();
    return new Stop(
        "answer",
        Target.of(last),
        Zoom.AUTO,
        "maps",
        false,
        LocalisedText.of("text.answer." + meaning, last.name(), network.spec().classes()),
        answerQuestion());
  }

  private QuestionSource answerQuestion() {
    return switch (model.outputs()) {
      case SOFTMAX -> new QuestionSource.OfRun(RunQuestions::softmaxRatio);
      case SIGMOID -> new QuestionSource.OfRun(RunQuestions::sigmoidOfFirst);
      case IDENTITY, FEATURES -> {
        List<LocalisedText> choices =
            List.of(
                LocalisedText.plain("softmax"),
                LocalisedText.plain("sigmoid"),
                LocalisedText.of("identity.nothing"));
        yield new QuestionSource.OfNetwork(
            Question.of(
                LocalisedText.of("ask.identity"),
                choices,
                choices.size() - 1,
                LocalisedText.of("why.identity"),
                LocalisedText.of("hint.identity")));
      }
    };
  }

  /** Kaiming initialisation by fan-out (He et al. 2015), and zero_init_residual. */
  Stop beginning() {
    Call first = network.calls().get(0);
    Layer.Conv2d conv = first.convolution().orElseThrow();
    int window = conv.kernel() * conv.kernel();
    int fanOut = window * conv.out();
    String right = deviation(fanOut);
    LocalisedText why = LocalisedText.of("why.init", conv.kernel(), conv.out(), fanOut, right);
    LinkedHashSet<String> labels = new LinkedHashSet<>();
    labels.add(deviation(window * conv.in()));
    labels.add(right);
    labels.add(deviation(conv.out()));
    labels.add("1");
    List<String> offered = new ArrayList<>(labels);
    offered.sort(null);
    Question question =
        Question.of(
            LocalisedText.of("ask.init", first.name()),
            offered.stream().map(LocalisedText::plain).toList(),
            offered.indexOf(right),
            why,
            LocalisedText.of("hint.init", window, conv.out()));
    Block block = network.blocks().get(0);
    LocalisedText text =
        block.isPreActivated()
            ? LocalisedText.of("text.init.preact", block.convolutionCalls().size())
            : LocalisedText.of("text.init", block.lastNorm().shortName());
    return new Stop(
        "init",
        Target.of(first),
        Zoom.AUTO,
        "weights",
        false,
        text,
        new QuestionSource.OfNetwork(question));
  }

  /** {@code sqrt(2 / fan)}: what keeps the variance through a ReLU. */
  private static String deviation(int fan) {
    return Numbers.fixed(Math.sqrt(2.0 / fan), 4);
  }
}
