package org.resnetexplorer.cli;

import java.util.List;
import java.util.Locale;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.open.WeightedModel;

/** What is said beside a model, with the options that change what was assumed. */
final class NoteText {
  private static final String PREFIX = "weights.note.";
  private static final String IDLE = PREFIX + "choice-idle";

  private final Locale language;

  NoteText(Locale language) {
    this.language = language;
  }

  /** The sentence, and in brackets the option: {@code … (--output)}. */
  String of(Phrase note) {
    String options = options(note.key().substring(PREFIX.length()));
    return note.text(language) + (options.isEmpty() ? "" : " (" + options + ")");
  }

  private static String options(String note) {
    return switch (note) {
      case "labels-assumed", "labels-cifar", "labels-count", "labels-unread" -> "--labels";
      case "net", "tables" -> "--table";
      case "stride", "stride-first" -> "--stride";
      case "stem-pool", "stem-no-pool" -> "--stem-pool";
      case "head-activation", "head-no-activation" -> "--head-activation";
      case "recipe-assumed", "recipe-spelling", "recipe-told", "recipe-unread" ->
          "--mean, --std, --colour-order, --interpolation, --crop-share, --size";
      case "one-output" -> "--output";
      default -> "";
    };
  }

  /** Says which options were given in vain, for commands that tell no other notes. */
  static void reportIdle(WeightedModel model, Console console) {
    reportIdle(model.notes(), console);
  }

  /** The same of a network without its weights. */
  static void reportIdle(List<Phrase> notes, Console console) {
    for (Phrase note : notes) {
      if (note.key().equals(IDLE)) {
        console.err().println(note.text(console.messages().locale()));
      }
    }
  }
}
