package org.resnetexplorer.app.measured;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.exploration.folder.FolderPass;
import org.resnetexplorer.exploration.folder.KeptReadings;
import org.resnetexplorer.exploration.folder.LeftOut;
import org.resnetexplorer.exploration.folder.PassProgress;
import org.resnetexplorer.exploration.folder.PictureFile;
import org.resnetexplorer.exploration.folder.ReadingKey;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.text.Messages;

/**
 * What work over a data set works with, as it was when it was asked for.
 *
 * @param session runs the model; closed as soon as another model is open
 * @param orientation what is done with a camera's note on how it was held
 * @param readings the folder of what was read before
 * @param modelKey tells this model's weights from all others
 * @param messages for what can't be done
 */
public record Workplace(
    OpenModel model,
    Session session,
    DataSet set,
    Orientation orientation,
    Path readings,
    ModelKey modelKey,
    Messages messages) {

  /**
   * Reads pictures, or takes what was read before. Waits for the engine and the disk: not on the FX
   * thread.
   *
   * @param features the call whose channels are read
   * @param mirrored whether each picture is mirrored
   * @return those that can't be read
   * @throws java.util.concurrent.CancellationException if it was stopped; what was read is kept
   */
  public List<LeftOut> pass(
      List<PictureFile> pictures,
      Call features,
      boolean mirrored,
      FolderPass.Readings into,
      Consumer<PassProgress> listener,
      Cancellation cancellation)
      throws EngineException {
    try (KeptReadings kept = KeptReadings.open(readings, key().readings(features, mirrored))) {
      FolderPass pass =
          new FolderPass(session, model.recipe(), orientation, kept, features, mirrored);
      return pass.run(pictures, into, listener, cancellation);
    }
  }

  /**
   * How many pictures of the set were read before at the call whose output the classifier reads.
   * Waits for the engine and the disk: not on the FX thread.
   */
  int kept() throws EngineException {
    String name = key().readings(FolderPass.features(model.network()), false);
    try (KeptReadings kept = KeptReadings.open(readings, name)) {
      return kept.count(set.pictures().pictures());
    }
  }

  /**
   * Under what results over the pictures of the set are kept; the first asked for takes a while.
   */
  public ReadingKey key() throws EngineException {
    return new ReadingKey(modelKey.of(session), model.recipe(), orientation, set.pictures().root());
  }
}
