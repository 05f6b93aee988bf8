package org.resnetexplorer.weights;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.TensorSpec;

/** The made-up weights and input of {@code reference/reference.py}, by its formula. */
public final class ReferenceWeights {
  private ReferenceWeights() {}

  /** All float tensors in the order of the state dict; counters are left out. */
  public static StateDict stateDict(Network network, int salt) {
    Set<String> lastNorms =
        network.blocks().stream()
            .map(Block::branch)
            .map(branch -> branch.get(branch.size() - 1))
            .map(Call::module)
            .collect(Collectors.toSet());
    InMemoryStateDict.Builder tensors = InMemoryStateDict.builder("reference formula");
    for (TensorSpec tensor : network.stateDict()) {
      if (tensor.role() != TensorSpec.Role.COUNTER) {
        List<Long> shape = tensor.sizes().stream().map(Integer::longValue).toList();
        tensors.add(tensor.name(), shape, values(tensor, lastNorms, network, salt));
      }
    }
    return tensors.build();
  }

  /** The input {@code [1, 3, 224, 224]}. */
  public static float[] input(int salt) {
    double[] u = uniform("input", 3 * 224 * 224, salt);
    float[] values = new float[u.length];
    for (int i = 0; i < u.length; i++) {
      values[i] = (float) (4 * u[i] - 2);
    }
    return values;
  }

  private static float[] values(
      TensorSpec tensor, Set<String> lastNorms, Network network, int salt) {
    String name = tensor.name();
    double[] u = uniform(name, (int) tensor.elements(), salt);
    String owner = name.substring(0, name.lastIndexOf('.'));
    String leaf = name.substring(name.lastIndexOf('.') + 1);
    int features = network.stateDict().get(network.stateDict().size() - 2).sizes().get(1);
    float[] values = new float[u.length];
    for (int i = 0; i < u.length; i++) {
      double v;
      if (tensor.sizes().size() == 4) {
        double fanIn = (double) tensor.elements() / tensor.sizes().get(0);
        v = (2 * u[i] - 1) * Math.sqrt(6.0 / fanIn);
      } else if (name.startsWith("fc.")) {
        v = (2 * u[i] - 1) / Math.sqrt(features);
      } else if (leaf.equals("weight")) {
        v = (0.5 + u[i]) * (lastNorms.contains(owner) ? 0.1 : 1.0);
      } else if (leaf.equals("running_var")) {
        v = 0.5 + u[i];
      } else {
        v = 0.2 * (u[i] - 0.5);
      }
      values[i] = (float) v;
    }
    return values;
  }

  private static double[] uniform(String name, int count, int salt) {
    CRC32 crc = new CRC32();
    crc.update(name.getBytes(StandardCharsets.UTF_8));
    long base = ((crc.getValue() ^ salt) & 0xFFFFFFFFL) << 32;
    double[] u = new double[count];
    for (int i = 0; i < count; i++) {
      long z = base + i + 0x9E3779B97F4A7C15L;
      z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
      z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
      z = z ^ (z >>> 31);
      u[i] = (z >>> 40) / (double) (1 << 24);
    }
    return u;
  }
}
