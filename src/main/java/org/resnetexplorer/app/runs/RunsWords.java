package org.resnetexplorer.app.runs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.ChangeWords;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.PinnedRun;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.network.CallPairing;
import org.resnetexplorer.render.ActivationDifference;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.open.OutputMeaning;

/** What the comparison says in words. */
final class RunsWords {
  private static final double MEBIBYTE = 1 << 20;
  private static final double PERCENT = 100;
  private static final String NONE = "–";

  private final Messages messages;
  private final ChangeWords changes;

  RunsWords(Messages messages) {
    this.messages = messages;
    this.changes = new ChangeWords(messages);
  }

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  /** {@code ResNet-18 on cat.jpg}, with what was changed of it. */
  String name(Run run, boolean otherWeights) {
    String model = otherWeights ? weights(run.model()) : run.model().name();
    String picture = run.picture().source().name();
    if (run.picture().changes().isNone()) {
      return messages.text("runs.side", model, picture);
    }
    String changed = changes.line(run.picture().changes(), run.model().recipe().crop());
    return messages.text("runs.side.changed", model, picture, changed);
  }

  /** The same, and where there is little room only what tells it from the other run. */
  List<String> names(Run run, Run other, boolean otherWeights) {
    String full = name(run, otherWeights);
    String picture = run.picture().source().name();
    if (run.model() == other.model()) {
      return List.of(full, picture);
    }
    return picture.equals(other.picture().source().name())
        ? List.of(full, otherWeights ? weights(run.model()) : run.model().name())
        : List.of(full);
  }

  /** Two models of one architecture are told apart by where their weights come from. */
  private static String weights(OpenModel model) {
    String argument = model.argument();
    String file = argument.substring(argument.replace('\\', '/').lastIndexOf('/') + 1);
    return model.name() + " (" + file + ")";
  }

  static boolean haveOneName(Run a, Run b) {
    return a.model().name().equals(b.model().name())
        && !a.model().argument().equals(b.model().argument());
  }

  /** How much memory it takes to keep a run. */
  String kept(PinnedRun kept, boolean withWeights) {
    long bytes = kept.activationBytes() + (withWeights ? kept.weightBytes() : 0);
    return messages.text("runs.kept", Math.round(bytes / MEBIBYTE));
  }

  String keptTip(PinnedRun kept, boolean withWeights) {
    long activations = Math.round(kept.activationBytes() / MEBIBYTE);
    long weights = Math.round(kept.weightBytes() / MEBIBYTE);
    return withWeights
        ? messages.text("runs.kept.weights.tip", activations, weights)
        : messages.text("runs.kept.tip", activations);
  }

  /** Which call, or which two. */
  String callName(RunsPair shown) {
    CallPairing.Pair pair = shown.pair();
    return pair == null || pair.first().name().equals(pair.second().name())
        ? shown.call().shortName()
        : pair.first().name() + " ↔ " + pair.second().name();
  }

  /** One line on the channel shown, or all of them, and the same shorter. */
  List<String> summary(RunsPair shown, int channel, int rank) {
    ActivationDifference difference = shown.difference();
    if (difference == null) {
      return List.of(messages.text("runs.no-partner.short"));
    }
    if (!difference.isByChannel()) {
      return shown.statistics() == null ? List.of("") : means(shown.statistics());
    }
    if (!shown.has(channel)) {
      return List.of("");
    }
    String by = Numbers.compact(difference.norms()[channel]);
    return List.of(
        messages.text("runs.channel", channel(shown, channel), by, rank, shown.channels()),
        messages.text("runs.channel.short", by));
  }

  /** The number of a channel; what comes out of the last layer are classes, which have names. */
  private String channel(RunsPair shown, int channel) {
    if (shown.now().model().network().isClassifier(shown.call())) {
      return shown.now().model().nameOf(channel, messages);
    }
    return messages.text("runs.channel.number", channel);
  }

  private List<String> means(TwoStatistics two) {
    String first = Numbers.compact(two.first().mean());
    String second = Numbers.compact(two.second().mean());
    return List.of(statistics(two), messages.text("runs.means.short", first, second));
  }

  private String statistics(TwoStatistics two) {
    return messages.text(
        "runs.means",
        Numbers.compact(two.first().mean()),
        Numbers.compact(two.first().deviation()),
        Numbers.compact(two.second().mean()),
        Numbers.compact(two.second().deviation()));
  }

  /** How many of all channels are seen, and the same shorter. */
  List<String> seen(RunsPair shown, int visible) {
    return List.of(
        messages.text("runs.seen", visible, shown.channels()),
        messages.text("runs.seen.ordered", visible, shown.channels()),
        messages.text("runs.seen.short", visible, shown.channels()));
  }

  /** The values of one cell in both runs, and the difference alone. */
  List<String> values(RunsPair shown, int channel, Cell cell) {
    ActivationDifference difference = shown.difference();
    if (difference == null) {
      return List.of("");
    }
    String a = Numbers.compact(difference.first().at(channel, cell.row(), cell.column()));
    String b = Numbers.compact(difference.second().at(channel, cell.row(), cell.column()));
    double between = difference.difference().at(channel, cell.row(), cell.column());
    String less = plus(between) + Numbers.compact(between);
    boolean only = difference.isByChannel() && difference.difference().cells() == 1;
    return List.of(
        only
            ? messages.text("runs.cell.only", channel(shown, channel), a, b, less)
            : messages.text("runs.cell", cell.row(), cell.column(), a, b, less),
        messages.text("runs.cell.values", a, b, less),
        messages.text("runs.cell.short", less));
  }

  private static String plus(double value) {
    return value > 0 ? "+" : "";
  }

  /** Whether the maps can't be understood without the note. */
  boolean isSpecial(RunsPair shown) {
    ActivationDifference difference = shown.difference();
    return difference == null
        || shown.isOneRun()
        || !difference.isByChannel()
        || difference.isZero();
  }

  /** The note in a few words, for what is {@linkplain #isSpecial special}. */
  String shortNote(RunsPair shown) {
    if (shown.difference() == null) {
      return messages.text("runs.no-partner.short");
    }
    if (shown.isOneRun()) {
      return messages.text("runs.one-run.short");
    }
    return messages.text(
        shown.difference().isByChannel() ? "runs.zero.short" : "runs.shapes.short");
  }

  /** What one has to know to read the maps. */
  String note(RunsPair shown) {
    CallPairing.Pair pair = shown.pair();
    ActivationDifference difference = shown.difference();
    if (pair == null || difference == null) {
      return messages.text(
          "runs.no-partner", shown.kept().run().model().name(), shown.call().name());
    }
    if (shown.isOneRun()) {
      return messages.text("runs.one-run");
    }
    if (!difference.isByChannel()) {
      return shapes(shown, difference.averaged());
    }
    if (difference.isZero()) {
      return messages.text("runs.zero");
    }
    String sentence =
        pair.how() == CallPairing.How.PLACE
            ? messages.text("runs.by-place", pair.first().name(), pair.second().name())
            : messages.text("runs.distance", Numbers.compact(difference.relativeDistance()));
    return shown.isOneModel() ? sentence : sentence + " " + messages.text("runs.other-model");
  }

  private String shapes(RunsPair shown, ActivationDifference.@Nullable Averaged averaged) {
    String first = shown.firstShape().map(shape -> shape.label()).orElse("");
    String second = shown.secondShape().label();
    String why = messages.text("runs.shapes", first, second);
    return averaged != null && averaged.cells()
        ? why + " " + messages.text("runs.resized", averaged.height(), averaged.width())
        : why;
  }

  /** What the chart shows, or what it shows of one call. */
  String chart(Distances distances, Distances.@Nullable Distance one) {
    if (one == null) {
      return messages.text("runs.chart", distances.comparable(), distances.calls());
    }
    String name = one.pair().second().name();
    return one.statistics() == null
        ? messages.text("runs.chart.call", name, Numbers.compact(one.relative()))
        : messages.text("runs.chart.shapes", name, inTextFont(statistics(one.statistics())));
  }

  /** The text font has no true minus. */
  private static String inTextFont(String numbers) {
    return numbers.replace('\u2212', '-');
  }

  /** What one run says of a class; the head of the column has the per cent sign. */
  static String value(@Nullable Double value, OutputMeaning meaning) {
    if (value == null) {
      return NONE;
    }
    return meaning.isProbability() ? Numbers.fixed(PERCENT * value, 1) : Numbers.compact(value);
  }

  /** B less A, in percentage points or as the numbers are. */
  static String difference(AnswerComparison answers, AnswerComparison.Answer answer) {
    double difference = answer.difference();
    if (!answers.isComparable() || Double.isNaN(difference)) {
      return NONE;
    }
    return answers.ofSecond().isProbability()
        ? Numbers.signedFixed(PERCENT * difference, 1)
        : plus(difference) + Numbers.compact(difference);
  }

  /** How many answers of how many are seen; nothing of a network that ends in features. */
  String seen(AnswerComparison answers, int visible, WidthClass width) {
    if (answers.total() == 0) {
      return "";
    }
    String wide = answers.isOfClasses() ? "runs.answers" : "runs.answers.outputs";
    return messages.text(
        width == WidthClass.NARROW ? "runs.answers.short" : wide, visible, answers.total());
  }

  String head(String key, OutputMeaning meaning) {
    return messages.text(meaning.isProbability() ? key : key + ".raw");
  }
}
