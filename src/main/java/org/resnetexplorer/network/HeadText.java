package org.resnetexplorer.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A head as a word: {@code fc}; {@code none}; with layers before the last one {@code
 * fc+norm-drop-512-relu}; without a bias {@code fc+512nobias-relu-nobias}.
 */
final class HeadText {
  private static final String NONE = "none";
  static final String NORM = "norm";
  static final String DROP = "drop";
  static final String NO_BIAS = "nobias";
  private static final Pattern HIDDEN = Pattern.compile("[1-9][0-9]{0,6}(nobias)?");

  private HeadText() {}

  static String of(Head head) {
    if (!(head instanceof Head.Classifier classifier)) {
      return NONE;
    }
    Stream<String> layers = classifier.before().stream().map(HeadLayer::word);
    Stream<String> last = classifier.bias() ? Stream.empty() : Stream.of(NO_BIAS);
    String inside = String.join("-", Stream.concat(layers, last).toList());
    return classifier.name() + (inside.isEmpty() ? "" : "+" + inside);
  }

  /**
   * Reads such a word.
   *
   * @throws SpecException if it is written otherwise
   */
  static Head parse(String text, Pooling pooling) {
    if (text.equals(NONE)) {
      return new Head.Trunk(pooling);
    }
    int plus = text.indexOf('+');
    if (plus < 0) {
      return new Head.Classifier(pooling, text, List.of(), true);
    }
    List<String> words = new ArrayList<>(List.of(text.substring(plus + 1).split("-", -1)));
    boolean bias = !words.get(words.size() - 1).equals(NO_BIAS);
    if (!bias) {
      words.remove(words.size() - 1);
    }
    List<HeadLayer> layers = words.stream().map(word -> layer(word, text)).toList();
    return new Head.Classifier(pooling, text.substring(0, plus), layers, bias);
  }

  private static HeadLayer layer(String word, String text) {
    if (HIDDEN.matcher(word).matches()) {
      boolean bias = !word.endsWith(NO_BIAS);
      int digits = bias ? word.length() : word.length() - NO_BIAS.length();
      return new HeadLayer.Hidden(Integer.parseInt(word.substring(0, digits)), bias);
    }
    return switch (word) {
      case NORM -> new HeadLayer.Norm();
      case DROP -> new HeadLayer.Drop();
      default ->
          Arrays.stream(Activation.values())
              .filter(function -> function.word().equals(word))
              .findFirst()
              .map(HeadLayer.Activated::new)
              .orElseThrow(() -> SpecText.unreadable(text));
    };
  }
}
