package org.resnetexplorer.app.breakpoints;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.explain.stops.Quantity;

/** What the editor's second choice offers. */
enum ConditionKind {
  ALWAYS(null, false),
  MEAN(Quantity.MEAN, false),
  MAX(Quantity.MAX, false),
  MIN(Quantity.MIN, false),
  ZERO_SHARE(Quantity.ZERO_SHARE, true),
  NOT_FINITE(null, false),
  SMALL_CHANGE(null, true);

  private final @Nullable Quantity quantity;
  private final boolean inPerCent;

  ConditionKind(@Nullable Quantity quantity, boolean inPerCent) {
    this.quantity = quantity;
    this.inPerCent = inPerCent;
  }

  /** What is compared with a bound; null where nothing is, or no such number. */
  @Nullable Quantity quantity() {
    return quantity;
  }

  /** Whether a bound is typed, and in per cent. */
  boolean isInPerCent() {
    return inPerCent;
  }

  boolean hasBound() {
    return quantity != null || this == SMALL_CHANGE;
  }

  /** Whether one may choose on which side of the bound to stop. */
  boolean hasComparison() {
    return quantity != null;
  }

  String textKey() {
    return "breakpoints.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
