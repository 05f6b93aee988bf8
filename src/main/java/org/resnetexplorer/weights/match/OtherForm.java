package org.resnetexplorer.weights.match;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.TensorInfo;

/**
 * Ways in which a net with a ResNet's names may be built otherwise, told by names and shapes: what
 * its blocks do otherwise, or leave out.
 */
final class OtherForm {

  private final NamedNet net;
  private final Map<String, TensorInfo> trunk;

  OtherForm(NamedNet net, Map<String, TensorInfo> trunk) {
    this.net = net;
    this.trunk = trunk;
  }

  /** What it does otherwise, if that is known. */
  Optional<Phrase> phrase() {
    if (net.spelling() == Spelling.TIMM_V2 && lacksStatistics()) {
      return Optional.of(Phrase.of("kind.bit"));
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

  /** Group norm keeps no means and variances; whether weights are standardised no file tells. */
  private boolean lacksStatistics() {
    return trunk.keySet().stream().noneMatch(name -> name.contains(".running_"));
  }
}
