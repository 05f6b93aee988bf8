package org.resnetexplorer.network;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What follows the last block: pooling and flatten, then the layers that make outputs of features.
 */
public sealed interface Head {

  /** How the last maps become features. */
  Pooling pooling();

  /** torchvision's: the mean of each channel, and one linear layer {@code fc}. */
  Head FC = single("fc");

  /** One linear layer of that name. */
  static Head single(String name) {
    return new Classifier(Pooling.AVERAGE, name, List.of(), true);
  }

  /** No layers: the features are what the network gives. */
  record Trunk(Pooling pooling) implements Head {}

  /**
   * Layers that end in a linear one, whose outputs are the network's.
   *
   * @param name of the last layer or, if there are layers before it, of the {@code nn.Sequential}
   *     that holds them all
   * @param before layers before the last one; often none
   * @param bias whether the last layer adds one
   */
  record Classifier(Pooling pooling, String name, List<HeadLayer> before, boolean bias)
      implements Head {
    private static final Pattern NAME =
        Pattern.compile(
            "(?!(conv1|bn1|bn|relu|maxpool|avgpool|pool|flatten|add|layer\\d+)$)\\p{Alpha}\\w{0,39}");

    public Classifier {
      before = List.copyOf(before);
      if (!NAME.matcher(name).matches()) {
        throw new SpecException(SpecException.Reason.TEXT, "a head named " + name);
      }
    }

    /** Whether there are linear layers before the last one. */
    public boolean hasHiddenLayers() {
      return before.stream().anyMatch(HeadLayer::isLinear);
    }

    /** What runs between its linear layers; empty for nothing. */
    public Optional<Activation> activation() {
      return before.stream().flatMap(layer -> layer.activation().stream()).findFirst();
    }

    /** Path of the last layer: {@code fc}, {@code fc.3}. */
    public String last() {
      return before.isEmpty() ? name : name + "." + before.size();
    }
  }
}
