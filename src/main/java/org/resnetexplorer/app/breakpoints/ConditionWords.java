package org.resnetexplorer.app.breakpoints;

import org.resnetexplorer.app.debugger.Breakpoint;
import org.resnetexplorer.explain.stops.Reason;
import org.resnetexplorer.explain.stops.StopCondition;
import org.resnetexplorer.explain.stops.StopQuantity;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** Breakpoints, their conditions and reasons in words. */
public final class ConditionWords {
  private static final double PER_CENT = 100;

  private final Messages messages;

  public ConditionWords(Messages messages) {
    this.messages = messages;
  }

  /** Where: the call's name, or words for every call. */
  String place(Breakpoint breakpoint) {
    if (!breakpoint.isForAnyCall()) {
      return breakpoint.call();
    }
    return messages.text(
        breakpoint.condition() instanceof StopCondition.SmallChange
            ? "breakpoints.any-sum"
            : "breakpoints.any-call");
  }

  /** When: {@code always}, {@code max > 4}. */
  String condition(StopCondition condition) {
    if (condition instanceof StopCondition.Passes passes) {
      String bound = number(passes.quantity(), passes.bound());
      return quantity(passes.quantity()) + " " + passes.comparison().sign() + " " + bound;
    } else if (condition instanceof StopCondition.SmallChange small) {
      return messages.text("breakpoints.small-change", plain(PER_CENT * small.share()));
    }
    return messages.text(
        condition instanceof StopCondition.NotFinite
            ? "breakpoints.not-finite"
            : "breakpoints.always");
  }

  /** Why: {@code layer3.0.add: max 4.31 > 4}. */
  public String reason(Reason reason) {
    StopCondition condition = reason.condition();
    if (condition instanceof StopCondition.Passes passes) {
      return messages.text(
          "breakpoints.reason.passes",
          reason.call(),
          quantity(passes.quantity()),
          number(passes.quantity(), reason.measured()),
          passes.comparison().sign(),
          number(passes.quantity(), passes.bound()));
    } else if (condition instanceof StopCondition.SmallChange small) {
      return messages.text(
          "breakpoints.reason.small-change",
          reason.call(),
          plain(PER_CENT * reason.measured()),
          plain(PER_CENT * small.share()));
    }
    return messages.text("breakpoints.reason.not-finite", reason.call(), (long) reason.measured());
  }

  private String quantity(StopQuantity quantity) {
    return switch (quantity) {
      case MEAN -> messages.text("breakpoints.mean");
      case MAX -> messages.text("breakpoints.max");
      case MIN -> messages.text("breakpoints.min");
      case ZERO_SHARE -> messages.text("breakpoints.zeros");
    };
  }

  private static String number(StopQuantity quantity, double value) {
    return quantity == StopQuantity.ZERO_SHARE ? plain(PER_CENT * value) + " %" : plain(value);
  }

  /** With the hyphen for minus, as these words stand in fonts without the true sign. */
  private static String plain(double value) {
    return Numbers.compact(value).replace('\u2212', '-');
  }
}
