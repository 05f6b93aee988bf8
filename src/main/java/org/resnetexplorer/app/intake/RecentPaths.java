package org.resnetexplorer.app.intake;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Paths that were opened last, the latest first. On the FX thread. */
final class RecentPaths {
  private static final int REMEMBERED = 10;

  private final ObservableList<String> paths = FXCollections.observableArrayList();
  private final ObservableList<String> shown = FXCollections.unmodifiableObservableList(paths);

  /** As they are now, and as they change; not to be written to. */
  ObservableList<String> shown() {
    return shown;
  }

  void add(String latest) {
    paths.setAll(
        Stream.concat(Stream.of(latest), paths.stream().filter(each -> !each.equals(latest)))
            .limit(REMEMBERED)
            .toList());
  }

  void restore(List<String> earlier) {
    paths.setAll(earlier.stream().limit(REMEMBERED).toList());
  }

  void forget(Collection<String> gone) {
    paths.removeAll(gone);
  }
}
