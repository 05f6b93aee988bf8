package org.resnetexplorer.weights.open;

import java.util.Locale;

/** What stands between the linear layers of a head; it has no weights, so no file tells. */
public enum HeadActivation {
  RELU,
  NONE;

  /** As options and files write it: {@code relu}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
