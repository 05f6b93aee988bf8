package org.resnetexplorer.app.teach;

import java.util.List;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.exploration.Prediction;
import org.resnetexplorer.exploration.folder.FolderPass;
import org.resnetexplorer.weights.open.LastLayer;
import org.resnetexplorer.weights.open.OutputMeaning;

/** What a layer that is being learned says of the picture that is open. */
final class Said {
  private static final int TOP = 5;

  private Said() {}

  /**
   * What a last layer reads of the open picture.
   *
   * @param values each feature, in one or several cells
   */
  record Features(float[] values) {
    /** Takes them off the run; waits for the engine. */
    static Features of(Run run) throws EngineException {
      return new Features(run.trace().values(FolderPass.features(run.model().network())));
    }

    /** The mean of each of so many features. */
    private float[] means(int count) {
      int cells = values.length / count;
      float[] means = new float[count];
      for (int i = 0; i < count; i++) {
        double sum = 0;
        for (int cell = 0; cell < cells; cell++) {
          sum += values[i * cells + cell];
        }
        means[i] = (float) (sum / cells);
      }
      return means;
    }
  }

  /**
   * The answers of a layer, those that say most first.
   *
   * @param names of the classes
   */
  static List<Prediction> by(LastLayer layer, List<String> names, Features features) {
    float[] logits = floats(layer.logits(features.means(layer.weight()[0].length)));
    return Prediction.top(logits, OutputMeaning.SOFTMAX, TOP, names::get);
  }

  static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
