package org.resnetexplorer.exploration.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.resnetexplorer.weights.open.OutputMeaning;

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
   * @param model what it is called, to say so if it can't be judged
   * @param meaning of its outputs
   * @param outputs how many it has
   * @throws FolderException if the model has no classes to be right about
   */
  public static Evaluator of(String model, OutputMeaning meaning, int outputs, Truth truth)
      throws FolderException {
    requireClasses(model, meaning, outputs);
    return new Evaluator(truth.classes(), meaning, outputs);
  }

  /**
   * Refuses a network whose outputs stand for no classes, with what can't be measured of it.
   *
   * @param model what it is called
   * @param meaning of its outputs
   * @param outputs how many it has
   * @throws FolderException if it is such a one
   */
  public static void requireClasses(String model, OutputMeaning meaning, int outputs)
      throws FolderException {
    if (meaning.isOfClasses(outputs)) {
      return;
    }
    throw switch (meaning) {
      case IDENTITY -> FolderException.of("noclasses.numbers", model);
      case FEATURES -> FolderException.of("noclasses.features", model);
      case SIGMOID, SOFTMAX -> FolderException.of("noclasses.single", model);
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
