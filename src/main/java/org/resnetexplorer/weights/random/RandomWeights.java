package org.resnetexplorer.weights.random;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.TensorSpec;
import org.resnetexplorer.weights.InMemoryStateDict;
import org.resnetexplorer.weights.StateDict;

/**
 * The weights of an untrained ResNet, initialised as torchvision's constructor does.
 *
 * <ul>
 *   <li>Convolutions: normal with mean 0 and deviation {@code sqrt(2 / (out * kernel area))}, that
 *       is Kaiming initialisation with fan-out ("Delving Deep into Rectifiers", He et al. 2015).
 *   <li>Batch norm: weight 1, bias 0, running mean 0, running variance 1.
 *   <li>Linear layers: weight and bias uniform within {@code 1 / sqrt(in)}; biases of convolutions
 *       too, with what one output is the sum of as in.
 *   <li>With {@code zero_init_residual} the weight of each block's last batch norm is 0, so that
 *       every block starts as the identity ("Accurate, Large Minibatch SGD", Goyal et al. 2017).
 *       With pre-activation it is the last convolution, as in timm: a ReLU behind a norm that gives
 *       nothing but 0 would let no gradient through.
 * </ul>
 *
 * <p>The numbers are not torch's: each tensor has a splitmix64 stream (Steele, Lea and Flood 2014)
 * started from the seed and the CRC-32 of its name; normal values come from it by the {@link
 * Ziggurat} method with {@link StrictMath}. So one seed gives the same bytes on every machine, and
 * a tensor is made only when it is asked for.
 */
public final class RandomWeights {

  private RandomWeights() {}

  /** The initial state dict of a network for a seed, counters left out. */
  public static StateDict of(Network network, long seed, boolean zeroInitResidual) {
    InMemoryStateDict.Builder out = InMemoryStateDict.builder("random " + seed);
    Set<String> lasts =
        network.blocks().stream().flatMap(RandomWeights::lasts).collect(Collectors.toSet());
    Map<String, Integer> features = sums(network);
    for (TensorSpec spec : network.stateDict()) {
      boolean zeroed = zeroInitResidual && lasts.contains(spec.name());
      if (spec.role() != TensorSpec.Role.COUNTER) {
        List<Long> shape = spec.sizes().stream().map(Integer::longValue).toList();
        out.add(spec.name(), shape, zeroed ? constant(spec, 0) : values(spec, features, seed));
      }
    }
    return out.build();
  }

  /** What is 0 with {@code zero_init_residual}, by names. */
  private static Stream<String> lasts(Block block) {
    if (!block.isPreActivated()) {
      return Stream.of(block.lastNorm().module() + ".weight");
    }
    List<Call> convolutions = block.convolutionCalls();
    String last = convolutions.get(convolutions.size() - 1).module();
    return Stream.of(last + ".weight", last + ".bias");
  }

  /** How many products one output adds up, by the names of what is uniform. */
  private static Map<String, Integer> sums(Network network) {
    Map<String, Integer> features = new HashMap<>();
    for (TensorSpec spec : network.stateDict()) {
      if (spec.sizes().size() == 2) {
        features.put(spec.name(), spec.sizes().get(1));
        features.put(bias(spec), spec.sizes().get(1));
      } else if (spec.sizes().size() == 4) {
        int kernel = spec.sizes().get(2) * spec.sizes().get(3);
        features.put(bias(spec), spec.sizes().get(1) * kernel);
      }
    }
    return features;
  }

  private static String bias(TensorSpec weight) {
    return weight.name().replaceFirst("weight$", "bias");
  }

  private static Supplier<float[]> values(
      TensorSpec spec, Map<String, Integer> features, long seed) {
    String name = spec.name();
    if (spec.sizes().size() == 4) {
      long fanOut = (long) spec.sizes().get(0) * spec.sizes().get(2) * spec.sizes().get(3);
      return () -> normal(spec, seed, Math.sqrt(2.0 / fanOut));
    } else if (features.containsKey(name)) {
      return () -> uniform(spec, seed, 1 / Math.sqrt(features.get(name)));
    }
    return constant(spec, name.endsWith(".weight") || name.endsWith(".running_var") ? 1 : 0);
  }

  private static Supplier<float[]> constant(TensorSpec spec, float value) {
    return () -> {
      float[] values = new float[Math.toIntExact(spec.elements())];
      Arrays.fill(values, value);
      return values;
    };
  }

  private static float[] uniform(TensorSpec spec, long seed, double bound) {
    SplitMix stream = SplitMix.of(spec.name(), seed);
    float[] values = new float[Math.toIntExact(spec.elements())];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (stream.symmetric() * bound);
    }
    return values;
  }

  private static float[] normal(TensorSpec spec, long seed, double deviation) {
    SplitMix stream = SplitMix.of(spec.name(), seed);
    float[] values = new float[Math.toIntExact(spec.elements())];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (deviation * Ziggurat.normal(stream));
    }
    return values;
  }
}
