package org.resnetexplorer.network;

import java.util.Locale;

/** What may stand between the linear layers of a head; a state dict does not tell which. */
public enum Activation {
  /** {@code max(0, x)}. */
  RELU("nn.ReLU(inplace=True)", "max(0, x)"),
  /** {@code x} where it is positive, else {@code 0.01 x}. */
  LEAKY_RELU("nn.LeakyReLU()", "max(0.01·x, x)"),
  /** {@code x Phi(x)} with the normal distribution's Phi (Hendrycks and Gimpel 2016). */
  GELU("nn.GELU()", "x·Φ(x)"),
  /** The hyperbolic tangent. */
  TANH("nn.Tanh()", "tanh(x)"),
  /** {@code 1 / (1 + exp(-x))}. */
  SIGMOID("nn.Sigmoid()", "1/(1 + exp(−x))");

  private final String constructor;
  private final String formula;

  Activation(String constructor, String formula) {
    this.constructor = constructor;
    this.formula = formula;
  }

  /** The Python expression that makes it. */
  public String constructor() {
    return constructor;
  }

  /** What it makes of x, as mathematics writes it. */
  public String formula() {
    return formula;
  }

  /** PyTorch's class name. */
  public String typeName() {
    return constructor.substring("nn.".length(), constructor.indexOf('('));
  }

  /** As options and texts of networks spell it: {@code leakyrelu}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace("_", "");
  }

  Layer layer() {
    return this == RELU ? new Layer.ReLU() : new Layer.Curve(this);
  }
}
