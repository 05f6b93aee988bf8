package org.resnetexplorer.app.common;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.cli.Messages;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.PictureReader;
import org.resnetexplorer.weights.ModelOpener;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.WeightsReader;

/**
 * What lies on the table: the open model, the picture, the last run, the selection, and what went
 * wrong. Panes bind to it and to nothing of each other.
 *
 * <p>Properties change on the FX thread only, and together: a new model arrives with its run, a new
 * picture with its answer. The slow steps run on a worker, one after the other; a newer request
 * cancels the older, and a result nobody waits for any more is dropped. What is refused leaves
 * everything as it was.
 */
public final class Workbench implements AutoCloseable {
  private final Jobs jobs;
  private final Messages messages;
  private final Executor fx;
  private final Executor worker;

  private final ReadOnlyObjectWrapper<@Nullable OpenModel> model =
      new ReadOnlyObjectWrapper<>(this, "model");
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
  private final Selection selection = new Selection();
  private final LiveChanges changes = new LiveChanges();
  private final LiveRuns live;

  private volatile Request latestModel = new Request();
  private volatile Request latestPicture = new Request();
  private volatile Request latestChange = new Request();
  private volatile Jobs.Wish wish = new Jobs.Wish(Changes.NONE, null);
  private volatile @Nullable Engine engine;
  private Jobs.@Nullable LoadedModel shown;

  /** One thing asked for; by its identity one knows whether it is still the newest of its kind. */
  private static final class Request {
    final Cancellation cancellation = new Cancellation();
  }

  /** A workbench whose changes run one right after the other. */
  public Workbench(
      ModelOpener opener, PictureReader reader, Messages messages, Executor worker, Executor fx) {
    this(opener, reader, messages, worker, fx, Runnable::run);
  }

  /**
   * @param worker runs one task after the other, not on the FX thread
   * @param fx runs tasks on the FX thread
   * @param pace runs a task, on the FX thread, once the panes have shown the last run
   */
  public Workbench(
      ModelOpener opener,
      PictureReader reader,
      Messages messages,
      Executor worker,
      Executor fx,
      Consumer<Runnable> pace) {
    this.jobs = new Jobs(opener, reader, messages);
    this.messages = messages;
    this.worker = worker;
    this.fx = fx;
    changes.currentProperty().subscribe(this::wish);
    this.live = new LiveRuns(changes, this::runChanged, pace);
  }

  /** The open model; null only before the first one is. */
  public ReadOnlyObjectProperty<@Nullable OpenModel> modelProperty() {
    return model.getReadOnlyProperty();
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

  public Selection selection() {
    return selection;
  }

  /** What a hand changes between picture and network; the run follows it. */
  public LiveChanges changes() {
    return changes;
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
    engineStatus.set(new EngineStatus.Unavailable(messages.explain(reason)));
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
    latestChange.cancellation.cancel();
    Request request = new Request();
    latestModel = request;
    activity.set(new Activity.OpeningModel(shortName(argument)));
    worker.execute(
        () -> {
          if (latestModel != request) {
            return;
          }
          try {
            Jobs.Outcome outcome = jobs.openModel(asked, engine, wish, request.cancellation);
            fx.execute(() -> adopt(outcome));
          } catch (WeightsException e) {
            refuse(argument, messages.explain(e), Problem.Remedy.CHOOSE_WEIGHTS);
          } catch (EngineException e) {
            refuse(argument, messages.explain(e), Problem.Remedy.CHOOSE_WEIGHTS);
          } catch (CancellationException e) {
            // A newer request took over; it has already said what it is doing.
          }
        });
  }

  /** Decodes a picture and, if there is an engine, classifies it. */
  public void openPicture(PictureSource source) {
    latestPicture.cancellation.cancel();
    latestChange.cancellation.cancel();
    Request request = new Request();
    latestPicture = request;
    activity.set(new Activity.Classifying(source.name()));
    worker.execute(
        () -> {
          if (latestPicture != request) {
            return;
          }
          try {
            Jobs.Outcome outcome = jobs.openPicture(source, wish, request.cancellation);
            fx.execute(() -> adopt(outcome));
          } catch (PictureException e) {
            refuse(source.name(), messages.explain(e), Problem.Remedy.CHOOSE_PICTURE);
          } catch (EngineException e) {
            refuse(source.name(), messages.explain(e), Problem.Remedy.NONE);
          } catch (CancellationException e) {
            // A newer request took over; it has already said what it is doing.
          }
        });
  }

  /**
   * Opens what a person dropped or chose: a file of weights as the model, anything else as a
   * picture. Which of the two it is, its content decides.
   */
  public void openFiles(List<Path> files) {
    Path file = files.get(0);
    worker.execute(
        () -> {
          boolean weights = WeightsReader.looksLikeWeights(file);
          fx.execute(() -> open(file, weights));
        });
  }

  /** Opens what the start was asked for; without a picture among it, this one. */
  public void openFirst(List<Path> files, PictureSource otherwise) {
    worker.execute(
        () -> {
          boolean weights = !files.isEmpty() && WeightsReader.looksLikeWeights(files.get(0));
          fx.execute(
              () -> {
                if (!files.isEmpty()) {
                  open(files.get(0), weights);
                }
                if (files.isEmpty() || weights) {
                  openPicture(otherwise);
                }
              });
        });
  }

  private void open(Path file, boolean weights) {
    if (weights) {
      openModel(file.toString());
    } else {
      openPicture(new PictureSource.OfFile(file));
    }
  }

  private void wish() {
    OpenPicture shownPicture = picture.get();
    wish = new Jobs.Wish(changes.current(), shownPicture == null ? null : shownPicture.picture());
  }

  /** Runs what is wanted when the worker comes to it. */
  private void runChanged() {
    Request request = new Request();
    latestChange = request;
    worker.execute(
        () -> {
          Jobs.Wish wanted = wish;
          try {
            Jobs.Outcome outcome = jobs.change(wanted, this::prepare, request.cancellation);
            fx.execute(
                () -> {
                  show(outcome);
                  live.ended();
                });
          } catch (EngineException e) {
            fx.execute(() -> live.settle(wanted.changes()));
            refuse(decodedName(wanted), messages.explain(e), Problem.Remedy.NONE);
            fx.execute(live::ended);
          } catch (CancellationException e) {
            fx.execute(live::gaveWay);
          }
        });
  }

  private void prepare(OpenPicture next) {
    fx.execute(() -> prepared.set(next));
  }

  private static String decodedName(Jobs.Wish wanted) {
    return wanted.picture() == null ? "" : wanted.picture().name();
  }

  /** Shows what was opened. */
  private void adopt(Jobs.Outcome outcome) {
    show(outcome);
    problem.set(null);
    activity.set(new Activity.Idle());
    live.catchUp();
    if (outcome.loaded().session() == null && engine != null) {
      // The engine started while this was on its way, too late for it and too early to be told.
      openModel(outcome.loaded().model().request());
    }
  }

  /** Shows an outcome whole. The worker makes them in order, so the last one is the newest. */
  private void show(Jobs.Outcome outcome) {
    Jobs.LoadedModel before = shown;
    if (before != outcome.loaded()) {
      shown = outcome.loaded();
      OpenModel next = outcome.loaded().model();
      run.set(null);
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
    OpenPicture last = picture.get();
    prepared.set(next);
    picture.set(next);
    live.settle(next.changes());
    if (last == null || last.picture() != next.picture()) {
      changes.pictureReplaced();
      wish();
    }
  }

  private void refuse(String name, Messages.Explained reason, Problem.Remedy remedy) {
    fx.execute(
        () -> {
          problem.set(
              new Problem(
                  messages.text("app.problem.title", shortName(name)),
                  reason.what(),
                  stays(),
                  reason.next(),
                  reason.detail(),
                  remedy));
          activity.set(new Activity.Idle());
          live.catchUp();
        });
  }

  private static String shortName(String name) {
    int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    return name.substring(slash + 1);
  }

  private String stays() {
    OpenModel open = model.get();
    OpenPicture shown = picture.get();
    if (open == null) {
      return "";
    }
    return shown == null
        ? messages.text("app.problem.stays.model", open.name())
        : messages.text("app.problem.stays", open.name(), shown.picture().name());
  }

  @Override
  public void close() {
    latestModel.cancellation.cancel();
    latestPicture.cancellation.cancel();
    latestChange.cancellation.cancel();
    if (shown != null) {
      shown.close();
    }
  }
}
