package org.resnetexplorer.app.measured;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.Failures;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.Parameters;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.exploration.folder.ClassMap;
import org.resnetexplorer.exploration.folder.ClassWords;
import org.resnetexplorer.exploration.folder.FolderException;
import org.resnetexplorer.exploration.folder.Truth;

/**
 * The open data set, what its pictures show, and the work over it. A result of one model says
 * nothing of another, so all of them go with the model as with the data set. On the FX thread only.
 */
public final class DataSets {
  private final AppState appState;
  private final Background looks;
  private final Background background;
  private final Executor fx;
  private final Path readings;
  private final SampleSet samples;
  private final ReadOnlyObjectWrapper<@Nullable DataSet> open =
      new ReadOnlyObjectWrapper<>(this, "open");
  private final ReadOnlyObjectWrapper<@Nullable Truth> truth =
      new ReadOnlyObjectWrapper<>(this, "truth");
  private final ReadOnlyObjectWrapper<@Nullable Explained> refused =
      new ReadOnlyObjectWrapper<>(this, "refused");
  private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper(this, "looking");
  private final ReadOnlyObjectWrapper<@Nullable FolderJob<?>> running =
      new ReadOnlyObjectWrapper<>(this, "running");
  private final List<FolderJob<?>> jobs = new ArrayList<>();
  private final Failures failures = new Failures();
  private final Exemplars exemplars;
  private ModelKey modelKey = new ModelKey();
  private volatile @Nullable Path samplesAt;
  private Background.Pending reading = new Background.Pending();
  private Background.Pending matching = new Background.Pending();

  /**
   * @param looks looks through folders, also while work is under way
   * @param background does the work, one after the other, beside everything else
   * @param fx runs tasks on the FX thread
   * @param readings the folder of what is kept of passes over pictures
   */
  public DataSets(
      AppState appState,
      Background looks,
      Background background,
      Executor fx,
      Path readings,
      SampleSet samples) {
    this.appState = appState;
    this.looks = looks;
    this.background = background;
    this.fx = fx;
    this.readings = readings;
    this.samples = samples;
    this.exemplars = new Exemplars(job(), job());
    // Without an engine there are no parameters; they change with the model.
    Subscriptions.now(
        appState.parametersProperty(),
        parameters -> {
          modelKey = new ModelKey();
          renew();
        });
    Subscriptions.onInvalidation(appState.modelProperty(), this::match);
    Subscriptions.onInvalidation(appState.orientationProperty(), this::renew);
  }

  /** The samples as a folder of files. */
  @FunctionalInterface
  public interface SampleSet {
    /** Where they lie, made when first asked for; not on the FX thread. */
    Path folder() throws IOException;
  }

  /** The data set that is looked at; null before one is open. */
  public ReadOnlyObjectProperty<@Nullable DataSet> openProperty() {
    return open.getReadOnlyProperty();
  }

  /** What its pictures show, as classes of the open model; null while nobody knows. */
  public ReadOnlyObjectProperty<@Nullable Truth> truthProperty() {
    return truth.getReadOnlyProperty();
  }

  /** Why the folder asked for last was not opened; null if it was. */
  public ReadOnlyObjectProperty<@Nullable Explained> refusedProperty() {
    return refused.getReadOnlyProperty();
  }

  /** Whether a folder is being looked through. */
  public ReadOnlyBooleanProperty lookingProperty() {
    return looking.getReadOnlyProperty();
  }

  /** The work that was begun last and is under way; null while there is none. */
  public ReadOnlyObjectProperty<@Nullable FolderJob<?>> runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Whether nothing is being looked through and no work is under way. */
  public boolean isIdle() {
    return looks.isIdle() && background.isIdle();
  }

  /** Opens a folder in place of the one that is open; one that can't be used changes nothing. */
  public void open(Path folder) {
    look(() -> DataSet.read(folder));
  }

  /**
   * Opens a folder as somebody left it.
   *
   * @param set which of its sets; empty for all pictures, null for the first to look at
   * @param truth the file that tells what the pictures show; null for the folder's own
   */
  public void open(Path folder, @Nullable String set, @Nullable Path truth) {
    look(() -> DataSet.read(folder, set, truth));
  }

  /** Whether the samples are the open data set. */
  public boolean isOfSamples() {
    DataSet now = open.get();
    return now != null && now.root().equals(samplesAt);
  }

  /** Opens the samples, which tell which of them show what the bundled model knows. */
  public void openSamples() {
    look(
        () -> {
          try {
            Path folder = samples.folder();
            samplesAt = folder;
            return DataSet.read(folder);
          } catch (IOException e) {
            throw FolderException.because("samples", e);
          }
        });
  }

  /**
   * Looks at another of the sets that the folder is divided in.
   *
   * @param set empty for all pictures
   */
  public void choose(String set) {
    DataSet now = open.get();
    if (now != null && !now.set().equals(set)) {
      look(() -> now.of(set));
    }
  }

  /** Looks through the folder again, for what has changed in it since. */
  public void lookAgain() {
    DataSet now = open.get();
    if (now != null) {
      look(now::again);
    }
  }

  /** Takes what the pictures show from a file. */
  public void map(Path file) {
    DataSet now = open.get();
    if (now != null) {
      look(() -> now.mapped(ClassMap.read(file), file));
    }
  }

  private void look(Callable<DataSet> work) {
    reading.cancel();
    looking.set(true);
    reading =
        looks
            .failingInto(failures)
            .compute(
                () -> read(work),
                found -> {
                  found.accept(this);
                  looking.set(false);
                },
                () -> {
                  tellUnforeseen();
                  looking.set(false);
                });
  }

  private void tellUnforeseen() {
    Throwable cause = failures.causeProperty().get();
    if (cause != null) {
      refused.set(Unforeseen.told(cause, appState.messages()));
    }
  }

  private Consumer<DataSets> read(Callable<DataSet> work) throws Exception {
    try {
      DataSet found = work.call();
      return sets -> sets.show(found);
    } catch (FolderException e) {
      Explained why = Explained.of(e, appState.messages());
      return sets -> sets.refused.set(why);
    }
  }

  private void show(DataSet found) {
    FolderException unread = found.unread();
    refused.set(unread == null ? null : Explained.of(unread, appState.messages()));
    forgetTruth();
    open.set(found);
    renew();
  }

  /** Nobody may begin anew with what is true of other pictures or other classes. */
  private void forgetTruth() {
    matching.cancel();
    truth.set(null);
  }

  private void renew() {
    // First of all: whoever begins anew must not take the old truth for that of the new pictures.
    forgetTruth();
    List.copyOf(jobs).forEach(FolderJob::forget);
    match();
  }

  private void match() {
    forgetTruth();
    DataSet set = open.get();
    OpenModel model = appState.modelProperty().get();
    if (set != null && model != null) {
      ClassWords words =
          new ClassWords(model.labels(), model.network().outputs(), appState.messages());
      matching =
          looks
              .failingInto(failures)
              .compute(
                  () -> Truth.of(set.pictures(), words, set.map()),
                  truth::set,
                  this::tellUnforeseen);
    }
  }

  /** What drives each channel most. */
  public Exemplars exemplars() {
    return exemplars;
  }

  /** New work, not yet begun, whose result goes with model and data set. */
  public <R> FolderJob<R> job() {
    FolderJob<R> job = new FolderJob<>(this);
    jobs.add(job);
    return job;
  }

  /**
   * Counts the pictures of the data set that need not be read again, behind the work under way.
   *
   * @param show gets the count; never where model, engine or data set are missing
   */
  public Background.Pending countKept(Consumer<Integer> show) {
    Workplace at = workplace();
    return at == null ? new Background.Pending() : background.compute(at::kept, show);
  }

  /** What work begun now works with; null while model, engine or data set are missing. */
  @Nullable Workplace workplace() {
    Parameters parameters = appState.parametersProperty().get();
    DataSet set = open.get();
    return parameters == null || set == null
        ? null
        : new Workplace(
            parameters.model(),
            parameters.session(),
            set,
            appState.orientationProperty().get(),
            readings,
            modelKey,
            appState.messages());
  }

  /** Nobody wants any work any more; what is under way keeps what it has read, and ends. */
  public void close() {
    reading.cancel();
    matching.cancel();
    List.copyOf(jobs).forEach(FolderJob::giveUp);
  }

  Background background() {
    return background;
  }

  /** Hands work's news over to the FX thread; from any thread. */
  public void onFx(Runnable task) {
    fx.execute(task);
  }

  void began(FolderJob<?> job) {
    running.set(job);
  }

  void ended(FolderJob<?> job) {
    if (running.get() == job) {
      running.set(
          jobs.stream()
              .filter(each -> each.stateProperty().get().isRunning())
              .findFirst()
              .orElse(null));
    }
  }
}
