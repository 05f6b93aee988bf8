package org.resnetexplorer.weights.match;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.weights.DType;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.WeightsException;

/**
 * The tensors of one network out of a state dict, under the network's names in place of the file's.
 *
 * <p>Statistics that a frozen batch norm came without stand in as mean 0 and variance {@code 1 -
 * eps}, so that it computes {@code weight x + bias}, as Detectron2 does.
 */
final class RenamedStateDict implements StateDict {

  private static final String MEAN = ".running_mean";
  private static final float UNIT_VARIANCE = (float) (1 - Layer.BatchNorm2d.EPSILON);

  private final StateDict weights;
  private final FileNames names;
  private final Map<String, TensorInfo> tensors = new LinkedHashMap<>();
  private final Map<String, StandIn> standIns;

  /**
   * A view of a state dict.
   *
   * @param standIns statistics to make up by the network's names; usually none
   */
  RenamedStateDict(StateDict weights, FileNames names, Map<String, StandIn> standIns) {
    this.weights = weights;
    this.names = names;
    for (TensorInfo inFile : weights.tensors()) {
      TensorInfo info = CellConvolution.asLinear(names.net(), inFile);
      names
          .plain(info.name())
          .ifPresent(name -> tensors.put(name, new TensorInfo(name, info.type(), info.shape())));
    }
    this.standIns = standIns;
    standIns.forEach(
        (name, standIn) -> tensors.put(name, new TensorInfo(name, DType.F32, standIn.shape())));
  }

  @Override
  public List<TensorInfo> tensors() {
    return List.copyOf(tensors.values());
  }

  @Override
  public Optional<TensorInfo> find(String name) {
    return Optional.ofNullable(tensors.get(name));
  }

  private String inFile(String name) {
    return names.inFile(name).orElseThrow(() -> new IllegalArgumentException("no tensor " + name));
  }

  @Override
  public float[] floats(String name) throws WeightsException {
    StandIn standIn = standIns.get(name);
    return standIn == null ? weights.floats(inFile(name)) : madeUp(name, standIn);
  }

  @Override
  public boolean read(String name, ByteBuffer target) throws WeightsException {
    return !standIns.containsKey(name) && weights.read(inFile(name), target);
  }

  private float[] madeUp(String name, StandIn standIn) throws WeightsException {
    if (standIn.bias() != null) {
      float[] mean = weights.floats(standIn.bias());
      for (int i = 0; i < mean.length; i++) {
        mean[i] = -mean[i];
      }
      return mean;
    }
    float[] values = new float[Math.toIntExact(tensors.get(name).elements())];
    Arrays.fill(values, name.endsWith(MEAN) ? 0 : UNIT_VARIANCE);
    return values;
  }

  @Override
  public long[] integers(String name) throws WeightsException {
    if (standIns.containsKey(name)) {
      throw Refusal.dtype(tensors.get(name));
    }
    return weights.integers(inFile(name));
  }

  @Override
  public Map<String, String> metadata() {
    return weights.metadata();
  }

  @Override
  public List<String> ignored() {
    return weights.ignored();
  }

  @Override
  public String source() {
    return weights.source();
  }

  @Override
  public String layout() {
    return weights.layout();
  }

  @Override
  public void close() {
    weights.close();
  }
}
