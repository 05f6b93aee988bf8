package org.resnetexplorer.weights.open;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;

/** Collects names of classes with their numbers, in whatever order a file has them. */
final class IndexedNames {

  private static final int MOST = 100_000;
  private static final int LONGEST_NAME = 200;

  private final Place place;
  private final TreeMap<Long, String> names = new TreeMap<>();

  IndexedNames(Place place) {
    this.place = place;
  }

  /** The next name of a list without numbers. */
  void add(String name) throws WeightsException {
    put(names.size(), name);
  }

  /** A name with its class. */
  void put(long index, String name) throws WeightsException {
    if (names.size() == MOST) {
      throw Refusal.limit(Phrase.of("names"), MOST + 1L, MOST, place);
    }
    String plain = name.strip();
    if (plain.isEmpty()
        || plain.length() > LONGEST_NAME
        || plain.chars().anyMatch(Character::isISOControl)) {
      throw Refusal.of("labels", place, Phrase.of("label", names.size() + 1));
    }
    if (names.put(index, plain) != null) {
      throw Refusal.of("labels", place, Phrase.of("label-twice", index));
    }
  }

  /**
   * The names in the order of their classes.
   *
   * @throws WeightsException if the classes are not 0, 1, 2 and so on, each with one name
   */
  List<String> inOrder() throws WeightsException {
    if (names.isEmpty()) {
      throw Refusal.of("labels", place, Phrase.of("label-none"));
    }
    long next = 0;
    for (long index : names.keySet()) {
      if (index != next) {
        boolean fromOne = next == 0 && index == 1 && names.lastKey() == names.size();
        Phrase reason = fromOne ? Phrase.of("label-from-one") : Phrase.of("label-missing", next);
        throw Refusal.of("labels", place, reason);
      }
      next++;
    }
    return new ArrayList<>(names.values());
  }
}
