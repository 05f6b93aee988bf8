package org.resnetexplorer.exploration.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.SpecText;
import org.resnetexplorer.network.TensorSpec;

/**
 * Under what the measurements of a folder are kept: they hold for one network, one set of weights,
 * one way of preparing pictures. A file that was opened and a session that runs its weights give
 * the same keys, so that what one measured the other finds.
 *
 * @param model what {@link #digest} gives
 * @param folder the data set's
 */
public record ReadingKey(String model, Preprocess recipe, Orientation orientation, Path folder) {

  /**
   * Where the values of weights come from.
   *
   * @param <E> why they can't be had
   */
  @FunctionalInterface
  public interface Tensors<E extends Exception> {
    /** The values of a tensor of the state dict, by PyTorch's name, in C order. */
    float[] values(String name) throws E;
  }

  /**
   * Hex digits that change with the network and with each of its weights. Reads all of them, one
   * after another: a fraction of a second for a hundred megabytes.
   *
   * @param tensors asked for all but counters
   */
  public static <E extends Exception> String digest(Network network, Tensors<E> tensors) throws E {
    MessageDigest digest = sha256();
    digest.update(SpecText.of(network.spec()).getBytes(StandardCharsets.UTF_8));
    for (TensorSpec tensor : network.stateDict()) {
      if (tensor.role() == TensorSpec.Role.COUNTER) {
        continue;
      }
      digest.update(tensor.name().getBytes(StandardCharsets.UTF_8));
      float[] values = tensors.values(tensor.name());
      ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length);
      bytes.asFloatBuffer().put(values);
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * The key of what a {@link FolderPass} reads, for {@link KeptReadings#open}.
   *
   * @param features the call whose channels are read
   * @param mirrored whether each picture is mirrored
   */
  public String readings(Call features, boolean mirrored) {
    return with(features.name(), mirrored ? "mirrored" : "");
  }

  /**
   * The file that an {@link ExemplarPass} keeps what it finds in.
   *
   * @param readings the folder of what is kept
   * @param relevantFor the class for which relevance is looked at; null for activations
   */
  public Path exemplars(Path readings, @Nullable Integer relevantFor) {
    String key = with("exemplars", relevantFor == null ? "" : relevantFor.toString());
    return readings.resolve(key + ".exemplars");
  }

  private String with(String... more) {
    String own = String.join("\0", model, recipe.toString(), orientation.name(), realFolder());
    String all = own + "\0" + String.join("\0", more);
    return HexFormat.of().formatHex(sha256().digest(all.getBytes(StandardCharsets.UTF_8)));
  }

  private String realFolder() {
    try {
      return folder.toRealPath().toString();
    } catch (IOException e) {
      return folder.toAbsolutePath().toString();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
