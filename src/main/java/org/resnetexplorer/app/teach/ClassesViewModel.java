package org.resnetexplorer.app.teach;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WhileSeen;
import org.resnetexplorer.app.measured.DataSet;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.exploration.folder.FolderException;
import org.resnetexplorer.exploration.folder.Lesson;
import org.resnetexplorer.exploration.folder.Material;
import org.resnetexplorer.exploration.folder.Overlap;
import org.resnetexplorer.text.Messages;

/** Which classes are to be taught, of the open data set and of folders beside it, and how. */
final class ClassesViewModel {
  private final PaneContext context;
  private final Background beside;
  private final Messages messages;
  private final WhileSeen whileSeen;
  private final ObservableList<ClassRow> rows = FXCollections.observableArrayList();
  private final ObjectProperty<Options> options =
      new SimpleObjectProperty<>(this, "options", Options.USUAL);
  private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper(this, "obstacle", "");
  private final ReadOnlyStringWrapper refused = new ReadOnlyStringWrapper(this, "refused", "");
  private final ReadOnlyBooleanWrapper divided = new ReadOnlyBooleanWrapper(this, "divided");
  private Background.Pending looking = new Background.Pending();
  private Background.Pending comparing = new Background.Pending();
  private @Nullable DataSet known;

  /**
   * @param beside looks through folders, beside everything else
   */
  ClassesViewModel(PaneContext context, Background beside) {
    this.context = context;
    this.beside = beside;
    this.messages = context.messages();
    this.whileSeen = new WhileSeen(context.seen(), this::look);
    Subscriptions.onInvalidation(
        context.dataSets().openProperty(), () -> whileSeen.update(this::look));
    Subscriptions.onInvalidation(options, this::check);
    whileSeen.update(this::look);
  }

  /** All classes, in the order in which they are learned. */
  ObservableList<ClassRow> rows() {
    return rows;
  }

  ObjectProperty<Options> optionsProperty() {
    return options;
  }

  /** Why nothing can be taught as it stands; empty if it can. */
  ReadOnlyStringProperty obstacleProperty() {
    return obstacle.getReadOnlyProperty();
  }

  /** Why the folder chosen last was not added; empty if it was. */
  ReadOnlyStringProperty refusedProperty() {
    return refused.getReadOnlyProperty();
  }

  /** Whether somebody held pictures out before, so that no share of them is. */
  ReadOnlyBooleanProperty dividedProperty() {
    return divided.getReadOnlyProperty();
  }

  private void look() {
    DataSet set = context.dataSets().openProperty().get();
    if (set == known) {
      return;
    }
    known = set;
    looking.cancel();
    rows.clear();
    refused.set("");
    check();
    if (set != null) {
      looking = beside.compute(() -> ClassRows.of(set), this::show);
    }
  }

  private void show(List<ClassRow> found) {
    rows.setAll(found);
    check();
    compare();
  }

  private void compare() {
    comparing.cancel();
    List<ClassRow> now = List.copyOf(rows);
    comparing =
        beside.compute(
            () -> ClassRows.overlaps(now),
            overlaps -> {
              if (overlaps.size() == rows.size()) {
                showOverlaps(overlaps);
              }
            });
  }

  private void showOverlaps(List<Overlap> overlaps) {
    List<ClassRow> next = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      ClassRow row = rows.get(i).with(overlaps.get(i));
      next.add(row.isEnough() ? row : row.chosen(false));
    }
    if (!next.equals(rows)) {
      rows.setAll(next);
    }
    check();
  }

  /** Adds a folder of pictures as a class, or says why not. */
  void add(Path folder) {
    refused.set("");
    beside.compute(() -> read(folder), shown -> shown.accept(this));
  }

  private Consumer<ClassesViewModel> read(Path folder) {
    try {
      ClassRow row = ClassRows.ofFolder(folder);
      return model -> model.added(row);
    } catch (FolderException e) {
      Explained why = Explained.of(e, messages);
      return model -> model.refused.set(why.what());
    }
  }

  private void added(ClassRow row) {
    rows.add(row);
    check();
    compare();
  }

  void choose(int place, boolean chosen) {
    rows.set(place, rows.get(place).chosen(chosen));
    check();
  }

  /** All that have enough pictures, or none. */
  void chooseAll(boolean chosen) {
    List<ClassRow> next = new ArrayList<>();
    rows.forEach(row -> next.add(row.chosen(chosen && row.isEnough())));
    rows.setAll(next);
    check();
  }

  /** Another name for a class; a blank one changes nothing. */
  void rename(int place, String name) {
    ClassRow row = rows.get(place);
    String stripped = name.strip();
    rows.set(place, stripped.isEmpty() ? row : row.named(stripped));
    check();
  }

  /** Says at each class which of its pictures could not be used. */
  void learnedFrom(Material material) {
    for (int i = 0; i < rows.size(); i++) {
      ClassRow next = ClassRows.after(rows.get(i), material);
      if (!next.equals(rows.get(i))) {
        rows.set(i, next);
      }
    }
  }

  /** What is to be learned as it stands. */
  Lesson lesson() {
    return ClassRows.lesson(rows, options.get());
  }

  private void check() {
    divided.set(rows.stream().anyMatch(row -> row.chosen() && !row.heldOut().pictures().isEmpty()));
    obstacle.set(findObstacle());
  }

  private String findObstacle() {
    Set<String> names = ClassRows.names(rows);
    if (rows.isEmpty()) {
      return messages.text("teach.obstacle.none");
    }
    if (names.isEmpty()) {
      return messages.text("teach.obstacle.unticked");
    }
    if (names.size() == 1) {
      return messages.text("teach.obstacle.one", names.iterator().next());
    }
    for (ClassRow row : rows) {
      if (row.chosen() && !row.isEnough()) {
        return messages.text("teach.obstacle.few", row.name());
      }
    }
    return options.get().wrong().isEmpty() ? "" : messages.text("teach.obstacle.option");
  }
}
