package org.resnetexplorer.weights.match;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.resnetexplorer.network.Activation;

/** What runs between two linear layers of a head; a state dict does not tell. */
public enum HeadActivation {
  /** Nothing: the layers follow each other directly. */
  NONE,
  RELU,
  LEAKY_RELU,
  GELU,
  TANH,
  SIGMOID;

  /** The function; none if nothing runs there. */
  Optional<Activation> function() {
    return this == NONE ? Optional.empty() : Optional.of(Activation.valueOf(name()));
  }

  /** As options spell it: {@code none}, {@code relu}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace("_", "");
  }

  /** The one that options spell so. */
  public static Optional<HeadActivation> of(String word) {
    return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
  }
}
