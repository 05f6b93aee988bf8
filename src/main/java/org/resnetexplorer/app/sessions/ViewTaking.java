package org.resnetexplorer.app.sessions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.checkpoints.Checkpoints;
import org.resnetexplorer.app.debugger.Breakpoint;
import org.resnetexplorer.app.debugger.Pointer;
import org.resnetexplorer.app.intake.Samples;
import org.resnetexplorer.app.measured.DataSet;
import org.resnetexplorer.app.measured.DataSets;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.questions.Choice;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Changes;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.OpenPicture;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.app.state.PinnedRun;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.diagram.png.PngEncoder;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.engine.TraceClosedException;
import org.resnetexplorer.explain.lesion.Transplant;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.exploration.epochs.CheckpointSeries;
import org.resnetexplorer.exploration.session.LeftOut;
import org.resnetexplorer.exploration.session.SavedChanges;
import org.resnetexplorer.exploration.session.SavedData;
import org.resnetexplorer.exploration.session.SavedFile;
import org.resnetexplorer.exploration.session.SavedLook;
import org.resnetexplorer.exploration.session.SavedModel;
import org.resnetexplorer.exploration.session.SavedPicture;
import org.resnetexplorer.exploration.session.SavedRun;
import org.resnetexplorer.exploration.session.SavedStop;
import org.resnetexplorer.exploration.session.SavedView;
import org.resnetexplorer.exploration.session.WeightsIdentity;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.WeightedModel;

/** Takes down what the window looks at. */
final class ViewTaking {
  private final PaneContext context;
  private final Samples samples;
  private final Checkpoints checkpoints;

  ViewTaking(PaneContext context, Samples samples, Checkpoints checkpoints) {
    this.context = context;
    this.samples = samples;
    this.checkpoints = checkpoints;
  }

  /** As it is now. On the FX thread. */
  Moment now(PaneArrangement panes) {
    AppState appState = context.appState();
    PinnedRun kept = appState.pinnedRuns().keptProperty().get();
    return new Moment(
        appState.modelProperty().get(),
        appState.pictureProperty().get(),
        appState.changes().current(),
        kept == null ? null : kept.run(),
        look(panes),
        data(),
        series(),
        context.debugger().breakpoints().list().stream().map(ViewTaking::stop).toList());
  }

  private SavedLook look(PaneArrangement panes) {
    Selected selected = context.selection().current();
    return new SavedLook(
        selected.target().id(),
        selected.hasChannel() ? selected.channel() : null,
        selected.cell() == null
            ? null
            : new SavedLook.SavedCell(selected.cell().row(), selected.cell().column()),
        panes.zoom(),
        panes.chosen(),
        context.overlays().chosenProperty().get(),
        step(context.debugger().pointer()),
        question(context.questions().choiceProperty().get()),
        context.appState().orientationProperty().get());
  }

  private static @Nullable String step(Pointer pointer) {
    return pointer instanceof Pointer.Finished
        ? SavedLook.END
        : pointer.next().map(Target::id).orElse(null);
  }

  private static @Nullable Question question(Choice choice) {
    if (choice instanceof Choice.Output one) {
      return new Question.Answer(one.index());
    }
    if (choice instanceof Choice.Opposite one) {
      return new Question.Opposite(one.index());
    }
    return choice instanceof Choice.Rather two
        ? new Question.Rather(two.index(), two.than())
        : null;
  }

  private @Nullable SavedData data() {
    DataSets sets = context.dataSets();
    DataSet set = sets.openProperty().get();
    if (set == null) {
      return null;
    }
    Path truth = set.chosenMap();
    return sets.isOfSamples()
        ? new SavedData.Samples()
        : new SavedData.OfFolder(
            SavedFile.of(set.root()),
            set.sets().isEmpty() ? null : set.set(),
            truth == null ? null : SavedFile.of(truth));
  }

  private List<SavedFile> series() {
    CheckpointSeries series = checkpoints.seriesProperty().get();
    return series == null ? List.of() : series.given().stream().map(SavedFile::of).toList();
  }

  private static SavedStop stop(Breakpoint breakpoint) {
    return new SavedStop(breakpoint.call(), breakpoint.condition(), breakpoint.enabled());
  }

  /**
   * In words; reads files to know them again, so not on the FX thread.
   *
   * @param holdsPictures whether it goes where a picture can be held that lies nowhere
   */
  Taken of(Moment moment, boolean holdsPictures) {
    List<LeftOut> leftOut = new ArrayList<>();
    Run kept = moment.kept();
    SavedRun shown =
        new SavedRun(
            moment.model() == null ? null : model(moment.model()),
            moment.picture() == null ? null : picture(moment.picture(), holdsPictures, leftOut),
            changes(moment.changes(), kept, leftOut));
    SavedRun keptRun = kept == null ? null : kept(kept, holdsPictures, leftOut);
    return new Taken(
        new SavedView(
            shown, keptRun, moment.look(), moment.data(), moment.checkpoints(), moment.stops()),
        leftOut);
  }

  /** A kept run of a picture that can't be found again is no run. */
  private @Nullable SavedRun kept(Run run, boolean holdsPictures, List<LeftOut> leftOut) {
    SavedPicture picture = picture(run.picture(), holdsPictures, leftOut);
    return picture == null
        ? null
        : new SavedRun(
            model(run.model()), picture, changes(run.picture().changes(), null, leftOut));
  }

  private static SavedModel model(OpenModel model) {
    Path labels = model.request().labels();
    SavedFile names = labels == null ? null : SavedFile.of(labels);
    if (model.source() != WeightedModel.Source.FILE) {
      return new SavedModel(model.argument(), null, null, names, model.choices());
    }
    Path file = Path.of(model.argument()).toAbsolutePath().normalize();
    return new SavedModel(file.toString(), null, identity(file), names, model.choices());
  }

  /** Of a file that is gone nobody knows any more which one it was. */
  private static @Nullable WeightsIdentity identity(Path file) {
    try {
      return WeightsIdentity.of(file);
    } catch (WeightsException e) {
      return null;
    }
  }

  private @Nullable SavedPicture picture(
      OpenPicture picture, boolean holdsPictures, List<LeftOut> leftOut) {
    PictureSource source = picture.source();
    if (source instanceof PictureSource.OfFile of) {
      return new SavedPicture.OfFile(SavedFile.of(of.file()));
    }
    if (samples.isOne(source)) {
      return new SavedPicture.Sample(source.name());
    }
    byte[] bytes = holdsPictures ? bytes(picture) : null;
    if (bytes != null && bytes.length <= SavedPicture.OfBytes.MOST) {
      return new SavedPicture.OfBytes(source.name(), bytes);
    }
    LeftOut.Reason reason = bytes == null ? LeftOut.Reason.NO_FILE : LeftOut.Reason.LARGE;
    leftOut.add(new LeftOut(reason, "picture", source.name()));
    return null;
  }

  /** As a file; of pixels without one, what is shown of them. */
  private static byte[] bytes(OpenPicture picture) {
    if (picture.source() instanceof PictureSource.OfBytes of) {
      return of.bytes();
    }
    RgbImage image = picture.picture().image();
    return PngEncoder.encode(new Pixels(image.width(), image.height(), image.toArgb()));
  }

  /**
   * @param donor the run whose values may stand in place of others; null for none
   */
  private static SavedChanges changes(Changes changes, @Nullable Run donor, List<LeftOut> leftOut) {
    List<Intervention> scaled = new ArrayList<>();
    List<String> transplants = new ArrayList<>();
    for (Intervention lesion : changes.lesions()) {
      if (!(lesion instanceof Intervention.Replace replace)) {
        scaled.add(lesion);
      } else if (donor != null && isOf(donor, replace)) {
        transplants.add(replace.call());
      } else {
        leftOut.add(new LeftOut(LeftOut.Reason.NO_FILE, "transplant", replace.call()));
      }
    }
    return new SavedChanges(changes.crop(), changes.adjustments(), scaled, transplants);
  }

  private static boolean isOf(Run donor, Intervention.Replace replace) {
    Call call = donor.model().network().findCall(replace.call()).orElse(null);
    try {
      return call != null
          && Arrays.equals(Transplant.of(donor.trace(), call).values(), replace.values());
    } catch (EngineException | TraceClosedException e) {
      return false;
    }
  }
}
