package org.resnetexplorer.app.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.image.preprocess.ColourOrder;
import org.resnetexplorer.image.preprocess.Interpolation;
import org.resnetexplorer.image.preprocess.Normalisation;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.network.Activation;
import org.resnetexplorer.network.Dilation;
import org.resnetexplorer.network.Family;
import org.resnetexplorer.network.Head;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.weights.TableInfo;
import org.resnetexplorer.weights.match.HeadActivation;
import org.resnetexplorer.weights.open.Choices;
import org.resnetexplorer.weights.open.FileReading;
import org.resnetexplorer.weights.open.OutputMeaning;

/** What no file says about one model, each with its usual answers. */
final class Questions {
  private static final List<String> SIZES =
      List.of("32", "64", "96", "128", "160", "192", "224", "256", "288", "320", "384");
  private static final List<String> SHARES = List.of("0.875", "0.9", "0.95", "1.0");

  /** Means that people use: ImageNet's, a half, CIFAR-10's, none, Caffe's of levels to 255. */
  private static final List<String> MEANS =
      List.of(
          "0.485/0.456/0.406",
          "0.5/0.5/0.5",
          "0.4914/0.4822/0.4465",
          "0.0/0.0/0.0",
          "103.53/116.28/123.675");

  private static final List<String> DEVIATIONS =
      List.of(
          "0.229/0.224/0.225",
          "0.5/0.5/0.5",
          "0.2023/0.1994/0.201",
          "0.247/0.2435/0.2616",
          "1.0/1.0/1.0");

  private final OpenModel model;
  private final Locale language;
  private final Set<String> chosen;

  Questions(OpenModel model, Locale language) {
    this.model = model;
    this.language = language;
    this.chosen =
        model.choices().lines().stream()
            .map(line -> line.substring(0, line.indexOf('=')))
            .collect(Collectors.toSet());
  }

  /** All of them, those of the weights before those of the picture. */
  List<Question> all() {
    ResNetSpec spec = model.network().spec();
    FileReading reading = model.reading();
    List<Question> all = new ArrayList<>();
    if (reading != null) {
      table(reading.tables()).ifPresent(all::add);
      all.addAll(ofWeights(spec.family()));
      if (spec.canDilate()) {
        List<String> stages = Stream.of(Dilation.values()).map(Dilation::word).toList();
        all.add(question("dilation", spec.family().dilation().word(), stages, false));
      }
    }
    if (reading != null && spec.family().norm().isOfGroups()) {
      List<String> groups = spec.normGroups().stream().map(String::valueOf).toList();
      String answer = String.valueOf(spec.family().norm().groups());
      all.add(question("norm-groups", answer, groups, false));
    }
    if (spec.block().placesStride()) {
      all.add(stride(spec));
    }
    if (model.network().classifier().isPresent()) {
      List<String> meanings = OutputMeaning.CHOOSABLE.stream().map(OutputMeaning::word).toList();
      all.add(question("output", model.outputs().word(), meanings, false));
    }
    all.addAll(ofPicture(model.recipe()));
    return all;
  }

  private Optional<Question> table(List<TableInfo> tables) {
    List<String> keys = tables.stream().map(TableInfo::key).toList();
    return tables.size() < 2
        ? Optional.empty()
        : tables.stream()
            .filter(TableInfo::chosen)
            .map(one -> question("table", one.key(), keys, false).withWords(purposes(tables)))
            .findFirst();
  }

  private Map<String, String> purposes(List<TableInfo> tables) {
    return tables.stream()
        .collect(
            Collectors.toMap(
                TableInfo::key,
                table -> table.key() + ": " + table.purpose().text(language),
                (one, same) -> one));
  }

  /** Pooling is in doubt only where pictures are small. */
  private List<Question> ofWeights(Family family) {
    List<Question> questions = new ArrayList<>();
    if (family.stem().isSmall()) {
      String pool = family.stem().pool() ? "yes" : "no";
      questions.add(question("stem-pool", pool, List.of("no", "yes"), false));
    }
    if (family.head() instanceof Head.Classifier head && head.hasHiddenLayers()) {
      List<String> functions =
          Stream.of(HeadActivation.values()).map(HeadActivation::word).toList();
      String runs = head.activation().map(Activation::word).orElse(HeadActivation.NONE.word());
      questions.add(question("head-activation", runs, functions, false));
    }
    return questions;
  }

  private Question stride(ResNetSpec spec) {
    boolean first = spec.stride() == StridePlacement.FIRST_1X1;
    return question("stride", first ? "v1" : "v1.5", List.of("v1.5", "v1"), false);
  }

  private List<Question> ofPicture(Preprocess recipe) {
    Normalisation levels = recipe.normalisation();
    List<Question> questions = new ArrayList<>();
    questions.add(question("size", String.valueOf(recipe.crop()), SIZES, true));
    if (!recipe.whole()) {
      String share = String.valueOf(share(recipe));
      questions.add(question("crop-share", share, SHARES, true));
    }
    questions.add(
        question(
            "interpolation",
            recipe.interpolation().word(),
            Stream.of(Interpolation.values()).map(Interpolation::word).toList(),
            false));
    questions.add(question("mean", numbers(levels.mean()), usual(MEANS), true));
    questions.add(question("std", numbers(levels.std()), usual(DEVIATIONS), true));
    if (!recipe.isGrey()) {
      List<String> orders = Stream.of(ColourOrder.values()).map(ColourOrder::word).toList();
      questions.add(question("colour-order", levels.order().word(), orders, false));
    }
    return questions;
  }

  /** To three digits, as people say it: 224 of 256 is 0.875. */
  private static double share(Preprocess recipe) {
    return Math.round(1000.0 * recipe.crop() / recipe.resize()) / 1000.0;
  }

  /** Three numbers only where three are read. */
  private List<String> usual(List<String> ofColours) {
    return model.recipe().isGrey() ? List.of("0.5", "0.0", "1.0") : ofColours;
  }

  private static String numbers(List<Float> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining("/"));
  }

  private Question question(String name, String answer, List<String> usual, boolean free) {
    Set<String> answers = new LinkedHashSet<>();
    if (!usual.contains(answer)) {
      answers.add(answer);
    }
    answers.addAll(usual);
    return new Question(name, answer, List.copyOf(answers), free, chosen.contains(name), Map.of());
  }

  /**
   * The choices with another answer to one question.
   *
   * @return none if the answer can't be understood
   */
  static Optional<Choices> answered(Choices before, String name, String answer) {
    Choices after =
        Choices.read(Stream.concat(others(before, name), Stream.of(name + "=" + answer)).toList());
    return after.lines().stream().anyMatch(line -> line.startsWith(name + "="))
        ? Optional.of(after)
        : Optional.empty();
  }

  /** The choices without an answer to one question. */
  static Choices unanswered(Choices before, String name) {
    return Choices.read(others(before, name).toList());
  }

  private static Stream<String> others(Choices before, String name) {
    return before.lines().stream().filter(line -> !line.startsWith(name + "="));
  }
}
