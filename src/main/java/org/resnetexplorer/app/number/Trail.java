package org.resnetexplorer.app.number;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.resnetexplorer.app.state.Selected;

/** The cells that were gone through from term to term, to return by. */
final class Trail {
  private final ObservableList<Selected> steps = FXCollections.observableArrayList();

  ObservableList<Selected> steps() {
    return FXCollections.unmodifiableObservableList(steps);
  }

  /** Stands at a cell: the last one of the trail, or else the first of a new one. */
  void begin(Selected from) {
    if (steps.isEmpty() || !steps.get(steps.size() - 1).equals(from)) {
      steps.setAll(List.of(from));
    }
  }

  /** From a cell to one that it is made of. */
  void go(Selected from, Selected to) {
    begin(from);
    steps.add(to);
  }

  /** What is looked at now: one of its own cells ends it there, any other ends all of it. */
  void at(Selected now) {
    int place = steps.lastIndexOf(now);
    if (place < 0) {
      steps.clear();
    } else if (place < steps.size() - 1) {
      steps.remove(place + 1, steps.size());
    }
  }
}
