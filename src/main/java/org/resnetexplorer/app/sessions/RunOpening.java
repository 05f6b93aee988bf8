package org.resnetexplorer.app.sessions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.Changes;
import org.resnetexplorer.app.state.ModelRequest;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.OpenPicture;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.app.state.PinnedRun;
import org.resnetexplorer.app.state.Problem;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.engine.TraceClosedException;
import org.resnetexplorer.explain.lesion.Lesions;
import org.resnetexplorer.explain.lesion.Transplant;
import org.resnetexplorer.exploration.session.LeftOut;
import org.resnetexplorer.exploration.session.SavedChanges;
import org.resnetexplorer.image.preprocess.CropWindow;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.weights.open.WeightedModel;

/** Opens what makes a run: model, picture, then what is changed of both. On the FX thread only. */
final class RunOpening {
  private final AppState appState;
  private final Background background;
  private final Settling settling;
  private Background.Pending giving = new Background.Pending();

  RunOpening(AppState appState, Background background, Settling settling) {
    this.appState = appState;
    this.background = background;
    this.settling = settling;
  }

  /**
   * @param done gets what could not be opened
   */
  void open(FoundRun run, Consumer<List<LeftOut>> done) {
    appState.closeProblem();
    if (run.model() != null && !isOpen(run.model())) {
      appState.openModel(run.model());
    }
    if (run.picture() != null && !isShown(run.picture())) {
      appState.openPicture(run.picture());
    }
    settling.then(
        problems -> {
          List<LeftOut> leftOut = new ArrayList<>();
          problems.forEach(problem -> leftOut.add(refused(problem)));
          changes(run, leftOut, done);
        });
  }

  /** What is under way goes no further. */
  void giveUp() {
    giving.cancel();
    settling.giveUp();
  }

  private static LeftOut refused(Problem problem) {
    return new LeftOut(LeftOut.Reason.REFUSED, problem.title(), problem.why());
  }

  /** A file may have other bytes than when it was opened, so that it is opened again. */
  private boolean isOpen(ModelRequest request) {
    OpenModel open = appState.modelProperty().get();
    return open != null
        && open.source() != WeightedModel.Source.FILE
        && open.argument().equals(request.argument())
        && Objects.equals(open.request().labels(), request.labels())
        && open.choices().equals(request.choices());
  }

  private boolean isShown(PictureSource source) {
    OpenPicture shown = appState.pictureProperty().get();
    if (shown == null) {
      return false;
    }
    boolean sameBytes =
        shown.source() instanceof PictureSource.OfBytes one
            && source instanceof PictureSource.OfBytes other
            && one.name().equals(other.name())
            && Arrays.equals(one.bytes(), other.bytes());
    return sameBytes || shown.source().equals(source);
  }

  private void changes(FoundRun run, List<LeftOut> leftOut, Consumer<List<LeftOut>> done) {
    OpenModel model = appState.modelProperty().get();
    if (model == null) {
      done.accept(leftOut);
      return;
    }
    SavedChanges saved = run.changes();
    List<Intervention> fitting = Lesions.fitting(saved.lesions(), model.network(), model.sizes());
    saved.lesions().stream()
        .filter(lesion -> !fitting.contains(lesion))
        .forEach(lesion -> leftOut.add(lacking("lesion", lesion.call())));
    PinnedRun kept = appState.pinnedRuns().keptProperty().get();
    giving =
        background.compute(
            () -> transplants(saved.transplants(), model, kept),
            found -> {
              saved.transplants().stream()
                  .filter(call -> found.stream().noneMatch(one -> one.call().equals(call)))
                  .forEach(call -> leftOut.add(lacking("transplant", call)));
              List<Intervention> all = new ArrayList<>(fitting);
              all.addAll(found);
              want(new Changes(crop(run), saved.adjustments(), all), leftOut, done);
            });
  }

  private static LeftOut lacking(String key, String call) {
    return new LeftOut(LeftOut.Reason.LACKING, key, call);
  }

  /** One that lies beside the picture is moved into it. */
  private @Nullable CropWindow crop(FoundRun run) {
    OpenPicture shown = appState.pictureProperty().get();
    CropWindow crop = run.changes().crop();
    boolean other = run.picture() != null && !isShown(run.picture());
    return crop == null || shown == null || other ? null : crop.within(shown.picture().image());
  }

  /** Those values of the kept run that the open model has a place for. */
  private static List<Intervention> transplants(
      List<String> calls, OpenModel model, @Nullable PinnedRun kept) {
    List<Intervention> found = new ArrayList<>();
    for (String name : calls) {
      Call donor = kept == null ? null : kept.run().model().network().findCall(name).orElse(null);
      try {
        if (donor != null) {
          Intervention values = Transplant.of(kept.run().trace(), donor);
          found.addAll(Lesions.fitting(List.of(values), model.network(), model.sizes()));
        }
      } catch (EngineException | TraceClosedException e) {
        // Named with those that the network lacks: they are not to be had either way.
        continue;
      }
    }
    return found;
  }

  private void want(Changes changes, List<LeftOut> leftOut, Consumer<List<LeftOut>> done) {
    appState.changes().endGesture();
    appState.changes().change(changes, this);
    appState.changes().endGesture();
    settling.then(
        problems -> {
          problems.forEach(problem -> leftOut.add(refused(problem)));
          done.accept(leftOut);
        });
  }
}
