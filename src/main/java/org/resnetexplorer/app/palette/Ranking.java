package org.resnetexplorer.app.palette;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds candidates by what was typed, the best first. Each word must be found, in any order, in the
 * name or else in the detail, which counts half.
 */
final class Ranking {
  private static final int MOST = 50;

  /** For all words together, of which each counts only as the beginning of one in the name. */
  private static final int WHOLE_NAME = 20;

  private static final Comparator<Hit> BEST_FIRST =
      Comparator.comparingInt(Hit::score)
          .reversed()
          .thenComparing(hit -> hit.candidate().kind())
          .thenComparing(hit -> hit.candidate().name().length());

  private final List<Entry> entries;

  private record Entry(Candidate candidate, FoldedText name, FoldedText detail) {
    Entry(Candidate candidate) {
      this(candidate, new FoldedText(candidate.name()), new FoldedText(candidate.detail()));
    }
  }

  /**
   * @param candidates those that fit equally well stay in this order
   */
  Ranking(List<Candidate> candidates) {
    entries = candidates.stream().map(Entry::new).toList();
  }

  /** At most 50; without a query the first ones. */
  List<Hit> find(String query) {
    if (query.isBlank()) {
      return entries.stream()
          .limit(MOST)
          .map(entry -> new Hit(entry.candidate(), 0, Set.of()))
          .toList();
    }
    List<FoldedText> words = Stream.of(query.strip().split("\\s+")).map(FoldedText::new).toList();
    FoldedText whole = new FoldedText(query.strip().replaceAll("\\s+", " "));
    return entries.stream()
        .map(entry -> hit(entry, words, whole))
        .filter(Objects::nonNull)
        .sorted(BEST_FIRST)
        .limit(MOST)
        .toList();
  }

  private static @Nullable Hit hit(Entry entry, List<FoldedText> words, FoldedText whole) {
    int score = whole.isSameAs(entry.name()) ? WHOLE_NAME : 0;
    Set<Integer> marks = new HashSet<>();
    for (FoldedText word : words) {
      FuzzyMatch inName = FuzzyMatch.of(word, entry.name());
      FuzzyMatch inDetail = inName == null ? FuzzyMatch.of(word, entry.detail()) : null;
      if (inName != null) {
        score += 2 * inName.score();
        marks.addAll(inName.places());
      } else if (inDetail != null) {
        score += inDetail.score();
      } else {
        return null;
      }
    }
    return new Hit(entry.candidate(), score, marks);
  }
}
