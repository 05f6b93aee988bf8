package org.resnetexplorer.app.palette;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.text.Messages;

/** What is typed into the palette, what that finds, and which of it would be chosen. */
final class PaletteViewModel {
  private final Supplier<List<Candidate>> candidates;
  private final Messages messages;
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ObservableList<Hit> hits = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", -1);
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
  private Ranking ranking = new Ranking(List.of());

  /**
   * @param candidates asked for whenever the palette opens
   */
  PaletteViewModel(Supplier<List<Candidate>> candidates, Messages messages) {
    this.candidates = candidates;
    this.messages = messages;
    Subscriptions.onChange(query, (before, now) -> search());
  }

  StringProperty queryProperty() {
    return query;
  }

  /** The best first. */
  ObservableList<Hit> hits() {
    return hits;
  }

  /** Which of the hits Enter chooses; -1 if there is none. */
  ReadOnlyIntegerProperty selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /** With nothing typed. */
  void open() {
    ranking = new Ranking(candidates.get());
    query.set("");
    search();
    open.set(true);
  }

  /** Lets go of the candidates, which hold on to the model they are of. */
  void close() {
    open.set(false);
    ranking = new Ranking(List.of());
    hits.clear();
    selected.set(-1);
  }

  private void search() {
    selected.set(-1);
    hits.setAll(ranking.find(query.get()));
    selected.set(hits.isEmpty() ? -1 : 0);
  }

  void select(int place) {
    selected.set(place);
  }

  /** One on or back; behind the last comes the first. */
  void step(int direction) {
    if (!hits.isEmpty()) {
      selected.set(Math.floorMod(selected.get() + direction, hits.size()));
    }
  }

  /** Some on or back, as far as there are hits. */
  void leap(int places) {
    if (!hits.isEmpty()) {
      selected.set(Math.max(0, Math.min(hits.size() - 1, selected.get() + places)));
    }
  }

  /** Closes and does what is selected; what can't be done now leaves it open, with the reason. */
  void choose() {
    Candidate chosen = selected.get() < 0 ? null : hits.get(selected.get()).candidate();
    if (chosen != null && chosen.isPossible()) {
      close();
      chosen.handler().run();
    }
  }

  /** {@code call}, {@code action}. */
  String kind(Candidate candidate) {
    return messages.text("app.palette.kind." + Messages.part(candidate.kind()));
  }

  /** What else there is to know of it, or why it can't be chosen. */
  String facts(Candidate candidate) {
    if (candidate.isPossible()) {
      return candidate.detail();
    }
    return candidate.detail().isEmpty()
        ? candidate.missing()
        : messages.text("app.palette.impossible", candidate.detail(), candidate.missing());
  }

  /** A row in words, for a screen reader. */
  String spoken(Candidate candidate) {
    return messages
        .text(
            "app.palette.spoken",
            candidate.name(),
            kind(candidate),
            facts(candidate),
            candidate.keys())
        .replaceAll("(, )+$", "")
        .replace(", , ", ", ");
  }
}
