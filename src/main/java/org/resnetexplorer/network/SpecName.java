package org.resnetexplorer.network;

/**
 * What people call a network: {@code ResNet-50}, {@code ResNeXt-50 32x4d}, {@code Wide
 * ResNet-50-2}; {@code Plain-50} or {@code Plain ResNeXt-50 32x4d} without shortcuts; {@code
 * ResNet-50-C} and {@code ResNet-50-D} with a deep stem, the latter with shortcuts that pool;
 * {@code ResNet-34 A} and {@code ResNet-20 B} where shortcuts are of the option that such nets
 * usually have not, {@code ResNet-34 option C} where they project everywhere, {@code ResNet-34
 * bare} where they have no batch norm; {@code SE-ResNet-50} with gates, {@code SE-ResNet-18 by 8}
 * where what they squeeze is rounded, {@code ResNet-50 + b} with biases; {@code PreAct ResNet-50}
 * with pre-activation, {@code PreAct ResNet-18 open} without its last norm; {@code ResNet-50 inner
 * 50%} or {@code ResNet-34 pruned} where blocks are narrower inside, {@code ResNet-50 GN} with
 * group norm, {@code ResNet-50 GN-16} with another number of groups.
 */
record SpecName(ResNetSpec spec) {
  String text() {
    return switch (family().order()) {
      case CONVOLUTION_FIRST -> kindName();
      case NORM_FIRST -> "PreAct " + kindName();
      case NORM_FIRST_OPEN -> "PreAct " + kindName() + " open";
    };
  }

  private Family family() {
    return spec.family();
  }

  private String kindName() {
    int multiple = family().squeeze().multiple();
    String rounded = multiple == 1 ? "" : " by " + multiple;
    String dilated = family().dilation().isThere() ? " dilated " + family().dilation().word() : "";
    String name =
        residualName()
            + variant()
            + rounded
            + (family().bias() ? " + b" : "")
            + dilated
            + pruned()
            + normed();
    String gated = family().squeeze().isThere() ? "SE-" : "";
    if (!family().isPlain()) {
      return gated + name;
    }
    return gated + (name.startsWith("ResNet-") ? name.replace("ResNet", "Plain") : "Plain " + name);
  }

  private String normed() {
    Norm norm = family().norm();
    if (!norm.isOfGroups()) {
      return "";
    }
    return norm.equals(Norm.GROUP) ? " GN" : " GN-" + norm.groups();
  }

  private String pruned() {
    InnerWidths inner = family().inner();
    if (inner.isByBlock()) {
      return " pruned";
    }
    return inner.isThere() ? " inner " + inner.word() : "";
  }

  /** The letter of "Bag of Tricks" (He et al. 2019), which has none for pooling alone. */
  private String variant() {
    boolean pooled = family().shortcut() == ShortcutKind.POOLED;
    if (family().stem().isDeep()) {
      return pooled ? "-D" : "-C" + option();
    }
    return pooled ? " pooled" : option();
  }

  /** He et al. 2015, section 4.1: its networks for CIFAR have option A, others B. */
  private String option() {
    boolean small = spec.depths().size() < ResNetSpec.MOST_STAGES;
    return switch (family().shortcut()) {
      case PADDED -> small ? "" : " A";
      case PROJECTION -> small && spec.canPad() ? " B" : "";
      case EVERYWHERE -> " option C";
      case BARE -> " bare";
      case POOLED, NONE -> "";
    };
  }

  private String residualName() {
    if (spec.stemChannels() == 64 && spec.groups() > 1) {
      return "ResNeXt-" + spec.depth() + " " + spec.groups() + "x" + spec.widthPerGroup() + "d";
    }
    if (spec.stemChannels() == 64 && spec.widthPerGroup() > 64 && spec.widthPerGroup() % 64 == 0) {
      return "Wide ResNet-" + spec.depth() + "-" + spec.widthPerGroup() / 64;
    }
    return "ResNet-" + spec.depth();
  }
}
