package org.resnetexplorer.app.lesions;

import org.resnetexplorer.app.questions.Asked;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.explain.lesion.Effect;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** The sentences of the pane. */
final class LesionsWords {
  private static final int DECIMALS = 3;

  /** As many digits as are told of a large number; a float has hardly more. */
  private static final int DIGITS = 5;

  /** Below, three decimals tell little. */
  private static final double SMALL = 0.00095;

  private final Messages messages;

  LesionsWords(Messages messages) {
    this.messages = messages;
  }

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  /** The number before and after, and what the answer becomes. */
  String dropped(Block block, Effect effect, Run run) {
    return text("lesions.board.of", block.path(), numbers(effect), answer(effect, run));
  }

  String cut(int channel, Effect effect, Run run) {
    return text("lesions.channel.of", channel, numbers(effect), answer(effect, run));
  }

  /** {@code 5.310 → 3.020 (−2.290)}. */
  private String numbers(Effect effect) {
    return number(effect.before())
        + " \u2192 "
        + number(effect.after())
        + " ("
        + change(effect)
        + ")";
  }

  private static String number(double value) {
    return isTiny(value)
        ? Numbers.significant(value, DECIMALS)
        : Numbers.told(value, decimals(value));
  }

  /** {@code −2.290}. */
  static String change(Effect effect) {
    double value = effect.change();
    return isTiny(value)
        ? (value > 0 ? "+" : "") + Numbers.significant(value, 1)
        : Numbers.signedTold(value, value, decimals(value));
  }

  private static boolean isTiny(double value) {
    return value != 0 && Math.abs(value) < SMALL;
  }

  private static int decimals(double value) {
    int whole = (int) Math.log10(Math.max(1, Math.abs(value))) + 1;
    return Math.max(0, Math.min(DECIMALS, DIGITS - whole));
  }

  private String answer(Effect effect, Run run) {
    String name = run.model().nameOf(effect.top(), messages);
    return changesAnswer(effect, run)
        ? text("lesions.answer.becomes", name)
        : text("lesions.answer.stays", name);
  }

  /** Whether another output is the greatest with the lesion. */
  static boolean changesAnswer(Effect effect, Run run) {
    return effect.top() != run.top().get(0).index();
  }

  String boardTitle(Asked asked) {
    if (asked.question() instanceof Question.Rather) {
      return text("lesions.board.rather", asked.name());
    }
    return asked.question() instanceof Question.Opposite
        ? text("lesions.board.opposite", asked.name())
        : text("lesions.board", asked.name());
  }

  /** What it is to drop a block, which leaves nothing where there is no shortcut. */
  String boardMeaning(Asked asked) {
    boolean plain = asked.run().model().network().spec().family().isPlain();
    return text(plain ? "lesions.board.plain" : "lesions.board.why");
  }
}
