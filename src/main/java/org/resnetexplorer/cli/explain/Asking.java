package org.resnetexplorer.cli.explain;

import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.cell.RunNumbers;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.exploration.AnswerScore;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ShapesAndCosts;
import org.resnetexplorer.weights.open.OutputMeaning;

/**
 * A question about a run.
 *
 * @param question null where a number on the way is asked about, and no answer
 * @param numbers of the run and its weights
 * @param photo what the network sees; null for a ready tensor
 * @param progress gets the share of the work done, from 0 to 1
 */
public record Asking(
    Trace trace,
    @Nullable Question question,
    OutputMeaning outputs,
    RunNumbers numbers,
    @Nullable RgbImage photo,
    Settings settings,
    DoubleConsumer progress,
    Cancellation cancellation) {

  Network network() {
    return trace.network();
  }

  ShapesAndCosts sizes() {
    return network().sizes(trace.input().height(), trace.input().width());
  }

  Question answer() {
    Question asked = question;
    if (asked == null) {
      throw new IllegalStateException("Asked about no answer");
    }
    return asked;
  }

  AnswerScore score() {
    return new AnswerScore(answer(), outputs);
  }

  /** The number asked about. */
  double value() {
    return answer().of(trace.logits());
  }
}
