package org.resnetexplorer.app.architectures;

import org.jspecify.annotations.Nullable;

/**
 * What the switches of the constructor make.
 *
 * @param argument what opens the network; null where it is refused
 * @param name of the network, or what is wrong, in one line
 * @param facts parameters, multiply-adds, layers; or what to do
 * @param quote PyTorch's own words of a refusal; may be empty
 */
record ConstructorPreview(@Nullable String argument, String name, String facts, String quote) {
  boolean isLegal() {
    return argument != null;
  }
}
