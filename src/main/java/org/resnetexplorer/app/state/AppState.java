package org.resnetexplorer.app.state;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineClosedException;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.ModelOpener;

/**
 * What lies on the table: the open model, the picture, the last run, the selection, and what went
 * wrong. Panes bind to it and to nothing of each other.
 *
 * <p>Properties change on the FX thread only, and together: a new model arrives with its run, a new
 * picture with its answer. The slow steps run on a worker, one after the other; a newer request
 * cancels the older, and a result nobody waits for any more is dropped. What is refused leaves
 * everything as it was.
 */
public final class AppState implements AutoCloseable {
  private final RunWorker jobs;
  private final Messages messages;
  private final Executor fx;
  private final Executor worker;

  private final ReadOnlyObjectWrapper<@Nullable OpenModel> model =
      new ReadOnlyObjectWrapper<>(this, "model");
  private final ReadOnlyObjectWrapper<@Nullable Parameters> parameters =
      new ReadOnlyObjectWrapper<>(this, "parameters");
  private final ReadOnlyObjectWrapper<@Nullable OpenPicture> picture =
      new ReadOnlyObjectWrapper<>(this, "picture");
  private final ReadOnlyObjectWrapper<@Nullable OpenPicture> prepared =
      new ReadOnlyObjectWrapper<>(this, "prepared");
  private final ReadOnlyObjectWrapper<@Nullable Run> run = new ReadOnlyObjectWrapper<>(this, "run");
  private final ReadOnlyObjectWrapper<EngineStatus> engineStatus =
      new ReadOnlyObjectWrapper<>(this, "engineStatus", new EngineStatus.Starting());
  private final ReadOnlyObjectWrapper<Activity> activity =
      new ReadOnlyObjectWrapper<>(this, "activity", new Activity.Idle());
  private final ReadOnlyObjectWrapper<@Nullable Problem> problem =
      new ReadOnlyObjectWrapper<>(this, "problem");
  private final ReadOnlyObjectWrapper<@Nullable PictureSource> asked =
      new ReadOnlyObjectWrapper<>(this, "asked");
  private final ReadOnlyObjectWrapper<@Nullable RefusedPicture> refused =
      new ReadOnlyObjectWrapper<>(this, "refused");
  private final ObjectProperty<Orientation> orientation =
      new SimpleObjectProperty<>(this, "orientation", Orientation.UPRIGHT);
  private final Selection selection = new Selection();
  private final LiveChanges changes = new LiveChanges();
  private final PinnedRuns pinnedRuns = new PinnedRuns(run.getReadOnlyProperty());
  private final LatestRunLoop live;
  private final Refusals refusals;

  private volatile Request latestModel = new Request();
  private volatile Request latestPicture = new Request();
  private Request newest = latestPicture;
  private volatile @Nullable Engine engine;
  private RunWorker.@Nullable LoadedModel shown;

  /** One thing asked for; by its identity one knows whether it is still the newest of its kind. */
  private static final class Request {
    final Cancellation cancellation = new Cancellation();
  }

  /** A workbench whose changes run one right after the other. */
  public AppState(
      ModelOpener opener, PictureReader reader, Messages messages, Executor worker, Executor fx) {
    this(opener, reader, messages, worker, fx, Runnable::run);
  }

  /**
   * @param worker runs one task after the other, not on the FX thread
   * @param fx runs tasks on the FX thread
   * @param pace runs a task, on the FX thread, once the panes have shown the last run
   */
  public AppState(
      ModelOpener opener,
      PictureReader reader,
      Messages messages,
      Executor worker,
      Executor fx,
      Consumer<Runnable> pace) {
    this.jobs = new RunWorker(opener, reader, messages);
    this.messages = messages;
    this.worker = worker;
    this.fx = fx;
    this.refusals = new Refusals(messages, model, picture);
    this.live = new LatestRunLoop(changes, jobs, worker, fx, pace, new LiveScreen());
    orientation.subscribe(this::openAgain);
  }

  /** The open model; null only before the first one is. */
  public ReadOnlyObjectProperty<@Nullable OpenModel> modelProperty() {
    return model.getReadOnlyProperty();
  }

  /**
   * The weights of {@link #modelProperty}, which changes right after; null without an engine that
   * holds them.
   */
  public ReadOnlyObjectProperty<@Nullable Parameters> parametersProperty() {
    return parameters.getReadOnlyProperty();
  }

  /** The picture; null before the first one. */
  public ReadOnlyObjectProperty<@Nullable OpenPicture> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  /**
   * The picture as the network is getting it; ahead of {@link #pictureProperty} while the answer to
   * a change is on its way.
   */
  public ReadOnlyObjectProperty<@Nullable OpenPicture> preparedProperty() {
    return prepared.getReadOnlyProperty();
  }

  /** The last finished run, of this model on this picture; null before the first one. */
  public ReadOnlyObjectProperty<@Nullable Run> runProperty() {
    return run.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<EngineStatus> engineStatusProperty() {
    return engineStatus.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Activity> activityProperty() {
    return activity.getReadOnlyProperty();
  }

  /** What was refused last; null when nothing was, or the message was closed. */
  public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The picture asked for last, whether it is shown, on its way or refused; null before any. */
  public ReadOnlyObjectProperty<@Nullable PictureSource> askedProperty() {
    return asked.getReadOnlyProperty();
  }

  /** The picture refused last; null when the last one was shown. */
  public ReadOnlyObjectProperty<@Nullable RefusedPicture> refusedProperty() {
    return refused.getReadOnlyProperty();
  }

  /** What is done with a camera's note on how it was held; a change opens the picture again. */
  public ObjectProperty<Orientation> orientationProperty() {
    return orientation;
  }

  public Selection selection() {
    return selection;
  }

  /** What a hand changes between picture and network; the run follows it. */
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
    problem.set(null);
  }

  /** Shows a refusal that was found outside, as of a drop with nothing in it. */
  public void report(Problem refusal) {
    problem.set(refusal);
  }

  /** Lets the worker use an engine that has just started. From any thread. */
  public void provide(Engine started) {
    engine = started;
  }

  /** The engine has started: what is open without it gets its session and its run. */
  public void engineStarted(Engine started) {
    engine = started;
    engineStatus.set(new EngineStatus.Ready(started.version(), started.threads()));
    if (shown != null && shown.session() == null) {
      openModel(shown.model().request());
    }
  }

  /** The engine can't start; all that needs none goes on. */
  public void engineFailed(EngineException reason) {
    engineStatus.set(new EngineStatus.Unavailable(Explained.of(reason, messages)));
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
  public void openModel(ModelRequest asked) {
    String argument = asked.argument();
    latestModel.cancellation.cancel();
    // The run of a picture just asked for would be on the old model; this request repeats it.
    latestPicture.cancellation.cancel();
    live.giveWay();
    Request request = new Request();
    latestModel = request;
    newest = request;
    activity.set(new Activity.OpeningModel(Refusals.shortName(argument)));
    worker.execute(
        () -> {
          if (latestModel != request) {
            return;
          }
          try {
            RunWorker.Outcome outcome =
                jobs.openModel(asked, engine, live.wish(), request.cancellation);
            fx.execute(() -> adopt(outcome, request));
          } catch (WeightsException e) {
            refuse(request, argument, Explained.of(e, messages), Problem.Remedy.CHOOSE_WEIGHTS);
          } catch (EngineException e) {
            refuse(request, argument, Explained.of(e, messages), Problem.Remedy.CHOOSE_WEIGHTS);
          } catch (CancellationException | EngineClosedException e) {
            // A newer request took over and has said what it is doing, or the window is closing.
          }
        });
  }

  /** Decodes a picture and, if there is an engine, classifies it. */
  public void openPicture(PictureSource source) {
    latestPicture.cancellation.cancel();
    live.giveWay();
    Request request = new Request();
    latestPicture = request;
    newest = request;
    asked.set(source);
    activity.set(new Activity.Classifying(source.name()));
    Orientation turn = orientation.get();
    worker.execute(
        () -> {
          if (latestPicture != request) {
            return;
          }
          try {
            RunWorker.Outcome outcome =
                jobs.openPicture(
                    source,
                    turn,
                    live.wish(),
                    () -> latestPicture != request,
                    request.cancellation);
            fx.execute(() -> adopt(outcome, request));
          } catch (PictureException e) {
            refusePicture(request, source, Explained.of(e, messages));
          } catch (EngineException e) {
            refuse(request, source.name(), Explained.of(e, messages), Problem.Remedy.NONE);
          } catch (CancellationException | EngineClosedException e) {
            // A newer request took over and has said what it is doing, or the window is closing.
          }
        });
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
      latestPicture.cancellation.cancel();
      latestPicture = new Request();
      newest = latestPicture;
      activity.set(new Activity.Idle());
      OpenPicture now = picture.get();
      asked.set(now == null ? null : now.source());
      live.catchUp();
    }
  }

  /** Where the run that follows a hand is shown: as any other, but what was refused stays said. */
  private final class LiveScreen implements LatestRunLoop.Screen {
    @Override
    public void prepare(OpenPicture next) {
      prepared.set(next);
    }

    @Override
    public void show(RunWorker.Outcome outcome) {
      AppState.this.show(outcome);
    }

    @Override
    public void refuse(String name, EngineException reason) {
      problem.set(refusals.of(name, Explained.of(reason, messages), Problem.Remedy.NONE));
    }
  }

  /** Shows what was opened. */
  private void adopt(RunWorker.Outcome outcome, Request request) {
    show(outcome);
    problem.set(null);
    refused.set(null);
    settle(request);
    live.catchUp();
    if (outcome.loaded().session() == null && engine != null) {
      // The engine started while this was on its way, too late for it and too early to be told.
      openModel(outcome.loaded().model().request());
    }
  }

  /** Shows an outcome whole. The worker makes them in order, so the last one is the newest. */
  private void show(RunWorker.Outcome outcome) {
    RunWorker.LoadedModel before = shown;
    if (before != outcome.loaded()) {
      shown = outcome.loaded();
      OpenModel next = outcome.loaded().model();
      run.set(null);
      parameters.set(outcome.loaded().parameters());
      model.set(next);
      selection.keepOnly(target -> target.existsIn(next.network()), new Target.OfModule(""));
    }
    if (outcome.picture() != null) {
      show(outcome.picture());
    }
    run.set(outcome.run());
    if (before != null && before != outcome.loaded()) {
      before.close();
    }
  }

  private void show(OpenPicture next) {
    prepared.set(next);
    picture.set(next);
    live.settle(next.picture(), next.changes());
  }

  /** Nothing is under way any more, unless something newer has been asked for meanwhile. */
  private void settle(Request ended) {
    if (newest == ended) {
      activity.set(new Activity.Idle());
    }
  }

  private void refusePicture(Request request, PictureSource source, Explained reason) {
    if (latestPicture != request) {
      // Stopped in the middle, for a newer one or by a person: that is no fault of the picture.
      return;
    }
    fx.execute(() -> refused.set(new RefusedPicture(source, reason.what())));
    refuse(request, source.name(), reason, Problem.Remedy.CHOOSE_PICTURE);
  }

  private void refuse(Request request, String name, Explained reason, Problem.Remedy remedy) {
    fx.execute(
        () -> {
          problem.set(refusals.of(name, reason, remedy));
          settle(request);
          live.catchUp();
        });
  }

  @Override
  public void close() {
    latestModel.cancellation.cancel();
    latestPicture.cancellation.cancel();
    latestPicture = new Request();
    live.giveWay();
    pinnedRuns.close();
    if (shown != null) {
      shown.close();
    }
  }
}
