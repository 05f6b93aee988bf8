package org.resnetexplorer.weights;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.SpecText;
import org.resnetexplorer.weights.format.Encoding;
import org.resnetexplorer.weights.format.Layout;
import org.resnetexplorer.weights.format.safetensors.SafetensorsWriter;
import org.resnetexplorer.weights.random.RandomWeights;

/** Files of small untrained networks, which open and run in a moment. */
public final class SmallNets {

  private SmallNets() {}

  /**
   * Writes the weights of a network.
   *
   * @param spec as {@link SpecText} reads it, such as {@code basic,1-1-1-1,channels=8,classes=1}
   */
  public static Path write(Path file, String spec) throws IOException, WeightsException {
    return write(file, spec, Map.of());
  }

  /**
   * The same with some tensors filled with one value.
   *
   * @param filled the value by the tensor's name
   */
  public static Path write(Path file, String spec, Map<String, Float> filled)
      throws IOException, WeightsException {
    StateDict random = RandomWeights.of(Network.of(SpecText.parse(spec)), 7, false);
    InMemoryStateDict.Builder weights = InMemoryStateDict.builder("small");
    for (TensorInfo tensor : random.tensors()) {
      float[] values = random.floats(tensor.name());
      Float value = filled.get(tensor.name());
      if (value != null) {
        Arrays.fill(values, value);
      }
      weights.add(tensor.name(), tensor.shape(), values);
    }
    return WeightFiles.write(file, weights.build(), Layout.SAFETENSORS);
  }

  /** The same with its numbers cut to a narrower type. */
  public static Path write(Path file, String spec, DType type)
      throws IOException, WeightsException {
    StateDict random = RandomWeights.of(Network.of(SpecText.parse(spec)), 7, false);
    List<TensorInfo> tensors =
        random.tensors().stream()
            .map(tensor -> new TensorInfo(tensor.name(), type, tensor.shape()))
            .toList();
    try (OutputStream out = Files.newOutputStream(file)) {
      SafetensorsWriter.write(
          out,
          Map.of(),
          tensors,
          tensor -> Encoding.of(random.floats(tensor.name()), tensor.type()));
    }
    return file;
  }
}
