package org.resnetexplorer.image.preprocess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A recipe as one word: the frame, then what is not as torchvision has it: {@code
 * 235:224,bicubic,mean=0.5/0.5/0.5,std=0.5/0.5/0.5,bgr,levels=255,channels=4}. One number of mean
 * and of std means a grey picture.
 */
final class RecipeText {

  private static final String WHOLE = "whole";
  private static final String MEAN = "mean";
  private static final String STD = "std";
  private static final String LEVELS = "levels";
  private static final String CHANNELS = "channels";
  private static final int LONGEST = 400;
  private static final Pattern FRAME = Pattern.compile("(\\d{1,4}|whole):(\\d{1,4})");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,30})?");
  private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,3}");

  private RecipeText() {}

  static String of(Preprocess recipe) {
    List<String> words = new ArrayList<>();
    words.add((recipe.whole() ? WHOLE : String.valueOf(recipe.resize())) + ":" + recipe.crop());
    if (recipe.interpolation() != Interpolation.BILINEAR) {
      words.add(recipe.interpolation().word());
    }
    Normalisation numbers = recipe.normalisation();
    if (!numbers.mean().equals(Normalisation.IMAGENET.mean())) {
      words.add(MEAN + "=" + written(numbers.mean()));
    }
    if (!numbers.std().equals(Normalisation.IMAGENET.std())) {
      words.add(STD + "=" + written(numbers.std()));
    }
    if (numbers.order() != ColourOrder.RGB) {
      words.add(numbers.order().word());
    }
    if (numbers.levels() != LevelScale.ONE) {
      words.add(LEVELS + "=" + numbers.levels().white());
    }
    if (recipe.channels() != numbers.channels()) {
      words.add(CHANNELS + "=" + recipe.channels());
    }
    return String.join(",", words);
  }

  /** Numbers as recipes write them: {@code 0.485/0.456/0.406}. */
  static String written(List<Float> numbers) {
    return String.join("/", numbers.stream().map(RecipeText::written).toList());
  }

  private static String written(float number) {
    return new BigDecimal(Float.toString(number)).stripTrailingZeros().toPlainString();
  }

  /** The numbers of such a list, or none if it is written otherwise. */
  static Optional<List<Float>> numbers(String text, String separator) {
    List<Float> numbers = new ArrayList<>();
    for (String word : text.split(separator, -1)) {
      if (!NUMBER.matcher(word.strip()).matches()) {
        return Optional.empty();
      }
      numbers.add(Float.parseFloat(word.strip()));
    }
    return Optional.of(numbers);
  }

  /** The recipe, or none if the text is none. */
  static Optional<Preprocess> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> words = Arrays.asList(text.split(",", -1));
    Matcher frame = FRAME.matcher(words.get(0));
    Set<String> said = new HashSet<>();
    if (!frame.matches()
        || !words.stream().skip(1).allMatch(word -> said.add(word.split("=", -1)[0]))) {
      return Optional.empty();
    }
    try {
      return Optional.of(recipe(frame, words.subList(1, words.size())));
    } catch (IllegalArgumentException e) {
      // Numbers out of range, or words that contradict each other: no recipe.
      return Optional.empty();
    }
  }

  private static Preprocess recipe(Matcher frame, List<String> words) {
    boolean whole = frame.group(1).equals(WHOLE);
    int crop = Integer.parseInt(frame.group(2));
    int resize = whole ? crop : Integer.parseInt(frame.group(1));
    Interpolation interpolation = Interpolation.BILINEAR;
    Normalisation numbers = Normalisation.IMAGENET;
    List<Float> mean = numbers.mean();
    List<Float> std = numbers.std();
    int channels = 0;
    for (String word : words) {
      String value = word.substring(word.indexOf('=') + 1);
      switch (word.substring(0, word.length() - value.length())) {
        case MEAN + "=" -> mean = required(value);
        case STD + "=" -> std = required(value);
        case LEVELS + "=" -> numbers = numbers.withLevels(levels(value));
        case CHANNELS + "=" -> channels = count(value);
        case "" -> {
          if (Interpolation.BICUBIC.word().equals(word)) {
            interpolation = Interpolation.BICUBIC;
          } else {
            numbers = numbers.withOrder(bgr(word));
          }
        }
        default -> throw new IllegalArgumentException(word);
      }
    }
    Normalisation said = new Normalisation(mean, std, numbers.order(), numbers.levels());
    int all = channels == 0 ? said.channels() : channels;
    if (!Preprocess.isHeld(all, crop)) {
      throw new IllegalArgumentException(all + " channels of " + crop);
    }
    return new Preprocess(resize, crop, whole, interpolation, said, all);
  }

  private static List<Float> required(String value) {
    return numbers(value, "/").orElseThrow(() -> new IllegalArgumentException(value));
  }

  private static LevelScale levels(String value) {
    return Arrays.stream(LevelScale.values())
        .filter(scale -> String.valueOf(scale.white()).equals(value))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(value));
  }

  private static int count(String value) {
    if (!COUNT.matcher(value).matches()) {
      throw new IllegalArgumentException(value);
    }
    return Integer.parseInt(value);
  }

  private static ColourOrder bgr(String word) {
    if (!ColourOrder.BGR.word().equals(word)) {
      throw new IllegalArgumentException(word);
    }
    return ColourOrder.BGR;
  }
}
