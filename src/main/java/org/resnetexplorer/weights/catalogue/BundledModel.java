package org.resnetexplorer.weights.catalogue;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.read.WeightsReader;

/** The trained model inside this program: a ResNet-18 for sixteen everyday things. */
public final class BundledModel {

  static final String FILE = "resnet18-everyday16.safetensors";

  private BundledModel() {}

  /** Reads it from the class path into memory and through the same checks as any file. */
  public static StateDict open(WeightsReader reader) throws WeightsException {
    try (InputStream in =
        BundledModel.class.getResourceAsStream("/org/resnetexplorer/weights/models/" + FILE)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + FILE);
      }
      return reader.open(FILE, all(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * In one array of its size: read in pieces that are joined in the end, it would take twice the
   * room at each start.
   */
  private static byte[] all(InputStream in) throws IOException {
    byte[] bytes = new byte[in.available()];
    if (in.readNBytes(bytes, 0, bytes.length) < bytes.length || in.read() >= 0) {
      throw new EOFException(FILE + " is not of the size it says");
    }
    return bytes;
  }
}
