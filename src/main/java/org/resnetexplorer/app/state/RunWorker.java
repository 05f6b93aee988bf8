package org.resnetexplorer.app.state;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.engine.MemoryRelief;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Retention;
import org.resnetexplorer.engine.RunRequest;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.exploration.ModelNotes;
import org.resnetexplorer.exploration.Prediction;
import org.resnetexplorer.export.ModelFile;
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
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.Labels;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.open.WeightedModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The slow steps behind the window: open, decode, run. Each makes of a request and the state that
 * it starts from the next state, and remembers nothing. Not on the FX thread.
 */
final class RunWorker {
  private static final Logger LOG = LoggerFactory.getLogger(RunWorker.class);
  private static final int TOP = 5;

  private final ModelOpener opener;
  private final PictureLoader loader;
  private final Messages messages;
  private final MemoryRelief relief;
  private final MemoryRelief.Told told;

  /**
   * @param told what became of runs that memory ran out for
   */
  RunWorker(
      ModelOpener opener,
      PictureReader reader,
      Messages messages,
      MemoryRelief relief,
      MemoryRelief.Told told) {
    this.relief = relief;
    this.told = told;
    this.opener = opener;
    this.loader = new PictureLoader(reader);
    this.messages = messages;
  }

  /**
   * Opens a model and runs it on the picture there is.
   *
   * @param engine asked for once the weights are known; gives null if there is none
   */
  Shown openModel(
      ModelRequest request,
      Supplier<@Nullable Engine> engine,
      RequestedChanges changes,
      Shown from,
      Cancellation cancellation)
      throws WeightsException, EngineException {
    Shown opened = relief.giving(() -> load(request, engine), told);
    boolean complete = false;
    try {
      OpenPicture before = from.picture();
      Shown next =
          before == null
              ? opened
              : run(opened, before.source(), before.picture(), changes, cancellation);
      complete = true;
      return next;
    } finally {
      if (!complete) {
        opened.closeUnlessIn(from);
      }
    }
  }

  /**
   * Decodes a picture, turned as asked for, and runs the model there is on it.
   *
   * @param from with a model
   * @param unwanted ends the decoding
   */
  Shown openPicture(
      PictureSource source,
      Orientation orientation,
      RequestedChanges changes,
      Shown from,
      BooleanSupplier unwanted,
      Cancellation cancellation)
      throws PictureException, EngineException {
    Picture picture = loader.read(source, orientation, unwanted);
    return run(from, source, picture, changes, cancellation);
  }

  /**
   * Runs the model on the picture there is, changed.
   *
   * @param prepared gets what the network will get, before it does
   */
  Shown change(
      RequestedChanges changes,
      Shown from,
      Consumer<OpenPicture> prepared,
      Cancellation cancellation)
      throws EngineException {
    OpenPicture before = from.picture();
    OpenModel model = from.model();
    if (before == null || model == null) {
      return from;
    }
    Changes wanted = changes.on(before.picture(), model);
    return relief.giving(
        () -> {
          OpenPicture picture =
              before.changes().isSamePicture(wanted)
                  ? before.with(wanted)
                  : prepared(model, before.source(), before.picture(), changes);
          prepared.accept(picture);
          return run(from, picture, cancellation);
        },
        told);
  }

  private static WeightedModel asAsked(WeightedModel opened, ModelRequest request)
      throws WeightsException {
    return request.labels() == null ? opened : opened.withLabels(Labels.fromFile(request.labels()));
  }

  /** A model, with its weights if there is an engine. */
  private Shown load(ModelRequest asked, Supplier<@Nullable Engine> engineThere)
      throws WeightsException, EngineException {
    ModelRequest request = asked.settled(opener);
    try (WeightedModel opened = request.open(opener)) {
      WeightedModel weighted = asAsked(opened, request);
      keepChoices(asked);
      Network network = weighted.network();
      Preprocess recipe = weighted.recipe();
      Engine engine = engineThere.get();
      Session session = engine == null ? null : engine.open(network, weighted.weights());
      OpenModel model =
          new OpenModel(
              request,
              weighted.spec().displayName(),
              network,
              network.sizes(recipe.crop(), recipe.crop()),
              weighted.labels(),
              recipe,
              weighted.outputs(),
              weighted.source(),
              weighted.reading(),
              notes(weighted, session));
      Parameters parameters = session == null ? null : new Parameters(model, session);
      return new Shown(model, parameters, null, null);
    }
  }

  /**
   * Writes a model with all that is known of it, from weights that are read anew.
   *
   * @param change makes of it what is written
   */
  void save(OpenModel model, ModelChange change, Path file) throws IOException {
    try (WeightedModel opened = model.request().open(opener)) {
      ModelFile.write(file, change.of(asAsked(opened, model.request())));
    } catch (WeightsException e) {
      throw new NotToBeHadException(Explained.of(e, messages), e);
    }
  }

  /** The model is open as it was chosen; at worst the next start asks again. */
  private void keepChoices(ModelRequest asked) throws WeightsException {
    try {
      asked.keepChoices(opener);
    } catch (IOException e) {
      LOG.warn("What was chosen for {} was not kept", asked.argument(), e);
    }
  }

  /** What the model says of itself, before it what its weights cannot be used for. */
  private static List<Phrase> notes(WeightedModel model, @Nullable Session session) {
    List<Phrase> notes = new ArrayList<>();
    if (session != null) {
      session.notFinite().map(ModelNotes::notFinite).ifPresent(notes::add);
    }
    notes.addAll(model.notes());
    return notes;
  }

  private Shown run(
      Shown with,
      PictureSource source,
      Picture picture,
      RequestedChanges changes,
      Cancellation cancellation)
      throws EngineException {
    OpenModel model = with.model();
    if (model == null) {
      throw new IllegalArgumentException("A picture is prepared for a model");
    }
    return relief.giving(
        () -> run(with, prepared(model, source, picture, changes), cancellation), told);
  }

  private Shown run(Shown with, OpenPicture picture, Cancellation cancellation)
      throws EngineException {
    OpenModel model = with.model();
    Session session = with.session();
    if (model == null || session == null) {
      return new Shown(model, with.parameters(), picture, null);
    }
    RunRequest request =
        new RunRequest(picture.input(), picture.changes().lesions(), Retention.EVERYTHING);
    Run last = with.run();
    Trace trace = session.run(request, last == null ? null : last.trace(), cancellation);
    Run run = new Run(model, picture, trace, top(model, trace), trace.milliseconds());
    return new Shown(model, with.parameters(), picture, run);
  }

  /** What a model gets of a picture. */
  private static OpenPicture prepared(
      OpenModel model, PictureSource source, Picture picture, RequestedChanges requested) {
    Preprocess recipe = model.recipe();
    Changes changes = requested.on(picture, model);
    CropWindow own = changes.crop();
    Crop square =
        own == null
            ? Preprocessor.crop(picture.image(), recipe)
            : Preprocessor.crop(picture.image(), own, recipe);
    Crop changed = changes.adjustments().applyTo(square, recipe);
    return new OpenPicture(source, picture, changes, changed, Preprocessor.tensor(changed, recipe));
  }

  private List<Prediction> top(OpenModel model, Trace trace) {
    return Prediction.top(
        trace.logits(), model.outputs(), TOP, index -> model.nameOf(index, messages));
  }
}
