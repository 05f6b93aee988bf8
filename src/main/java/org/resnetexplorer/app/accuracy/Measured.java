package org.resnetexplorer.app.accuracy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.measured.Workplace;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.exploration.folder.Calibration;
import org.resnetexplorer.exploration.folder.Evaluation;
import org.resnetexplorer.exploration.folder.Evaluation.Confused;
import org.resnetexplorer.exploration.folder.Evaluation.OfClass;
import org.resnetexplorer.exploration.folder.Evaluator;
import org.resnetexplorer.exploration.folder.FolderException;
import org.resnetexplorer.exploration.folder.FolderPass;
import org.resnetexplorer.exploration.folder.Judged;
import org.resnetexplorer.exploration.folder.LeftOut;
import org.resnetexplorer.exploration.folder.PassProgress;
import org.resnetexplorer.exploration.folder.Truth;

/**
 * What was measured of a model on a data set, sorted once.
 *
 * @param set what the data set is called
 * @param classes that pictures are of, the one told worst first
 * @param pairs the most frequent first
 * @param mistakes the surest first
 * @param calibration null where confidence can't be held against anything
 * @param leftOut pictures and folders that the figures are without
 * @param changed whether the folder changed while it was read
 */
record Measured(
    OpenModel model,
    String set,
    Evaluation evaluation,
    List<OfClass> classes,
    Confusion confusion,
    List<Confused> pairs,
    List<Judged> mistakes,
    @Nullable Calibration calibration,
    List<LeftOut> leftOut,
    boolean changed) {

  Measured {
    classes = List.copyOf(classes);
    pairs = List.copyOf(pairs);
    mistakes = List.copyOf(mistakes);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Reads all pictures, those of no class too, so that whatever else is asked of the folder finds
   * them read; judges those whose class is known.
   */
  static Measured of(
      Workplace at, Truth truth, Consumer<PassProgress> listener, Cancellation cancellation)
      throws EngineException, FolderException {
    OpenModel model = at.model();
    Evaluator evaluator =
        Evaluator.of(model.name(), model.outputs(), model.network().outputs(), truth);
    Set<String> known = new HashSet<>();
    truth.classes().keySet().forEach(each -> known.add(each.path()));
    List<LeftOut> unread =
        at.pass(
            at.set().pictures().pictures(),
            FolderPass.features(model.network()),
            false,
            (picture, reading) -> {
              if (known.contains(picture.path())) {
                evaluator.at(picture, reading);
              }
            },
            listener,
            cancellation);
    List<LeftOut> leftOut = new ArrayList<>(truth.leftOut());
    unread.stream().filter(each -> known.contains(each.path())).forEach(leftOut::add);
    leftOut.addAll(evaluator.leftOut());
    return of(
        model, at.set().name(), evaluator.evaluation(), leftOut, at.set().pictures().hasChanged());
  }

  private static Measured of(
      OpenModel model, String set, Evaluation evaluation, List<LeftOut> leftOut, boolean changed) {
    return new Measured(
        model,
        set,
        evaluation,
        evaluation.classes().stream()
            .filter(each -> each.pictures() > 0)
            .sorted(Comparator.comparingDouble(OfClass::share))
            .toList(),
        Confusion.of(evaluation),
        evaluation.worstPairs(),
        evaluation.mistakes(),
        evaluation.canCalibrate() ? evaluation.calibration() : null,
        leftOut,
        changed);
  }

  /** How many pictures are left out, and folders of them. */
  int picturesOut() {
    return LeftOut.count(leftOut);
  }

  /** The pictures of a look, the surest answer first. */
  List<Judged> pictures(Look look) {
    if (look instanceof Look.Mistakes) {
      return mistakes;
    }
    return evaluation.judged().stream()
        .filter(look::takes)
        .sorted(Comparator.comparingDouble((Judged each) -> -each.confidence()))
        .toList();
  }
}
