package org.resnetexplorer.weights;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.TensorSpec;

/**
 * The made-up weights and input behind {@code reference/*.json}, by the formula in the head of
 * {@code reference.py}: every value follows from its tensor's name, its index and a salt.
 */
public final class ReferenceWeights {

  private ReferenceWeights() {}

  /** The state dict of a network, counters left out. */
  public static StateDict of(Network network, long salt) {
    InMemoryStateDict.Builder out = InMemoryStateDict.builder("reference " + salt);
    List<TensorSpec> specs = network.stateDict();
    Map<String, Integer> features =
        specs.stream()
            .filter(spec -> spec.sizes().size() == 2)
            .collect(Collectors.toMap(spec -> owner(spec.name()), spec -> spec.sizes().get(1)));
    String lastNorm =
        specs.stream().anyMatch(s -> s.name().contains(".bn3.")) ? ".bn3.weight" : ".bn2.weight";
    for (TensorSpec spec : specs) {
      if (spec.role() != TensorSpec.Role.COUNTER) {
        float[] values =
            filled(spec.name(), spec.elements(), salt, formula(spec, features, lastNorm));
        out.add(spec.name(), spec.sizes().stream().map(Integer::longValue).toList(), values);
      }
    }
    return out.build();
  }

  private static String owner(String tensor) {
    return tensor.substring(0, tensor.lastIndexOf('.'));
  }

  /** The input, shape {@code [1, 3, 224, 224]}. */
  public static float[] input(long salt) {
    return input(3, 224, salt);
  }

  /** The input of another size, shape {@code [1, channels, side, side]}. */
  public static float[] input(int channels, int side, long salt) {
    return filled("input", (long) channels * side * side, salt, u -> 4 * u - 2);
  }

  private static DoubleUnaryOperator formula(
      TensorSpec spec, Map<String, Integer> features, String lastNorm) {
    String name = spec.name();
    if (spec.sizes().size() == 4) {
      double fanIn = spec.elements() / spec.sizes().get(0);
      double bound = Math.sqrt(6.0 / fanIn);
      return u -> (2 * u - 1) * bound;
    } else if (features.containsKey(owner(name))) {
      double divisor = Math.sqrt(features.get(owner(name)));
      return u -> (2 * u - 1) / divisor;
    } else if (name.endsWith(".weight")) {
      double factor = name.endsWith(lastNorm) ? 0.1 : 1.0;
      return u -> (0.5 + u) * factor;
    } else if (name.endsWith(".running_var")) {
      return u -> 0.5 + u;
    }
    return u -> 0.2 * (u - 0.5);
  }

  /**
   * A tensor by its kind alone, as {@code spellings.py} fills it.
   *
   * @param kind one of {@code conv, linear, scale, var, shift, zero}
   */
  public static float[] ofKind(String name, String kind, List<Long> shape) {
    TensorInfo info = new TensorInfo(name, DType.F32, shape);
    double inputs = shape.isEmpty() ? 1 : (double) info.elements() / shape.get(0);
    return filled(
        name,
        info.elements(),
        0,
        switch (kind) {
          case "conv" -> u -> (2 * u - 1) * Math.sqrt(6.0 / inputs);
          case "linear" -> u -> (2 * u - 1) / Math.sqrt(inputs);
          case "scale", "var" -> u -> 0.5 + u;
          case "shift" -> u -> 0.2 * (u - 0.5);
          case "zero" -> u -> 0;
          default -> throw new IllegalArgumentException(kind);
        });
  }

  private static float[] filled(String name, long count, long salt, DoubleUnaryOperator formula) {
    CRC32 crc = new CRC32();
    crc.update(name.getBytes(StandardCharsets.UTF_8));
    long start = ((crc.getValue() ^ salt) & 0xFFFFFFFFL) << 32;
    float[] values = new float[Math.toIntExact(count)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) formula.applyAsDouble(uniform(start + i));
    }
    return values;
  }

  /** One step of splitmix64, its upper 24 bits taken as a number in [0, 1). */
  private static double uniform(long state) {
    long z = state + 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    z ^= z >>> 31;
    return (z >>> 40) / (double) (1 << 24);
  }
}
