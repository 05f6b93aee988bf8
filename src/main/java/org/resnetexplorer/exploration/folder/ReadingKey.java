package org.resnetexplorer.exploration.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.network.SpecText;
import org.resnetexplorer.network.TensorSpec;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.WeightedModel;

/** Under what the readings of a folder are kept: they hold for one network, one set of weights. */
public final class ReadingKey {

  private ReadingKey() {}

  /**
   * Hex digits that change with anything a reading depends on, except the pictures themselves.
   *
   * @param folder the data set's
   * @param more which call, mirrored or not
   * @throws WeightsException if the weights can't be read any more
   */
  public static String of(
      WeightedModel model,
      Preprocess recipe,
      Orientation orientation,
      Path folder,
      List<String> more)
      throws WeightsException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      weights(digest, model);
      String rest =
          String.join("\0", recipe.toString(), orientation.name(), real(folder).toString())
              + "\0"
              + String.join("\0", more);
      return HexFormat.of().formatHex(digest.digest(rest.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder.toAbsolutePath();
    }
  }

  private static void weights(MessageDigest digest, WeightedModel model) throws WeightsException {
    digest.update(SpecText.of(model.spec()).getBytes(StandardCharsets.UTF_8));
    for (TensorSpec tensor : model.network().stateDict()) {
      if (tensor.role() == TensorSpec.Role.COUNTER) {
        continue;
      }
      digest.update(tensor.name().getBytes(StandardCharsets.UTF_8));
      float[] values = model.weights().floats(tensor.name());
      ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length);
      bytes.asFloatBuffer().put(values);
      digest.update(bytes);
    }
  }
}
