package org.resnetexplorer.cli;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.cli.explain.ExplainOptions;
import org.resnetexplorer.cli.explain.Explanation;
import org.resnetexplorer.cli.text.OutputNames;
import org.resnetexplorer.explain.account.Account;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.open.WeightedModel;

/** What is said of an explanation, on the screen and above a figure. */
record ExplainWords(Messages messages, ExplainOptions asked, WeightedModel opened) {
  private static final int DIGITS = 7;

  /**
   * The lines above a figure.
   *
   * @param input what the network ran on
   */
  List<String> caption(Explanation found, @Nullable Question question, String input) {
    List<String> lines = new ArrayList<>();
    lines.add(opened.spec().displayName() + ", " + input);
    lines.add(sentence(found, question));
    JsonElement paper = found.details().get("paper");
    if (paper != null) {
      lines.add(paper.getAsString());
    }
    JsonElement map = found.details().get("map");
    if (map != null) {
      lines.add(messages.text("cli.explain.tested", map.getAsString()));
    }
    String drawn = drawn();
    if (drawn != null) {
      lines.add(drawn);
    }
    if (opened.isUntrained()) {
      lines.add(messages.text("cli.explain.untrained"));
    }
    return lines;
  }

  /** What the bars or curves are, where their names do not tell. */
  private @Nullable String drawn() {
    return switch (asked.method().kind()) {
      case DELETION -> messages.text("cli.explain.curves");
      case LESIONS -> messages.text("cli.explain.dropped");
      case PATHS -> messages.text("cli.explain.lengths");
      case ATTRIBUTION, LEDGER, CELL, RANDOMISE -> null;
    };
  }

  /** What was asked, the number, and how far the parts' sum is from it. */
  String sentence(Explanation found, @Nullable Question question) {
    String name = question == null ? cellName() : name(question);
    String number = Numbers.significant(found.value(), DIGITS);
    Account account = found.account();
    if (account == null) {
      return messages.text("cli.explain.number", asked.method().id(), name, number);
    }
    String sum = Numbers.significant(account.sum(), DIGITS);
    String apart = Numbers.compact(account.residual());
    return account.target() == found.value()
        ? messages.text("cli.explain.sum", asked.method().id(), name, number, sum, apart)
        : messages.text(
            "cli.explain.growth",
            asked.method().id(),
            name,
            number,
            Numbers.significant(account.target(), DIGITS),
            sum,
            apart);
  }

  private String cellName() {
    return asked.settings().call() + "[" + asked.cellText() + "]";
  }

  /** What a number asked about is called. */
  String name(Question question) {
    OutputNames names = new OutputNames(messages, opened);
    String first = names.of(question.index());
    if (question instanceof Question.Rather two) {
      return first + " − " + names.of(two.than());
    }
    return question instanceof Question.Opposite ? "− " + first : first;
  }
}
