package org.resnetexplorer.app.state;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineClosedException;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.WeightsException;

/**
 * Models and pictures asked for. The worker takes them one after the other. Of each kind the newest
 * wins, and a result nobody waits for any more is dropped; but no model gives up a picture: one on
 * its way is shown or refused, whatever becomes of a model asked for after it. What is refused
 * leaves everything as it was. On the FX thread, but for what the worker does.
 */
final class Requests {
  private static final ModelRequest BUNDLED = ModelRequest.of("bundled");

  private final RunWorker steps;
  private final Reached reached;
  private final Messages messages;
  private final Executor worker;
  private final Executor fx;
  private final Supplier<RequestedChanges> changes;
  private final Supplier<@Nullable Engine> nearlyThere;
  private final Screen screen;

  private volatile @Nullable Engine engine;
  private volatile Request latestModel = new Request();
  private volatile Request latestPicture = new Request();
  private Request newest = latestPicture;
  private @Nullable Runnable onceThereIsAModel;

  /** One thing asked for; by its identity one knows whether it is still the newest of its kind. */
  private static final class Request {
    final Cancellation cancellation = new Cancellation();
    boolean ended;
  }

  /** Where it is shown what becomes of requests; on the FX thread. */
  interface Screen {

    void show(Activity activity);

    /**
     * A request is done.
     *
     * @param answersPerson whether a person asked for it, so that what was refused before is past
     */
    void show(Shown next, boolean answersPerson);

    /** A picture can't be opened, for a reason of its own. */
    void refuse(PictureSource source, String why);

    /**
     * @param name of what can't be opened
     */
    void refuse(String name, Explained reason, Problem.Remedy remedy);

    /** A request has come to its end, and others may follow. */
    void ended();
  }

  /**
   * @param worker runs one task after the other, not on the FX thread
   * @param fx runs tasks on the FX thread
   * @param changes tells from any thread what is to be changed on the way to the network
   * @param nearlyThere waits a moment for an engine, on the worker; null if none has come
   */
  Requests(
      RunWorker steps,
      Reached reached,
      Messages messages,
      Executor worker,
      Executor fx,
      Supplier<RequestedChanges> changes,
      Supplier<@Nullable Engine> nearlyThere,
      Screen screen) {
    this.steps = steps;
    this.reached = reached;
    this.messages = messages;
    this.worker = worker;
    this.fx = fx;
    this.changes = changes;
    this.nearlyThere = nearlyThere;
    this.screen = screen;
  }

  /** Lets the worker use an engine. From any thread. */
  void provide(Engine started) {
    engine = started;
  }

  /** On the worker. */
  private @Nullable Engine engine() {
    Engine there = engine;
    return there == null ? nearlyThere.get() : there;
  }

  /** Opens the model shown once more if it was opened too early for an engine that is there now. */
  void catchUpWithEngine(Shown shown) {
    boolean late = shown.model() != null && shown.session() == null;
    if (late && engine != null && latestModel.ended) {
      openModel(shown.model().request(), false);
    }
  }

  /**
   * Opens a model, and runs it on the picture if there are picture and engine. Where the first one
   * of all is refused, the bundled one takes its place.
   */
  void openModel(ModelRequest asked, boolean answersPerson) {
    latestModel.cancellation.cancel();
    Request request = new Request();
    latestModel = request;
    newest = request;
    screen.show(new Activity.OpeningModel(Refusals.shortName(asked.argument())));
    worker.execute(
        () -> {
          if (latestModel == request) {
            open(request, asked, answersPerson);
          }
        });
  }

  /** On the worker. */
  private void open(Request request, ModelRequest asked, boolean answersPerson) {
    try {
      Shown next =
          steps.openModel(
              asked, this::engine, changes.get(), reached.state(), request.cancellation);
      reached.set(next);
      fx.execute(() -> adopt(next, request, answersPerson));
    } catch (WeightsException e) {
      refuse(request, asked, Explained.of(e, messages));
    } catch (EngineException e) {
      refuse(request, asked, Explained.of(e, messages));
    } catch (CancellationException | EngineClosedException e) {
      // A newer request took over and has said what it is doing, or the window is closing.
    }
  }

  /** On the worker. */
  private void refuse(Request request, ModelRequest asked, Explained reason) {
    fx.execute(() -> screen.refuse(asked.argument(), reason, Problem.Remedy.CHOOSE_WEIGHTS));
    boolean first = reached.state().model() == null && !asked.equals(BUNDLED);
    if (first && latestModel == request) {
      open(request, BUNDLED, false);
    } else {
      fx.execute(() -> end(request));
    }
  }

  /** Decodes a picture and, if there is an engine, classifies it. */
  void openPicture(PictureSource source, Orientation turn, boolean answersPerson) {
    latestPicture.cancellation.cancel();
    Request request = new Request();
    latestPicture = request;
    newest = request;
    onceThereIsAModel = null;
    screen.show(new Activity.Classifying(source.name()));
    worker.execute(
        () -> {
          if (latestPicture != request) {
            return;
          }
          if (reached.state().model() == null) {
            fx.execute(() -> defer(request, source, turn, answersPerson));
          } else {
            open(request, source, turn, answersPerson);
          }
        });
  }

  /** How a picture becomes the network's input, the model tells. */
  private void defer(
      Request request, PictureSource source, Orientation turn, boolean answersPerson) {
    if (latestPicture == request) {
      onceThereIsAModel = () -> openPicture(source, turn, answersPerson);
    }
  }

  /** On the worker. */
  private void open(
      Request request, PictureSource source, Orientation turn, boolean answersPerson) {
    try {
      Shown next =
          steps.openPicture(
              source,
              turn,
              changes.get(),
              reached.state(),
              () -> latestPicture != request,
              request.cancellation);
      reached.set(next);
      fx.execute(() -> adopt(next, request, answersPerson));
    } catch (PictureException e) {
      refuse(request, source, Explained.of(e, messages));
    } catch (EngineException e) {
      Explained reason = Explained.of(e, messages);
      fx.execute(() -> refuse(request, source.name(), reason, Problem.Remedy.NONE));
    } catch (CancellationException | EngineClosedException e) {
      // A newer request took over and has said what it is doing, or the window is closing.
    }
  }

  /** On the worker. */
  private void refuse(Request request, PictureSource source, Explained reason) {
    if (latestPicture != request) {
      // Stopped in the middle, for a newer one or by a person: that is no fault of the picture.
      return;
    }
    fx.execute(
        () -> {
          screen.refuse(source, reason.what());
          refuse(request, source.name(), reason, Problem.Remedy.CHOOSE_PICTURE);
        });
  }

  private void refuse(Request request, String name, Explained reason, Problem.Remedy remedy) {
    screen.refuse(name, reason, remedy);
    end(request);
  }

  private void adopt(Shown next, Request request, boolean answersPerson) {
    screen.show(next, answersPerson);
    end(request);
    Runnable picture = onceThereIsAModel;
    if (picture != null) {
      picture.run();
    }
    // The engine may have started while this was on its way, too late for it.
    catchUpWithEngine(next);
  }

  /** Nothing is under way any more, unless something newer has been asked for meanwhile. */
  private void end(Request request) {
    request.ended = true;
    if (newest == request) {
      screen.show(new Activity.Idle());
    }
    screen.ended();
  }

  /** Gives up the picture that is being read or classified. */
  void stopPicture() {
    latestPicture.cancellation.cancel();
    latestPicture = new Request();
    newest = latestPicture;
    onceThereIsAModel = null;
    screen.show(new Activity.Idle());
    screen.ended();
  }

  /** Gives up everything; nobody waits for it any more. */
  void close() {
    latestModel.cancellation.cancel();
    latestPicture.cancellation.cancel();
    latestPicture = new Request();
  }
}
