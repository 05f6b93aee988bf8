package org.resnetexplorer.weights.match;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.TensorInfo;

/**
 * Ways in which a net with a ResNet's names may be built otherwise, told by shapes: what its blocks
 * do in another order, or leave out.
 */
final class OtherForm {

  private final Map<String, TensorInfo> trunk;

  OtherForm(Map<String, TensorInfo> trunk) {
    this.trunk = trunk;
  }

  /** What it does otherwise, if that is known. */
  Optional<Phrase> phrase() {
    if (normalisesFirst()) {
      return Optional.of(Phrase.of("kind.pre-activation"));
    }
    if (hasFewBiases()) {
      return Optional.of(Phrase.of("kind.biases"));
    }
    return Optional.empty();
  }

  /** Of some convolutions, and not of others. */
  private boolean hasFewBiases() {
    Set<String> biases =
        trunk.entrySet().stream()
            .filter(weight -> weight.getValue().shape().size() == 4)
            .map(weight -> weight.getKey().replaceFirst("weight$", "bias"))
            .filter(bias -> !bias.contains(".se."))
            .collect(Collectors.toSet());
    return biases.stream().anyMatch(trunk::containsKey)
        && !biases.stream().allMatch(trunk::containsKey);
  }

  /** A norm before its convolution has as many features as that has inputs. */
  private boolean normalisesFirst() {
    for (Map.Entry<String, TensorInfo> entry : trunk.entrySet()) {
      String name = entry.getKey();
      List<Long> shape = entry.getValue().shape();
      TensorInfo norm = trunk.get(name.replace(".conv", ".bn"));
      boolean comparable = name.contains(".conv") && shape.size() == 4 && norm != null;
      if (comparable
          && !shape.get(0).equals(shape.get(1))
          && norm.shape().equals(shape.subList(1, 2))) {
        return true;
      }
    }
    return false;
  }
}
