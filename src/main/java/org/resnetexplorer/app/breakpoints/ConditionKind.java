package org.resnetexplorer.app.breakpoints;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.explain.stops.StopQuantity;

/** What the editor's second choice offers. */
enum ConditionKind {
  ALWAYS(null, false),
  MEAN(StopQuantity.MEAN, false),
  MAX(StopQuantity.MAX, false),
  MIN(StopQuantity.MIN, false),
  ZERO_SHARE(StopQuantity.ZERO_SHARE, true),
  NOT_FINITE(null, false),
  SMALL_CHANGE(null, true);

  private final @Nullable StopQuantity quantity;
  private final boolean inPerCent;

  ConditionKind(@Nullable StopQuantity quantity, boolean inPerCent) {
    this.quantity = quantity;
    this.inPerCent = inPerCent;
  }

  /** What is compared with a bound; null where nothing is, or no such number. */
  @Nullable StopQuantity quantity() {
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
