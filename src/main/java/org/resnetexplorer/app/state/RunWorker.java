package org.resnetexplorer.app.state;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.RunRequest;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.Picture;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.preprocess.Crop;
import org.resnetexplorer.image.preprocess.CropWindow;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.image.preprocess.Preprocessor;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.Labels;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.open.WeightedModel;

/**
 * The slow steps behind the window: open, decode, run. Remembers the model and picture it worked on
 * last, so that each new one meets the newest other. On the worker thread only.
 */
final class RunWorker {
  private static final int TOP = 5;

  private final ModelOpener opener;
  private final PictureLoader loader;
  private final Messages messages;
  private @Nullable LoadedModel loaded;
  private @Nullable Decoded decoded;

  RunWorker(ModelOpener opener, PictureReader reader, Messages messages) {
    this.opener = opener;
    this.loader = new PictureLoader(reader);
    this.messages = messages;
  }

  private record Decoded(PictureSource source, Picture picture) {}

  /** A model, and its session if there is an engine. */
  record LoadedModel(OpenModel model, @Nullable Session session) implements AutoCloseable {
    @Nullable Parameters parameters() {
      return session == null ? null : new Parameters(model, session);
    }

    @Override
    public void close() {
      if (session != null) {
        session.close();
      }
    }
  }

  /**
   * What a job leaves to show: a model, its picture if there is one, their run if there was one.
   */
  record Outcome(LoadedModel loaded, @Nullable OpenPicture picture, @Nullable Run run) {}

  /**
   * What a hand changed.
   *
   * @param picture the one that a crop among the changes belongs to
   */
  record Wish(Changes changes, @Nullable Picture picture) {
    Changes on(Picture other) {
      return other == picture ? changes : changes.withCrop(null);
    }
  }

  /** Opens a model and runs it on the last picture. */
  Outcome openModel(
      ModelRequest request, @Nullable Engine engine, Wish wish, Cancellation cancellation)
      throws WeightsException, EngineException {
    LoadedModel next = load(request, engine);
    boolean complete = false;
    try {
      Outcome outcome = run(next, prepared(next, wish), cancellation);
      loaded = next;
      complete = true;
      return outcome;
    } finally {
      if (!complete) {
        next.close();
      }
    }
  }

  /**
   * Decodes a picture, turned as asked for, and runs the last model on it.
   *
   * @param unwanted ends the decoding; the cancellation ends the run alone, as for another model
   */
  Outcome openPicture(
      PictureSource source,
      Orientation orientation,
      Wish wish,
      BooleanSupplier unwanted,
      Cancellation cancellation)
      throws PictureException, EngineException {
    Decoded before = decoded;
    decoded = new Decoded(source, loader.read(source, orientation, unwanted));
    LoadedModel model = model();
    try {
      return run(model, prepared(model, wish), cancellation);
    } catch (CancellationException e) {
      if (unwanted.getAsBoolean()) {
        // Nobody will see it: what comes next is about the picture that is shown.
        decoded = before;
      }
      throw e;
    }
  }

  /**
   * Runs the last model on the last picture, changed.
   *
   * @param prepared gets what the network will get, before it does
   */
  Outcome change(Wish wish, Consumer<OpenPicture> prepared, Cancellation cancellation)
      throws EngineException {
    LoadedModel model = model();
    OpenPicture picture = prepared(model, wish);
    if (picture != null) {
      prepared.accept(picture);
    }
    return run(model, picture, cancellation);
  }

  private LoadedModel model() {
    if (loaded == null) {
      throw new IllegalStateException("The first model is opened before the first picture");
    }
    return loaded;
  }

  private static WeightedModel asAsked(WeightedModel opened, ModelRequest request)
      throws WeightsException {
    WeightedModel named =
        request.labels() == null ? opened : opened.withLabels(Labels.fromFile(request.labels()));
    return request.stride() == null ? named : named.withStride(request.stride());
  }

  private LoadedModel load(ModelRequest request, @Nullable Engine engine)
      throws WeightsException, EngineException {
    try (WeightedModel opened = request.open(opener)) {
      WeightedModel weighted = asAsked(opened, request);
      Network network = weighted.network();
      Preprocess recipe = weighted.recipe();
      OpenModel model =
          new OpenModel(
              request,
              weighted.spec().displayName(),
              network,
              network.sizes(recipe.crop(), recipe.crop()),
              weighted.labels(),
              recipe,
              weighted.source(),
              weighted.notes());
      return new LoadedModel(
          model, engine == null ? null : engine.open(network, weighted.weights()));
    }
  }

  private Outcome run(LoadedModel model, @Nullable OpenPicture prepared, Cancellation cancellation)
      throws EngineException {
    Session session = model.session();
    if (prepared == null || session == null) {
      return new Outcome(model, prepared, null);
    }
    Trace trace = session.run(RunRequest.of(prepared.input()), cancellation);
    Run run =
        new Run(model.model(), prepared, trace, top(model.model(), trace), trace.milliseconds());
    return new Outcome(model, prepared, run);
  }

  /** What a model gets of the last picture; null before the first one. */
  private @Nullable OpenPicture prepared(LoadedModel model, Wish wish) {
    if (decoded == null) {
      return null;
    }
    Picture picture = decoded.picture();
    Preprocess recipe = model.model().recipe();
    Changes changes = wish.on(picture);
    CropWindow own = changes.crop();
    Crop square =
        own == null
            ? Preprocessor.crop(picture.image(), recipe)
            : Preprocessor.crop(picture.image(), own, recipe.crop());
    Crop changed = changes.adjustments().applyTo(square);
    return new OpenPicture(
        decoded.source(), picture, changes, changed, Preprocessor.tensor(changed));
  }

  private List<Prediction> top(OpenModel model, Trace trace) {
    double[] shares = trace.probabilities();
    List<Integer> order = new ArrayList<>(IntStream.range(0, shares.length).boxed().toList());
    order.sort((a, b) -> Double.compare(shares[b], shares[a]));
    return order.stream()
        .limit(TOP)
        .map(
            index ->
                new Prediction(
                    index,
                    model.labels().find(index).orElseGet(() -> messages.text("app.class", index)),
                    shares[index]))
        .toList();
  }
}
