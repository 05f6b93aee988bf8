package org.resnetexplorer.weights.catalogue;

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
      return reader.open(FILE, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
