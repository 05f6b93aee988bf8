package org.resnetexplorer.weights.format.pickle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.Cursor;

/** The stack of one pickle; no pop reaches below the last mark. */
final class PickleStack {

  private static final int MOST_VALUES = 100_000;
  private static final int MOST_MARKS = 64;

  private final Cursor in;
  private final List<PickleValue> values = new ArrayList<>();
  private final Deque<Integer> marks = new ArrayDeque<>();

  PickleStack(Cursor in) {
    this.in = in;
  }

  void push(PickleValue value) throws WeightsException {
    if (values.size() == MOST_VALUES) {
      throw Refusal.limit(Phrase.of("stack"), MOST_VALUES + 1L, MOST_VALUES, in.place());
    }
    values.add(value);
  }

  void mark() throws WeightsException {
    if (marks.size() == MOST_MARKS) {
      throw Refusal.limit(Phrase.of("marks"), MOST_MARKS + 1L, MOST_MARKS, in.place());
    }
    marks.push(values.size());
  }

  PickleValue top() throws WeightsException {
    require(1);
    return values.get(values.size() - 1);
  }

  PickleValue pop() throws WeightsException {
    require(1);
    return values.remove(values.size() - 1);
  }

  /** The last values, in the order in which they were pushed. */
  List<PickleValue> pop(int count) throws WeightsException {
    require(count);
    return take(values.size() - count);
  }

  /** All values after the last mark, and the mark. */
  List<PickleValue> popToMark() throws WeightsException {
    if (marks.isEmpty()) {
      throw Refusal.of("pickle", in.place(), Phrase.of("pickle.mark"));
    }
    return take(marks.pop());
  }

  /** The one value that is left at the end. */
  PickleValue result() throws WeightsException {
    if (values.size() != 1 || !marks.isEmpty()) {
      throw Refusal.of("pickle", in.place(), Phrase.of("pickle.end"));
    }
    return values.get(0);
  }

  private List<PickleValue> take(int from) {
    List<PickleValue> tail = values.subList(from, values.size());
    List<PickleValue> taken = List.copyOf(tail);
    tail.clear();
    return taken;
  }

  private void require(int count) throws WeightsException {
    int floor = marks.isEmpty() ? 0 : marks.peek();
    if (values.size() - floor < count) {
      throw Refusal.of("pickle", in.place(), Phrase.of("pickle.underflow"));
    }
  }
}
