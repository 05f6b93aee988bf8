package org.resnetexplorer.app.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import org.resnetexplorer.app.controls.Derived;
import org.resnetexplorer.app.pane.OuterPane;
import org.resnetexplorer.app.pane.PaneTabs;

/** Which panes stand in front of the others at their places. */
final class OpenPanes {
  private final List<PaneTabs> tabs;
  private final List<OuterPane> outer;
  private final Derived<List<String>> chosen;

  OpenPanes(List<PaneTabs> tabs, List<OuterPane> outer) {
    this.tabs = tabs;
    this.outer = outer;
    List<ObservableValue<String>> each =
        Stream.concat(
                tabs.stream().map(PaneTabs::chosenProperty),
                outer.stream().map(OuterPane::chosenProperty))
            .toList();
    this.chosen =
        Derived.of(
            () ->
                each.stream()
                    .map(ObservableValue::getValue)
                    .filter(id -> id != null && !id.isEmpty())
                    .toList(),
            each.toArray(Observable[]::new));
  }

  /** Their ids. */
  ObservableValue<List<String>> chosenProperty() {
    return chosen;
  }

  /** Brings them to the front again; of panes that are no more nothing becomes. */
  void restore(List<String> ids) {
    for (String id : ids) {
      outer.stream().filter(pane -> pane.has(id)).forEach(pane -> pane.choose(id));
      for (PaneTabs place : tabs) {
        place.hosts().stream()
            .filter(host -> host.declaration().id().equals(id))
            .forEach(place::choose);
      }
    }
  }
}
