package org.resnetexplorer.weights.open;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.resnetexplorer.network.Head;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.weights.DType;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.WeightsException;

/**
 * A last layer for other classes, to stand on the trunk of a model.
 *
 * @param weight a row of factors for each class, as many as the layer reads features
 * @param bias a number for each class
 */
public record LastLayer(float[][] weight, float[] bias) {

  /** What a network without head gets its classifier called. */
  private static final String NAME = "fc";

  /** What the layer makes of features, before softmax, {@code [classes]}. */
  public double[] logits(float[] features) {
    double[] logits = new double[bias.length];
    for (int k = 0; k < logits.length; k++) {
      logits[k] = bias[k];
      for (int i = 0; i < features.length; i++) {
        logits[k] += (double) weight[k][i] * features[i];
      }
    }
    return logits;
  }

  /**
   * The model with this layer in place of its own, or behind its features if it has none. All other
   * weights stay where they are: closing either model closes both.
   *
   * @param accuracy how often it is right; may be empty
   */
  public WeightedModel on(WeightedModel trunk, Labels labels, String accuracy) {
    ResNetSpec spec = trunk.spec();
    Head.Classifier head = head(spec.family().head());
    Network network =
        Network.of(
            new ResNetSpec(
                spec.block(),
                spec.depths(),
                bias.length,
                spec.stemChannels(),
                spec.groups(),
                spec.widthPerGroup(),
                spec.stride(),
                spec.family().withHead(head)));
    Map<String, float[]> own = new LinkedHashMap<>();
    own.put(head.last() + ".weight", flat());
    own.put(head.last() + ".bias", bias);
    return new WeightedModel(
        trunk.id(),
        network,
        new Overlaid(trunk.weights(), own, bias.length),
        labels,
        trunk.recipe(),
        OutputMeaning.SOFTMAX,
        accuracy,
        trunk.source(),
        trunk.reading(),
        List.of());
  }

  private static Head.Classifier head(Head head) {
    return head instanceof Head.Classifier classifier
        ? new Head.Classifier(classifier.pooling(), classifier.name(), classifier.before(), true)
        : new Head.Classifier(head.pooling(), NAME, List.of(), true);
  }

  private float[] flat() {
    float[] flat = new float[bias.length * weight[0].length];
    for (int i = 0; i < weight.length; i++) {
      System.arraycopy(weight[i], 0, flat, i * weight[0].length, weight[0].length);
    }
    return flat;
  }

  /** A state dict some of whose tensors are others. */
  private record Overlaid(StateDict below, Map<String, float[]> own, int classes)
      implements StateDict {

    private TensorInfo info(String name) {
      long length = own.get(name).length;
      List<Long> shape =
          length == classes ? List.of(length) : List.of((long) classes, length / classes);
      return new TensorInfo(name, DType.F32, shape);
    }

    @Override
    public List<TensorInfo> tensors() {
      List<TensorInfo> all = new ArrayList<>();
      below.tensors().stream().filter(each -> !own.containsKey(each.name())).forEach(all::add);
      own.keySet().forEach(name -> all.add(info(name)));
      return all;
    }

    @Override
    public Optional<TensorInfo> find(String name) {
      return own.containsKey(name) ? Optional.of(info(name)) : below.find(name);
    }

    @Override
    public float[] floats(String name) throws WeightsException {
      return own.containsKey(name) ? own.get(name).clone() : below.floats(name);
    }

    @Override
    public boolean read(String name, ByteBuffer target) throws WeightsException {
      return !own.containsKey(name) && below.read(name, target);
    }

    @Override
    public long[] integers(String name) throws WeightsException {
      return below.integers(name);
    }

    @Override
    public Map<String, String> metadata() {
      return Map.of();
    }

    @Override
    public List<String> ignored() {
      return List.of();
    }

    @Override
    public String source() {
      return below.source();
    }

    @Override
    public String layout() {
      return below.layout();
    }

    @Override
    public void close() {
      below.close();
    }
  }
}
