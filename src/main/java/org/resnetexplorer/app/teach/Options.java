package org.resnetexplorer.app.teach;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.resnetexplorer.exploration.folder.Lesson;
import org.resnetexplorer.exploration.folder.Teaching;

/**
 * How to learn, as it was typed.
 *
 * @param texts what stands in each field
 * @param flip whether mirrored pictures are learned from too
 */
record Options(Map<Field, String> texts, boolean flip) {

  /** What is sensible from the start. */
  static final Options USUAL = usual();

  /** A number that may be typed. */
  enum Field {
    /** Per cent. */
    SHARE(1, 90, false),
    /** May be empty: as far as is safe. */
    RATE(1e-12, 1e6, false),
    DECAY(0, 1e6, false),
    STEPS(1, 100_000, true),
    SEED(0, Long.MAX_VALUE, true);

    private final double least;
    private final double most;
    private final boolean whole;

    Field(double least, double most, boolean whole) {
      this.least = least;
      this.most = most;
      this.whole = whole;
    }
  }

  Options {
    texts = new EnumMap<>(texts);
  }

  private static Options usual() {
    Map<Field, String> texts = new EnumMap<>(Field.class);
    texts.put(Field.SHARE, Long.toString(Math.round(Lesson.USUAL_SHARE * 100)));
    texts.put(Field.RATE, "");
    texts.put(Field.DECAY, Double.toString(Teaching.DEFAULT.decay()));
    texts.put(Field.STEPS, Integer.toString(Teaching.DEFAULT.steps()));
    texts.put(Field.SEED, "0");
    return new Options(texts, false);
  }

  Options with(Field field, String text) {
    Map<Field, String> next = new EnumMap<>(texts);
    next.put(field, text.strip());
    return new Options(next, flip);
  }

  Options flipped(boolean now) {
    return new Options(texts, now);
  }

  /** Fields whose text is no number that can be used. */
  List<Field> wrong() {
    return Stream.of(Field.values()).filter(field -> !isRight(field)).toList();
  }

  boolean isRight(Field field) {
    String text = texts.getOrDefault(field, "");
    if (field == Field.RATE && text.isEmpty()) {
      return true;
    }
    try {
      double value = field.whole ? Long.parseLong(text) : Double.parseDouble(text);
      return value >= field.least && value <= field.most;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private double number(Field field) {
    String text = texts.getOrDefault(field, "");
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }

  double share() {
    return number(Field.SHARE) / 100;
  }

  Teaching teaching() {
    return new Teaching(number(Field.RATE), number(Field.DECAY), (int) number(Field.STEPS));
  }

  long seed() {
    return Long.parseLong(texts.getOrDefault(Field.SEED, "0"));
  }
}
