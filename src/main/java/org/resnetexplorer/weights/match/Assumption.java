package org.resnetexplorer.weights.match;

import java.util.Arrays;
import java.util.List;
import org.resnetexplorer.network.Dilation;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.weights.Phrase;

/**
 * Something a table of weights does not tell and that was assumed.
 *
 * @param question what is not told
 * @param answer what was assumed; for a question that can be answered one of the answers
 * @param answers all that may be said instead; empty where there is nothing to choose
 */
public record Assumption(Question question, String answer, List<String> answers) {

  /** What tables of weights leave open. */
  public enum Question {
    /** Which of several nets in one table is meant. */
    NET,
    /** Where a Bottleneck has its stride. */
    STRIDE,
    /** Whether max pooling follows the first convolution. */
    STEM_POOL,
    /** What runs between the linear layers of a head. */
    HEAD_ACTIVATION,
    /** Shortcuts without weights that change the shape. */
    PADDED_SHORTCUT,
    /** A pool before a projection that names do not tell. */
    POOLED_SHORTCUT,
    /** Convolutions spread apart in the last stages, as for segmentation. */
    DILATION,
    /** How many groups norms without statistics have. */
    NORM,
    /** Batch norms that came as scale and shift alone. */
    FROZEN_NORM
  }

  private static final String YES = "yes";
  private static final String NO = "no";
  private static final String FIRST = "v1";
  private static final String MIDDLE = "v1.5";

  public Assumption {
    answers = List.copyOf(answers);
  }

  static Assumption net(NamedNet chosen, List<NamedNet> nets) {
    return new Assumption(Question.NET, chosen.key(), nets.stream().map(NamedNet::key).toList());
  }

  static Assumption stride(StridePlacement placement) {
    String answer = placement == StridePlacement.FIRST_1X1 ? FIRST : MIDDLE;
    return new Assumption(Question.STRIDE, answer, List.of(MIDDLE, FIRST));
  }

  static Assumption stemPool(boolean pool) {
    return new Assumption(Question.STEM_POOL, pool ? YES : NO, List.of(NO, YES));
  }

  static Assumption headActivation(HeadActivation activation) {
    List<String> all = Arrays.stream(HeadActivation.values()).map(HeadActivation::word).toList();
    return new Assumption(Question.HEAD_ACTIVATION, activation.word(), all);
  }

  static Assumption notDilated() {
    List<String> all = Arrays.stream(Dilation.values()).map(Dilation::word).toList();
    return new Assumption(Question.DILATION, Dilation.NONE.word(), all);
  }

  static Assumption norm(ResNetSpec spec) {
    List<String> all = spec.normGroups().stream().map(String::valueOf).toList();
    return new Assumption(Question.NORM, String.valueOf(spec.family().norm().groups()), all);
  }

  static Assumption of(Question question) {
    return new Assumption(question, "", List.of());
  }

  /** The sentence to say beside the model. */
  public Phrase note() {
    return switch (question) {
      case NET -> Phrase.note("net", answer, String.join(", ", answers));
      case STRIDE -> Phrase.note(answer.equals(FIRST) ? "stride-first" : "stride");
      case STEM_POOL -> Phrase.note(answer.equals(YES) ? "stem-pool" : "stem-no-pool");
      case HEAD_ACTIVATION ->
          answer.equals(HeadActivation.NONE.word())
              ? Phrase.note("head-no-activation")
              : Phrase.note("head-activation", answer);
      case PADDED_SHORTCUT -> Phrase.note("padded");
      case POOLED_SHORTCUT -> Phrase.note("pooled");
      case DILATION -> Phrase.note(answers.isEmpty() ? "dilation" : "dilation-open");
      case NORM -> Phrase.note("group-norm", answer);
      case FROZEN_NORM -> Phrase.note("frozen-norm");
    };
  }
}
