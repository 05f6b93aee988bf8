package org.resnetexplorer.app.teach;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.files.Exports;
import org.resnetexplorer.app.files.FileSaving;
import org.resnetexplorer.app.measured.FolderJob;
import org.resnetexplorer.app.measured.JobState;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.exploration.folder.LearningStep;
import org.resnetexplorer.text.Messages;

/**
 * Teaches the open model new classes, and makes of what was learned a model like any other. What
 * was learned is of one model and one data set; it stays while the model it became is open.
 */
final class TeachViewModel {
  private static final int NAMED = 3;
  private static final int LONG = 40;

  private final AppState appState;
  private final FileSaving saving;
  private final Messages messages;
  private final TaughtFolder folder;
  private final ClassesViewModel classes;
  private final SaidViewModel said;
  private final FolderJob<Outcome> job;
  private final Consumer<Runnable> fx;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper(this, "writing");
  private final ReadOnlyObjectWrapper<List<LearningStep>> curve =
      new ReadOnlyObjectWrapper<>(this, "curve", List.of());
  private final ReadOnlyObjectWrapper<@Nullable Outcome> outcome =
      new ReadOnlyObjectWrapper<>(this, "outcome");
  private final ReadOnlyObjectWrapper<@Nullable Path> used =
      new ReadOnlyObjectWrapper<>(this, "used");
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");

  /**
   * @param beside looks through folders, beside everything else
   * @param folder where models go that are used here
   * @param exports tells of those that are saved elsewhere
   */
  TeachViewModel(PaneContext context, Background beside, TaughtFolder folder, Exports exports) {
    this.appState = context.appState();
    this.saving = new FileSaving(appState, context.background(), exports);
    this.messages = context.messages();
    this.folder = folder;
    this.classes = new ClassesViewModel(context, beside);
    this.said = new SaidViewModel(context);
    this.job = context.dataSets().job();
    this.fx = context.dataSets()::onFx;
    Subscriptions.onChange(job.stateProperty(), this::changed);
    Subscriptions.onInvalidation(context.dataSets().openProperty(), this::forget);
    Subscriptions.onChange(appState.modelProperty(), (before, now) -> opened(now));
  }

  ClassesViewModel classes() {
    return classes;
  }

  SaidViewModel said() {
    return said;
  }

  /** Whether it reads or learns. */
  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Whether the model is being written, to be opened. */
  ReadOnlyBooleanProperty writingProperty() {
    return writing.getReadOnlyProperty();
  }

  /** All steps that are shown. */
  ReadOnlyObjectProperty<List<LearningStep>> curveProperty() {
    return curve.getReadOnlyProperty();
  }

  /** What was learned; null while nothing is. */
  ReadOnlyObjectProperty<@Nullable Outcome> outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  /** The file of the model that was learned and is open now; null while it is not. */
  ReadOnlyObjectProperty<@Nullable Path> usedProperty() {
    return used.getReadOnlyProperty();
  }

  /** What happened last, in one sentence or two; may be empty. */
  ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  /** Begins, in place of what was learned before. */
  void teach() {
    if (classes.obstacleProperty().get().isEmpty()) {
      forget();
      Progress progress = new Progress(said.features(), fx, this::show);
      job.start(new LessonWork(classes.lesson(), progress));
    }
  }

  private void show(Progress.Moment moment) {
    if (running.get()) {
      said.say(moment.says());
      curve.set(moment.steps());
    }
  }

  private void changed(JobState<Outcome> before, JobState<Outcome> now) {
    running.set(now.isRunning());
    if (now instanceof JobState.Done<Outcome> done) {
      show(done.result());
    } else if (now instanceof JobState.Failed<Outcome> failed) {
      note.set(failed.why().whole());
    } else if (now instanceof JobState.Stopped<Outcome>) {
      empty();
      note.set(messages.text("teach.stopped"));
    } else if (now instanceof JobState.None<Outcome> && before.isRunning()) {
      empty();
      note.set(messages.text("teach.overtaken"));
    }
  }

  private void show(Outcome learned) {
    curve.set(learned.taught().curve());
    outcome.set(learned);
    classes.learnedFrom(learned.material());
    said.learned(learned);
  }

  private void forget() {
    empty();
    note.set("");
  }

  private void empty() {
    curve.set(List.of());
    outcome.set(null);
    used.set(null);
    said.forget();
  }

  private void opened(@Nullable OpenModel model) {
    Path file = used.get();
    boolean own = file != null && model != null && model.argument().equals(file.toString());
    if (own) {
      note.set(messages.text("teach.used", TaughtFolder.nameOf(file)));
    } else if (outcome.get() != null) {
      forget();
    }
  }

  /** What the model is called: its classes, and what it stands on. */
  String name(Outcome of) {
    // Of ImageNet's names, which list several words, the first.
    List<String> names = of.classes().stream().map(name -> name.split(",")[0].strip()).toList();
    int named = Math.min(NAMED, names.size());
    while (named > 1 && String.join("-", names.subList(0, named)).length() > LONG) {
      named--;
    }
    String first = String.join("-", names.subList(0, named));
    String all =
        named < names.size()
            ? messages.text("teach.name.more", first, names.size() - named)
            : first;
    return messages.text("teach.name", all, of.trunk().name());
  }

  /** Writes the model into a folder of the program's own and opens it; the old run is kept. */
  void use() {
    Outcome learned = outcome.get();
    if (learned == null || writing.get()) {
      return;
    }
    writing.set(true);
    saving.keep(
        folder.root().resolve(TaughtFolder.fileName(name(learned))),
        target -> {
          Path file = folder.write(name(learned), path -> write(learned, path));
          fx.accept(() -> open(learned, file));
        },
        () -> writing.set(false));
  }

  private void open(Outcome learned, Path file) {
    if (outcome.get() == learned) {
      appState.pinnedRuns().keep();
      used.set(file);
      appState.openModel(file.toString());
    }
  }

  /** Writes the model into a file of a person's choice. */
  void save(Path file) {
    Outcome learned = outcome.get();
    if (learned != null) {
      saving.save(file, path -> write(learned, path));
    }
  }

  /** Not on the FX thread. */
  private void write(Outcome learned, Path file) throws IOException {
    Explained changed =
        new Explained(
            messages.text("teach.changed", learned.trunk().name()),
            messages.text("teach.changed.next"),
            "");
    appState.save(learned.trunk(), now -> learned.on(now, changed), file);
  }
}
