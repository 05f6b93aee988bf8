package org.resnetexplorer.app.teach;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.resnetexplorer.app.state.NotToBeHadException;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.exploration.folder.Examples;
import org.resnetexplorer.exploration.folder.Material;
import org.resnetexplorer.exploration.folder.PictureFile;
import org.resnetexplorer.exploration.folder.ReadingKey;
import org.resnetexplorer.exploration.folder.Taught;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.OutputMeaning;
import org.resnetexplorer.weights.open.WeightedModel;

/**
 * What was learned.
 *
 * @param trunk the model whose features were learned from
 * @param digest tells the weights that were learned from from all others
 * @param right how many of the pictures held out
 * @param mistakes on the others, the most confident first
 */
record Outcome(
    OpenModel trunk,
    String digest,
    Material material,
    Taught taught,
    int right,
    List<Mistake> mistakes) {

  /**
   * A picture held out that the new layer takes for another class.
   *
   * @param truth its class
   * @param answer what it is taken for
   * @param share the probability of the answer, 0 to 1
   */
  record Mistake(PictureFile picture, String truth, String answer, double share) {}

  Outcome {
    mistakes = List.copyOf(mistakes);
  }

  static Outcome of(OpenModel trunk, String digest, Material material, Taught taught) {
    List<String> names = material.split().classes();
    List<PictureFile> pictures = List.copyOf(material.split().heldOut().keySet());
    Examples heldOut = material.heldOut();
    List<Mistake> mistakes = new ArrayList<>();
    for (int i = 0; i < heldOut.size(); i++) {
      float[] features = heldOut.rows().get(i);
      int answer = taught.answer(features);
      int truth = heldOut.classes().get(i);
      if (answer != truth) {
        double share =
            OutputMeaning.SOFTMAX.of(Said.floats(taught.layer().logits(features)))[answer];
        mistakes.add(new Mistake(pictures.get(i), names.get(truth), names.get(answer), share));
      }
    }
    mistakes.sort(Comparator.comparingDouble((Mistake each) -> -each.share()));
    return new Outcome(trunk, digest, material, taught, heldOut.size() - mistakes.size(), mistakes);
  }

  /**
   * The model that was learned, to be written.
   *
   * @param now the trunk, as its file has it now
   * @param changed said if the file has other weights by now, which this layer was not learned on
   */
  WeightedModel on(WeightedModel now, Explained changed) throws IOException, WeightsException {
    if (!ReadingKey.digest(now.network(), now.weights()::floats).equals(digest)) {
      throw new NotToBeHadException(changed);
    }
    return material.model(now, taught);
  }

  /** The names of what it tells apart. */
  List<String> classes() {
    return material.split().classes();
  }
}
