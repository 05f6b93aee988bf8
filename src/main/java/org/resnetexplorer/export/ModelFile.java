package org.resnetexplorer.export;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import java.util.List;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.TensorSpec;
import org.resnetexplorer.weights.DType;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.Encoding;
import org.resnetexplorer.weights.format.safetensors.SafetensorsWriter;
import org.resnetexplorer.weights.open.ModelMetadata;
import org.resnetexplorer.weights.open.WeightedModel;

/**
 * A model in one file of safetensors: the tensors under the names of the network, as torchvision's
 * {@code load_state_dict} takes them, with architecture, recipe, meaning of the outputs and names
 * of the classes as metadata.
 *
 * <p>Weights in half precision or bfloat16 stay so; double precision, which the network never runs
 * in, becomes single. A batch norm's counter that is nowhere is 0.
 */
public final class ModelFile {

  private final Network network;
  private final StateDict weights;

  private ModelFile(WeightedModel model) {
    this.network = model.network();
    this.weights = model.weights();
  }

  /**
   * Writes a whole file, in place of an older one.
   *
   * @throws WeightsException if the model's own weights cannot be read any more
   */
  public static void write(Path file, WeightedModel model) throws IOException, WeightsException {
    ModelFile content = new ModelFile(model);
    try {
      AtomicFile.write(
          file,
          out -> {
            try {
              SafetensorsWriter.write(
                  out, ModelMetadata.of(model), content.tensors(), content::bytes);
            } catch (WeightsException e) {
              throw new Unreadable(e);
            }
          });
    } catch (Unreadable e) {
      throw e.reason;
    }
  }

  private List<TensorInfo> tensors() {
    return network.stateDict().stream()
        .map(
            spec ->
                new TensorInfo(
                    spec.name(),
                    type(spec),
                    spec.sizes().stream().map(Integer::longValue).toList()))
        .toList();
  }

  private DType type(TensorSpec spec) {
    if (spec.role() == TensorSpec.Role.COUNTER) {
      return DType.I64;
    }
    return weights
        .find(spec.name())
        .map(TensorInfo::type)
        .filter(type -> type == DType.F16 || type == DType.BF16)
        .orElse(DType.F32);
  }

  private byte[] bytes(TensorInfo tensor) throws WeightsException {
    return tensor.type() == DType.I64
        ? Encoding.of(new long[] {counter(tensor.name())})
        : Encoding.of(weights.floats(tensor.name()), tensor.type());
  }

  private long counter(String name) throws WeightsException {
    TensorInfo stored = weights.find(name).orElse(null);
    if (stored == null || stored.elements() != 1) {
      return 0;
    }
    return stored.type().floating() ? (long) weights.floats(name)[0] : weights.integers(name)[0];
  }

  /** Carries a failure to read through code that writes. */
  private static final class Unreadable extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    private final transient WeightsException reason;

    Unreadable(WeightsException reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
