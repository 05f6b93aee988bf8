package org.resnetexplorer.app.state;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.resnetexplorer.text.Messages;

/** Says what was changed of a picture: what, and by how much. */
public final class ChangeWords {
  private final Messages messages;

  public ChangeWords(Messages messages) {
    this.messages = messages;
  }

  /**
   * One change.
   *
   * @param amount in the characters of the monospaced font; empty for a crop
   */
  public record Word(String name, String amount) {}

  /**
   * @param edge of the network's square, in pixels
   */
  public List<Word> of(Changes changes, int edge) {
    List<Word> words = new ArrayList<>();
    if (changes.crop() != null) {
      words.add(new Word(messages.text("app.change.crop"), ""));
    }
    for (AdjustmentSlider adjustment : AdjustmentSlider.values()) {
      double value = adjustment.value(changes.adjustments(), edge);
      if (value != 0) {
        words.add(new Word(messages.text(adjustment.textKey()), adjustment.amount(value)));
      }
    }
    return words;
  }

  /** All of it in one line for the text font, which has no true minus. */
  public String line(Changes changes, int edge) {
    return of(changes, edge).stream()
        .map(word -> (word.name() + " " + word.amount()).strip().replace('\u2212', '-'))
        .collect(Collectors.joining(", "));
  }
}
