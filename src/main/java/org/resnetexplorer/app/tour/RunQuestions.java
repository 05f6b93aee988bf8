package org.resnetexplorer.app.tour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.explain.lesion.BlockBoard;
import org.resnetexplorer.explain.lesion.Lesions;
import org.resnetexplorer.explain.readings.Readings;
import org.resnetexplorer.exploration.Prediction;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.render.Numbers;

/** Questions whose answers only the run of the picture knows. */
final class RunQuestions {
  private static final int CHOICES = 4;

  private RunQuestions() {}

  /** Which channel of a call has the greatest mean of absolute values. */
  static Question strongestChannel(Run run, Call call) throws EngineException {
    double[] strengths = new Readings(run.trace()).strengths(call);
    List<Integer> ranked =
        IntStream.range(0, strengths.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> strengths[i]).reversed())
            .toList();
    List<Integer> offered = spread(ranked);
    int strongest = ranked.get(0);
    List<Choice> choices = new ArrayList<>();
    for (int channel : offered) {
      String key = channel == strongest ? "channel.right" : "channel.wrong";
      choices.add(
          new Choice(
              LocalisedText.of("channel", channel),
              LocalisedText.of(key, channel, number(strengths[channel]), strengths.length)));
    }
    Selected reveal = new Selected(Target.of(call), strongest, null);
    LocalisedText text = LocalisedText.of("ask.channel", call.name());
    return new Question(text, choices, offered.indexOf(strongest), reveal);
  }

  /** Which block's branch is smallest beside what its shortcut brings. */
  static Question smallestChange(Run run) throws EngineException {
    List<Block> blocks =
        run.model().network().blocks().stream().filter(block -> !block.isPlain()).toList();
    List<Call> sums = blocks.stream().map(block -> block.add().orElseThrow()).toList();
    List<Double> changes = new Readings(run.trace()).changes(sums);
    List<Integer> ranked =
        IntStream.range(0, blocks.size())
            .boxed()
            .sorted(Comparator.comparingDouble(changes::get))
            .toList();
    List<Integer> offered = spread(ranked);
    int least = ranked.get(0);
    List<Choice> choices = new ArrayList<>();
    for (int block : offered) {
      String key = block == least ? "change.right" : "change.wrong";
      String path = blocks.get(block).path();
      choices.add(
          new Choice(
              LocalisedText.plain(path),
              LocalisedText.of(key, path, percent(changes.get(block)), blocks.size())));
    }
    Selected reveal = Selected.of(Target.of(sums.get(least)));
    return new Question(LocalisedText.of("ask.change"), choices, offered.indexOf(least), reveal);
  }

  /** The best, the last and some between, in the order in which they lie in the network. */
  private static List<Integer> spread(List<Integer> ranked) {
    int count = Math.min(CHOICES, ranked.size());
    Set<Integer> offered = new LinkedHashSet<>();
    for (int i = 0; i < count; i++) {
      offered.add(ranked.get(count == 1 ? 0 : i * (ranked.size() - 1) / (count - 1)));
    }
    return offered.stream().sorted().toList();
  }

  /** Which of the two terms of a sum is larger by its norm. */
  static Question largerTerm(Run run, Call sum) throws EngineException {
    Readings readings = new Readings(run.trace());
    double branch = readings.branchNorm(sum);
    double shortcut = readings.shortcutNorm(sum);
    LocalisedText why = LocalisedText.of("why.terms", number(branch), number(shortcut));
    return Question.of(
        LocalisedText.of("ask.terms"),
        List.of(LocalisedText.of("terms.branch"), LocalisedText.of("terms.shortcut")),
        branch > shortcut ? 0 : 1,
        why,
        LocalisedText.of("hint.terms"));
  }

  /** How softmax turns the difference of the two best logits into a ratio: {@code e^d}. */
  static Question softmaxRatio(Run run) {
    List<Prediction> top = run.top();
    if (top.size() < 2) {
      LocalisedText why = LocalisedText.of("why.single");
      return Question.of(
          LocalisedText.of("ask.single"),
          List.of(LocalisedText.plain("100 %"), LocalisedText.plain("50 %")),
          0,
          why,
          LocalisedText.of("hint.single"));
    }
    float[] logits = run.trace().logits();
    double difference = logits[top.get(0).index()] - (double) logits[top.get(1).index()];
    double right = Math.exp(difference);
    LocalisedText text =
        LocalisedText.of("ask.softmax", top.get(0).label(), number(difference), top.get(1).label());
    LocalisedText why =
        LocalisedText.of(
            "why.softmax",
            number(difference),
            number(right),
            percent(top.get(0).value()),
            percent(top.get(1).value()));
    double[] values = {right, difference, Math.pow(2, difference), right * right};
    Arrays.sort(values);
    List<String> sorted = Arrays.stream(values).mapToObj(RunQuestions::times).distinct().toList();
    return Question.of(
        text,
        sorted.stream().map(LocalisedText::plain).toList(),
        sorted.indexOf(times(right)),
        why,
        LocalisedText.of("hint.softmax", number(difference)));
  }

  /** What a logit by itself becomes: {@code 1 / (1 + e^-l)}. */
  static Question sigmoidOfFirst(Run run) {
    Prediction first = run.top().get(0);
    double logit = run.trace().logits()[first.index()];
    String right = percent(first.value());
    LocalisedText why = LocalisedText.of("why.sigmoid", number(-logit), right);
    List<String> offered =
        DoubleStream.of(first.value(), 1 - first.value(), first.value() / 2, 1)
            .sorted()
            .mapToObj(RunQuestions::percent)
            .distinct()
            .toList();
    return Question.of(
        LocalisedText.of("ask.sigmoid", first.label(), number(logit)),
        offered.stream().map(LocalisedText::plain).toList(),
        offered.indexOf(right),
        why,
        LocalisedText.of("hint.sigmoid", number(logit)));
  }

  /** Whether the first answer stays where a block's branch is cut, whatever is cut of it now. */
  static Question withoutBlock(Run run, Block block) throws EngineException {
    Intervention cut = BlockBoard.drop(block);
    List<Intervention> whole = Lesions.without(run.trace().request().interventions(), cut);
    List<Intervention> dropped = Lesions.with(whole, cut);
    Cancellation never = new Cancellation();
    float[] before = run.trace().compute(all -> all.answers(whole).values(), never);
    float[] after = run.trace().compute(all -> all.answers(dropped).values(), never);
    int top = greatest(before);
    int then = greatest(after);
    LocalisedText why =
        LocalisedText.of(
            then == top ? "why.lesion.stays" : "why.lesion.changes",
            block.path(),
            number(before[top]),
            number(after[top]));
    return Question.of(
        LocalisedText.of("ask.lesion", block.path()),
        List.of(LocalisedText.of("lesion.stays"), LocalisedText.of("lesion.changes")),
        then == top ? 0 : 1,
        why,
        LocalisedText.of("hint.lesion"));
  }

  private static int greatest(float[] logits) {
    return IntStream.range(0, logits.length)
        .reduce((a, b) -> logits[b] > logits[a] ? b : a)
        .orElseThrow();
  }

  private static String times(double value) {
    return "× " + number(value);
  }

  private static String number(double value) {
    return Numbers.compact(value).replace('\u2212', '-');
  }

  private static String percent(double share) {
    return number(100 * share) + " %";
  }
}
