package org.resnetexplorer.exploration.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.resnetexplorer.weights.open.OutputMeaning;
import org.resnetexplorer.weights.open.WeightedModel;

/**
 * Judges readings as they come. A network whose outputs are numbers as they are, features, or one
 * probability by itself, can't be right or wrong about a folder's class.
 */
public final class Evaluator implements FolderPass.Readings {
  private final Map<PictureFile, Integer> classes;
  private final OutputMeaning meaning;
  private final int outputs;
  private final List<Judged> judged = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  private Evaluator(Map<PictureFile, Integer> classes, OutputMeaning meaning, int outputs) {
    this.classes = classes;
    this.meaning = meaning;
    this.outputs = outputs;
  }

  /**
   * Judges by a truth.
   *
   * @throws FolderException if the model has no classes to be right about
   */
  public static Evaluator of(WeightedModel model, Truth truth) throws FolderException {
    requireClasses(model);
    return new Evaluator(truth.classes(), model.outputs(), model.network().outputs());
  }

  /**
   * Refuses a network whose outputs stand for no classes, with what can't be measured of it.
   *
   * @throws FolderException if it is such a one
   */
  public static void requireClasses(WeightedModel model) throws FolderException {
    if (model.hasClasses()) {
      return;
    }
    throw switch (model.outputs()) {
      case IDENTITY -> FolderException.of("noclasses.numbers", model.id());
      case FEATURES -> FolderException.of("noclasses.features", model.id());
      case SIGMOID, SOFTMAX -> FolderException.of("noclasses.single", model.id());
    };
  }

  @Override
  public void at(PictureFile picture, Reading reading) {
    float[] logits = reading.logits();
    for (float logit : logits) {
      if (!Float.isFinite(logit)) {
        leftOut.add(LeftOut.of(picture.path(), 1, LeftOut.Reason.NOT_FINITE));
        return;
      }
    }
    judged.add(Judged.of(picture, classes.get(picture), logits, meaning.of(logits)));
  }

  /** Pictures for which the network gave no numbers. */
  public List<LeftOut> leftOut() {
    return List.copyOf(leftOut);
  }

  public Evaluation evaluation() {
    return new Evaluation(judged, meaning, outputs);
  }
}
