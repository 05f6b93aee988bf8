package org.resnetexplorer.diagram.layout;

import java.util.List;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Shape;

/** What stands in the main lane of a drawing, from left to right. */
sealed interface Part {

  /**
   * The tensor x that comes in, outside any card.
   *
   * @param map whose map it shows
   * @param forks whether the shortcut leaves here
   */
  record Incoming(String map, Shape shape, boolean forks) implements Part {}

  /** Calls that follow each other in one container, a card each. */
  record Group(List<Call> calls) implements Part {
    public Group {
      calls = List.copyOf(calls);
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
