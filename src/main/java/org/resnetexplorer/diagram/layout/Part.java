package org.resnetexplorer.diagram.layout;

import java.util.List;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Shape;

/** What stands in the main lane of a drawing, from left to right. */
sealed interface Part {
  /** Whether a shortcut leaves behind it. */
  default boolean forks() {
    return false;
  }

  /**
   * The tensor x that comes in, outside any card.
   *
   * @param map whose map it shows
   * @param forks whether the shortcut leaves here, and not further inside
   */
  record Incoming(String map, Shape shape, boolean forks) implements Part {}

  /**
   * Calls that follow each other in one container, a card each.
   *
   * @param forks whether a shortcut leaves behind the last of them
   */
  record Group(List<Call> calls, boolean forks) implements Part {
    public Group {
      calls = List.copyOf(calls);
    }

    /** Calls behind which nothing leaves. */
    Group(List<Call> calls) {
      this(calls, false);
    }
  }

  /** The residual sum. */
  record Sum(Call call) implements Part {}

  /** A map times the factors of its channels. */
  record Gate(Call call) implements Part {}

  /** A pooling: a card that narrows to the right. */
  record Pool(Call call) implements Part {}

  /** A reshape: a pill. */
  record Pill(Call call) implements Part {}

  /** The edge that leads out, and what comes next. */
  record Outgoing(String next) implements Part {}
}
