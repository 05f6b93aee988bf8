package org.resnetexplorer.app.evaluate;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.explain.evaluate.Span;
import org.resnetexplorer.explain.evaluate.Value;

/**
 * What is shown for a line.
 *
 * @param text the answer as PyTorch prints it, or what is wrong in words
 * @param details of a tensor with several elements; else empty
 * @param mark what of the line is wrong; null if nothing is
 * @param value what was computed; null if nothing was
 * @param failed whether {@code text} says why there is no answer
 */
record Answer(
    String text, String details, @Nullable Span mark, @Nullable Value value, boolean failed) {
  static final Answer NONE = new Answer("", "", null, null, false);
}
