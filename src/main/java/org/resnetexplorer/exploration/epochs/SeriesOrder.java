package org.resnetexplorer.exploration.epochs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.text.NaturalOrder;

/**
 * Orders checkpoints by what tells all of them apart: an epoch or a step in the file, one in its
 * name, else any number there that is not the same in all. Where nothing does, by what tells most
 * apart, and what it does not tell is left out: {@code best.pth} is one of the others once more.
 * Where nothing tells any apart, by the time they were written.
 */
final class SeriesOrder {
  private static final List<String> EPOCH_WORDS = List.of("epoch", "epochs", "ep", "e");
  private static final List<String> STEP_WORDS =
      List.of("step", "steps", "iter", "iteration", "it");

  /** Names with more numbers than that are dates. */
  private static final int MOST_NUMBERS = 6;

  private final List<Found> found;
  private final Messages messages;
  private final List<Unfit> unfit = new ArrayList<>();

  /** One way to order. */
  private record Way(OrderedBy by, Function<Found, @Nullable Long> of) {
    long distinct(List<Found> found) {
      return found.stream().map(of).filter(Objects::nonNull).distinct().count();
    }
  }

  SeriesOrder(List<Found> found, Messages messages) {
    this.found =
        found.stream().sorted(Comparator.comparing(Found::name, new NaturalOrder())).toList();
    this.messages = messages;
  }

  /** What orders them, and them in that order. */
  record Ordered(OrderedBy by, List<Checkpoint> checkpoints, List<Unfit> unfit) {}

  Ordered ordered() {
    Way way = null;
    for (Way next : ways()) {
      long distinct = next.distinct(found);
      if (distinct > 1 && (way == null || distinct > way.distinct(found))) {
        way = next;
      }
    }
    return way == null ? byTime() : by(way);
  }

  private static List<Way> ways() {
    Stream<Way> told =
        Stream.of(
            new Way(OrderedBy.EPOCH, Found::epoch),
            new Way(OrderedBy.STEP, Found::step),
            new Way(OrderedBy.EPOCH, each -> each.after(EPOCH_WORDS)),
            new Way(OrderedBy.STEP, each -> each.after(STEP_WORDS)));
    Stream<Way> numbers =
        Stream.iterate(0, place -> place < MOST_NUMBERS, place -> place + 1)
            .map(place -> new Way(OrderedBy.NUMBER, each -> each.at(place)));
    return Stream.concat(told, numbers).toList();
  }

  private Ordered by(Way way) {
    Map<Long, Found> kept = new HashMap<>();
    for (Found each : found) {
      Long number = way.of().apply(each);
      if (number == null) {
        leaveOut(each, "series.unfit.number");
        continue;
      }
      // Of the same state that with a number in its name is the one of the series.
      Found before = kept.get(number);
      boolean better = before != null && before.numbers().isEmpty() && !each.numbers().isEmpty();
      if (before == null || better) {
        kept.put(number, each);
      }
      if (before != null) {
        Found other = better ? before : each;
        leaveOut(other, "series.unfit.same", kept.get(number).name());
      }
    }
    List<Checkpoint> checkpoints =
        kept.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                each ->
                    new Checkpoint(
                        each.getValue().file(),
                        each.getValue().name(),
                        Long.toString(each.getKey())))
            .toList();
    return new Ordered(way.by(), checkpoints, unfit);
  }

  private void leaveOut(Found each, String key, Object... arguments) {
    unfit.add(new Unfit(each.name(), messages.text(key, arguments)));
  }

  private Ordered byTime() {
    List<Checkpoint> checkpoints =
        found.stream()
            .sorted(Comparator.comparing((Found each) -> each.file().stamp().modified()))
            .map(
                each -> new Checkpoint(each.file(), each.name(), CheckpointFiles.bare(each.name())))
            .toList();
    return new Ordered(OrderedBy.TIME, checkpoints, unfit);
  }
}
