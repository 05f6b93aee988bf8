package org.resnetexplorer.app.state;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.state.engine.EngineSource;
import org.resnetexplorer.app.state.engine.EngineStatus;
import org.resnetexplorer.app.state.engine.MemoryRelief;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.open.ModelOpener;

/**
 * What the window looks at: the open model, the picture, the last run, the selection, and what went
 * wrong. Panes bind to it and to nothing of each other.
 *
 * <p>Properties change on the FX thread only. Model, picture, run and selection are parts of one
 * value and change in one step: a new model arrives with its run, a new picture with its answer,
 * and who is told of one of them finds the others changed too.
 */
public final class AppState implements AutoCloseable {
  private final Messages messages;
  private final RunWorker steps;
  private final SeenProperties seen = new SeenProperties();
  private final ReadOnlyObjectProperty<Shown> shown = seen.part(this, "shown", Seen::shown);
  private final ReadOnlyObjectProperty<@Nullable OpenModel> model =
      seen.part(this, "model", now -> now.shown().model());
  private final ReadOnlyObjectProperty<@Nullable Parameters> parameters =
      seen.part(this, "parameters", now -> now.shown().parameters());
  private final ReadOnlyObjectProperty<@Nullable OpenPicture> prepared =
      seen.part(this, "prepared", Seen::prepared);
  private final ReadOnlyObjectProperty<@Nullable OpenPicture> picture =
      seen.part(this, "picture", now -> now.shown().picture());
  private final ReadOnlyObjectProperty<@Nullable Run> run =
      seen.part(this, "run", now -> now.shown().run());
  private final Selection selection = new Selection(seen);
  private final ReadOnlyObjectWrapper<Activity> activity =
      new ReadOnlyObjectWrapper<>(this, "activity", new Activity.Idle());
  private final ReadOnlyObjectWrapper<@Nullable PictureSource> asked =
      new ReadOnlyObjectWrapper<>(this, "asked");
  private final ObjectProperty<Orientation> orientation =
      new SimpleObjectProperty<>(this, "orientation", Orientation.UPRIGHT);
  private final LiveChanges changes = new LiveChanges();
  private final PinnedRuns pinnedRuns = new PinnedRuns(run);
  private final Reached reached = new Reached();
  private final LatestRunLoop live;
  private final Requests requests;
  private final Refusals refusals;
  private final EngineSource source;
  private final EngineHealth health;

  /** A state whose changes run one right after the other. */
  public AppState(
      ModelOpener opener, PictureReader reader, Messages messages, Executor worker, Executor fx) {
    this(
        opener, reader, messages, worker, fx, Runnable::run, EngineSource.NONE, new MemoryRelief());
  }

  /**
   * @param worker runs one task after the other, not on the FX thread
   * @param fx runs tasks on the FX thread
   * @param pace runs a task, on the FX thread, once the panes have shown the last run
   * @param source of the engine
   * @param relief gets what this holds that can go when memory runs out
   */
  public AppState(
      ModelOpener opener,
      PictureReader reader,
      Messages messages,
      Executor worker,
      Executor fx,
      Consumer<Runnable> pace,
      EngineSource source,
      MemoryRelief relief) {
    this.messages = messages;
    this.source = source;
    this.health = new EngineHealth(relief, reached, pinnedRuns, messages, fx, new HealthScreen());
    this.refusals = new Refusals(messages, shown);
    RunWorker steps = new RunWorker(opener, reader, messages, relief, health);
    this.steps = steps;
    this.live = new LatestRunLoop(changes, steps, reached, worker, fx, pace, new LiveScreen());
    this.requests =
        new Requests(
            steps,
            reached,
            messages,
            worker,
            fx,
            live::requested,
            source::awaitMoment,
            new RequestScreen());
    Subscriptions.onInvalidation(orientation, this::openAgain);
    Subscriptions.onInvalidation(
        selection.currentProperty(), () -> refusals.over(Problem.Ends.WITH_ANOTHER_SELECTION));
  }

  /**
   * Writes a model into a file with its class names, its recipe and what its outputs mean. Reads
   * its weights anew; not on the FX thread.
   *
   * @throws IOException if the file can't be written, or the model's own can't be read any more
   */
  public void save(OpenModel model, Path file) throws IOException {
    save(model, same -> same, file);
  }

  /**
   * Writes what is made of a model into a file, as {@link #save(OpenModel, Path)} does.
   *
   * @param change gets the model with its weights, and gives what is written
   */
  public void save(OpenModel model, ModelChange change, Path file) throws IOException {
    steps.save(model, change, file);
  }

  /** Model, weights, picture and run that are seen; they change together. */
  public ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown;
  }

  /** The open model; null only before the first one is. */
  public ReadOnlyObjectProperty<@Nullable OpenModel> modelProperty() {
    return model;
  }

  /** The weights of {@link #modelProperty}; null without an engine that holds them. */
  public ReadOnlyObjectProperty<@Nullable Parameters> parametersProperty() {
    return parameters;
  }

  /** The picture; null before the first one. */
  public ReadOnlyObjectProperty<@Nullable OpenPicture> pictureProperty() {
    return picture;
  }

  /**
   * The picture as the network is getting it; ahead of {@link #pictureProperty} while the answer to
   * a change is on its way.
   */
  public ReadOnlyObjectProperty<@Nullable OpenPicture> preparedProperty() {
    return prepared;
  }

  /** The last finished run, of this model on this picture; null before the first one. */
  public ReadOnlyObjectProperty<@Nullable Run> runProperty() {
    return run;
  }

  public ReadOnlyObjectProperty<EngineStatus> engineStatusProperty() {
    return health.statusProperty();
  }

  public ReadOnlyObjectProperty<Activity> activityProperty() {
    return activity.getReadOnlyProperty();
  }

  /** What was refused last; null when nothing was, or the message was closed. */
  public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
    return refusals.problemProperty();
  }

  /** The picture asked for last, whether it is shown, on its way or refused; null before any. */
  public ReadOnlyObjectProperty<@Nullable PictureSource> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /** The picture refused last; null when the last one was shown. */
  public ReadOnlyObjectProperty<@Nullable RefusedPicture> refusedProperty() {
    return refusals.pictureProperty();
  }

  /** What is done with a camera's note on how it was held; a change opens the picture again. */
  public ObjectProperty<Orientation> orientationProperty() {
    return orientation;
  }

  public Selection selection() {
    return selection;
  }

  /** What is changed between picture and network; the run follows it. */
  public LiveChanges changes() {
    return changes;
  }

  /** The run that later ones are compared with. */
  public PinnedRuns pinnedRuns() {
    return pinnedRuns;
  }

  public Messages messages() {
    return messages;
  }

  public void closeProblem() {
    refusals.report(null);
  }

  /** Takes a message away whose cause is gone, unless another one has come since. */
  public void closeProblem(Problem solved) {
    if (solved.equals(problemProperty().get())) {
      closeProblem();
    }
  }

  /** Shows a refusal that was found outside, as of a drop with nothing in it. */
  public void report(Problem refusal) {
    refusals.report(refusal);
  }

  /** Lets the worker use an engine that has just started. From any thread. */
  public void provide(Engine started) {
    requests.provide(started);
  }

  /** The engine has started: what is open without it gets its session and its run. */
  public void engineStarted(Engine started) {
    requests.provide(started);
    health.started(started);
    requests.catchUpWithEngine(shown.get());
  }

  /** The engine can't start; all that needs none goes on. */
  public void engineFailed(EngineException reason) {
    health.failed(reason);
  }

  /** Starts the engine anew where it did not start, or runs anew what is open. */
  public void tryAgain() {
    OpenModel open = model.get();
    OpenPicture shownPicture = picture.get();
    if (engineStatusProperty().get() instanceof EngineStatus.Unavailable) {
      health.startsAgain();
      source.startAgain();
    } else if (shownPicture != null) {
      openPicture(shownPicture.source());
    } else if (open != null) {
      openModel(open.request());
    }
  }

  /**
   * Opens a model, and runs it on the picture if there are picture and engine.
   *
   * @param argument as for {@link ModelOpener#open}
   */
  public void openModel(String argument) {
    openModel(ModelRequest.of(argument));
  }

  /** Opens a model with class names or a stride of the person's choice. */
  public void openModel(ModelRequest request) {
    live.giveWay();
    requests.openModel(request, true);
  }

  /** Decodes a picture and, if there is an engine, classifies it. */
  public void openPicture(PictureSource source) {
    openPicture(source, true);
  }

  /** Opens a picture that nobody asked for, as the first sample: what was refused stays said. */
  public void offerPicture(PictureSource source) {
    openPicture(source, false);
  }

  private void openPicture(PictureSource source, boolean answersPerson) {
    live.giveWay();
    asked.set(source);
    requests.openPicture(source, orientation.get(), answersPerson);
  }

  /** The picture on its way, or else the one shown, read once more. */
  private void openAgain() {
    OpenPicture now = picture.get();
    if (activity.get() instanceof Activity.Classifying && asked.get() != null) {
      openPicture(asked.get());
    } else if (now != null) {
      openPicture(now.source());
    }
  }

  /** Gives up the picture that is being read or classified; what is shown stays. */
  public void stopPicture() {
    if (activity.get() instanceof Activity.Classifying) {
      OpenPicture now = picture.get();
      asked.set(now == null ? null : now.source());
      requests.stopPicture();
    }
  }

  private void show(Shown next) {
    Shown before = shown.get();
    selection.show(next);
    if (next.run() != null) {
      health.hasRun();
    }
    if (next.model() != null && next.picture() != null) {
      live.settle(next.model(), next.picture());
    }
    before.closeUnlessIn(next);
  }

  /**
   * Where the run that follows such changes is shown: as any other, but what was refused stays
   * said.
   */
  private final class LiveScreen implements LatestRunLoop.Screen {
    @Override
    public void prepare(OpenPicture next) {
      seen.set(seen.get().withPrepared(next));
    }

    @Override
    public void show(Shown next) {
      AppState.this.show(next);
      refusals.over(Problem.Ends.WITH_A_RUN);
    }

    @Override
    public void refuse(String name, EngineException reason) {
      refusals.refuseRun(name, Explained.of(reason, messages));
    }
  }

  /** Shows what is left when memory ran out. */
  private final class HealthScreen implements EngineHealth.Screen {
    @Override
    public void lostRun() {
      Shown left = shown.get().withoutClosedRun();
      if (left != shown.get()) {
        AppState.this.show(left);
      }
    }

    @Override
    public void report(Problem next) {
      refusals.report(next);
    }
  }

  private final class RequestScreen implements Requests.Screen {
    @Override
    public void show(Activity next) {
      activity.set(next);
    }

    @Override
    public void show(Shown next, boolean answersPerson) {
      AppState.this.show(next);
      if (answersPerson) {
        refusals.over(Problem.Ends.WITH_AN_ANSWER);
        refusals.picture(null);
      }
    }

    @Override
    public void refuse(PictureSource source, String why) {
      refusals.picture(new RefusedPicture(source, why));
    }

    @Override
    public void refuse(String name, Explained reason, Problem.Remedy remedy) {
      refusals.refuse(name, reason, remedy);
    }

    @Override
    public void ended() {
      live.catchUp();
    }
  }

  @Override
  public void close() {
    requests.close();
    live.giveWay();
    pinnedRuns.close();
    reached.state().closeUnlessIn(shown.get());
    shown.get().closeUnlessIn(Shown.NOTHING);
  }
}
