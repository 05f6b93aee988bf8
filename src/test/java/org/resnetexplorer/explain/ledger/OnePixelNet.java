package org.resnetexplorer.explain.ledger;

import java.util.Arrays;
import java.util.Map;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.SpecText;
import org.resnetexplorer.network.TensorSpec;
import org.resnetexplorer.weights.InMemoryStateDict;

/**
 * Three blocks on a picture of one pixel, of value 2, in one channel: every call is one number,
 * that a person can follow on paper. The stem gives 2.
 *
 * <ol>
 *   <li>Branch {@code -0.5 relu(x + 0.5) + 0.25 = -1}, so that x is 1.
 *   <li>Branch {@code relu(3 x) = 3}, shortcut {@code 2 x - 0.5 = 1.5}, so that x is 4.5.
 *   <li>Branch {@code 5 relu(-x) + 1 = 1}, shortcut {@code x + 0.25}, so that x is 5.75.
 * </ol>
 *
 * <p>The one output is {@code 2 x - 0.5 = 11}.
 */
final class OnePixelNet {
  private static final int CENTRE_OF_NINE = 4;

  private static final Map<String, Float> VALUES =
      Map.ofEntries(
          Map.entry("conv1.weight", 1f),
          Map.entry("layer1.0.conv1.weight", 1f),
          Map.entry("layer1.0.bn1.bias", 0.5f),
          Map.entry("layer1.0.conv2.weight", -0.5f),
          Map.entry("layer1.0.bn2.bias", 0.25f),
          Map.entry("layer2.0.conv1.weight", 3f),
          Map.entry("layer2.0.conv2.weight", 1f),
          Map.entry("layer2.0.downsample.0.weight", 2f),
          Map.entry("layer2.0.downsample.1.bias", -0.5f),
          Map.entry("layer3.0.conv1.weight", -1f),
          Map.entry("layer3.0.conv2.weight", 5f),
          Map.entry("layer3.0.bn2.bias", 1f),
          Map.entry("layer3.0.downsample.0.weight", 1f),
          Map.entry("layer3.0.downsample.1.bias", 0.25f),
          Map.entry("fc.weight", 2f),
          Map.entry("fc.bias", -0.5f));

  private OnePixelNet() {}

  static InputTensor input() {
    return new InputTensor(new float[] {2}, 1, 1, 1);
  }

  static Session open() throws Exception {
    Network network =
        Network.of(
            SpecText.parse(
                "basic,1-1-1,channels=1,classes=1,in=1,stem=small,shortcut=project,head=fc"));
    InMemoryStateDict.Builder weights = InMemoryStateDict.builder("one pixel");
    for (TensorSpec spec : network.stateDict()) {
      if (spec.role() != TensorSpec.Role.COUNTER) {
        weights.add(
            spec.name(), spec.sizes().stream().map(Integer::longValue).toList(), filled(spec));
      }
    }
    return TestEngine.shared().open(network, weights.build());
  }

  private static float[] filled(TensorSpec spec) {
    float[] values = new float[Math.toIntExact(spec.elements())];
    if (spec.name().endsWith(".running_var")) {
      Arrays.fill(values, (float) (1 - 1e-5));
    } else if (spec.sizes().size() == 1 && spec.name().endsWith(".weight")) {
      Arrays.fill(values, 1);
    }
    Float value = VALUES.get(spec.name());
    if (value != null) {
      boolean nine = spec.sizes().size() == 4 && spec.sizes().get(2) == 3;
      values[nine ? CENTRE_OF_NINE : 0] = value;
    }
    return values;
  }
}
