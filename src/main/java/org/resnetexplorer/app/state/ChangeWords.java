package org.resnetexplorer.app.state;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.explain.lesion.Lesions;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** Says what was changed of a picture and inside the network: what, and by how much. */
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
    changes.lesions().forEach(lesion -> words.add(of(lesion)));
    return words;
  }

  /** One change inside the network. */
  public Word of(Intervention lesion) {
    String call = lesion.call();
    if (lesion instanceof Intervention.Replace) {
      return new Word(messages.text("app.change.replaced", call), "");
    }
    double factor = Lesions.factor(lesion);
    String amount = factor == 0 ? "" : "\u00d7" + Numbers.fixed(factor, 2);
    return new Word(
        factor == 0 ? messages.text("app.change.cut", site(lesion)) : site(lesion), amount);
  }

  /** What a lesion changes: {@code layer2.0 branch}. */
  public String site(Intervention lesion) {
    if (lesion instanceof Intervention.ScaleTerm scale) {
      String block = scale.call().replaceFirst("\\.add$", "");
      return switch (scale.term()) {
        case BRANCH -> messages.text("app.change.branch", block);
        case SHORTCUT -> messages.text("app.change.shortcut", block);
      };
    }
    return lesion instanceof Intervention.ScaleChannel scale
        ? messages.text("app.change.channel", scale.call(), scale.channel())
        : lesion.call();
  }

  /** All of it in one line for the text font, which has no true minus. */
  public String line(Changes changes, int edge) {
    return of(changes, edge).stream()
        .map(word -> (word.name() + " " + word.amount()).strip().replace('\u2212', '-'))
        .collect(Collectors.joining(", "));
  }
}
