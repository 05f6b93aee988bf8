package org.resnetexplorer.app.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.cli.Messages;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.RunRequest;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.image.Crop;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.Picture;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.PictureReader;
import org.resnetexplorer.image.Preprocess;
import org.resnetexplorer.image.Preprocessor;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.weights.Labels;
import org.resnetexplorer.weights.ModelOpener;
import org.resnetexplorer.weights.Recipe;
import org.resnetexplorer.weights.WeightedModel;
import org.resnetexplorer.weights.WeightsException;

/**
 * The slow steps behind the window: open, decode, run. Remembers the model and picture it worked on
 * last, so that each new one meets the newest other. On the worker thread only.
 */
final class Jobs {
  private static final int TOP = 5;

  private final ModelOpener opener;
  private final PictureLoader loader;
  private final Messages messages;
  private @Nullable LoadedModel loaded;
  private @Nullable Decoded decoded;

  Jobs(ModelOpener opener, PictureReader reader, Messages messages) {
    this.opener = opener;
    this.loader = new PictureLoader(reader);
    this.messages = messages;
  }

  private record Decoded(PictureSource source, Picture picture) {}

  /** A model, and its session if there is an engine. */
  record LoadedModel(OpenModel model, @Nullable Session session) implements AutoCloseable {
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

  /** Opens a model and runs it on the last picture. */
  Outcome openModel(ModelRequest request, @Nullable Engine engine, Cancellation cancellation)
      throws WeightsException, EngineException {
    LoadedModel next = load(request, engine);
    boolean complete = false;
    try {
      Outcome outcome = run(next, decoded, cancellation);
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
      BooleanSupplier unwanted,
      Cancellation cancellation)
      throws PictureException, EngineException {
    Decoded next = new Decoded(source, loader.read(source, orientation, unwanted));
    decoded = next;
    LoadedModel model = loaded;
    if (model == null) {
      throw new IllegalStateException("The first model is opened before the first picture");
    }
    return run(model, next, cancellation);
  }

  private static WeightedModel asAsked(WeightedModel opened, ModelRequest request)
      throws WeightsException {
    WeightedModel named =
        request.labels() == null ? opened : opened.withLabels(Labels.fromFile(request.labels()));
    return named.withStride(request.stride());
  }

  private LoadedModel load(ModelRequest request, @Nullable Engine engine)
      throws WeightsException, EngineException {
    try (WeightedModel opened = opener.open(request.argument())) {
      WeightedModel weighted = asAsked(opened, request);
      Network network = Network.of(weighted.spec());
      Recipe ofModel = weighted.recipe();
      Preprocess recipe = new Preprocess(ofModel.resize(), ofModel.crop(), ofModel.whole());
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

  private Outcome run(LoadedModel model, @Nullable Decoded picture, Cancellation cancellation)
      throws EngineException {
    if (picture == null) {
      return new Outcome(model, null, null);
    }
    OpenPicture prepared = prepare(picture, model.model().recipe());
    Session session = model.session();
    if (session == null) {
      return new Outcome(model, prepared, null);
    }
    Trace trace = session.run(RunRequest.of(prepared.input()), cancellation);
    Run run =
        new Run(model.model(), prepared, trace, top(model.model(), trace), trace.milliseconds());
    return new Outcome(model, prepared, run);
  }

  private static OpenPicture prepare(Decoded decoded, Preprocess recipe) {
    Crop crop = Preprocessor.crop(decoded.picture().image(), recipe);
    return new OpenPicture(decoded.source(), decoded.picture(), crop, Preprocessor.tensor(crop));
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
