package org.resnetexplorer.app.lesions;

import org.resnetexplorer.app.questions.Asked;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.explain.lesion.Effect;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** The sentences of the pane. */
final class LesionsWords {
  private static final int DECIMALS = 3;

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
    return Numbers.fixed(effect.before(), DECIMALS)
        + " \u2192 "
        + Numbers.fixed(effect.after(), DECIMALS)
        + " ("
        + change(effect)
        + ")";
  }

  String change(Effect effect) {
    return Numbers.signedFixed(effect.change(), DECIMALS);
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
    return text("lesions.board", asked.name());
  }
}
