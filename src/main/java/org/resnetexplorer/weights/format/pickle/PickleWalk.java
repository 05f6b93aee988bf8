package org.resnetexplorer.weights.format.pickle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;

/** Looks once through all that a pickle made, without recursion. */
final class PickleWalk {

  private static final int DEEPEST = 32;
  private static final Integer OPEN = -1;

  /** One container on the way down. */
  private static final class Step {
    final PickleValue container;
    final Iterator<PickleValue> rest;
    int height = 1;

    Step(PickleValue container) {
      this.container = container;
      this.rest = container.children().iterator();
    }
  }

  private PickleWalk() {}

  /**
   * Refuses cycles, nesting deeper than 32 and parameters without a tensor. Each container is
   * visited once, so that shared ones cost no more than they take in the file.
   */
  static void check(PickleValue root, Place place) throws WeightsException {
    Map<PickleValue, Integer> heights = new IdentityHashMap<>();
    Deque<Step> path = new ArrayDeque<>();
    if (enters(root, place)) {
      heights.put(root, OPEN);
      path.push(new Step(root));
    }
    while (!path.isEmpty()) {
      Step step = path.peek();
      if (step.rest.hasNext()) {
        PickleValue child = step.rest.next();
        if (enters(child, place)) {
          Integer known = heights.putIfAbsent(child, OPEN);
          if (known == null) {
            path.push(new Step(child));
          } else if (known.equals(OPEN)) {
            throw Refusal.of("pickle", place, Phrase.of("pickle.cycle"));
          } else {
            step.height = Math.max(step.height, known + 1);
          }
        }
      } else {
        path.pop();
        if (step.height > DEEPEST) {
          throw Refusal.limit(Phrase.of("nesting"), step.height, DEEPEST, place);
        }
        heights.put(step.container, step.height);
        if (!path.isEmpty()) {
          path.peek().height = Math.max(path.peek().height, step.height + 1);
        }
      }
    }
  }

  private static boolean enters(PickleValue value, Place place) throws WeightsException {
    if (value instanceof PickleValue.Parameter parameter && parameter.content() == null) {
      throw Refusal.of("pickle", place, Phrase.of("pickle.parameter"));
    }
    return value instanceof PickleValue.Tuple
        || value instanceof PickleValue.Listing
        || value instanceof PickleValue.Table;
  }

  /** A key of a table as text, for display. */
  static String keyText(PickleValue key) {
    if (key instanceof PickleValue.Text text) {
      return text.value();
    } else if (key instanceof PickleValue.Int number) {
      return Long.toString(number.value());
    } else if (key instanceof PickleValue.Large number) {
      return number.value().toString();
    } else if (key instanceof PickleValue.Real number) {
      return Double.toString(number.value());
    } else if (key instanceof PickleValue.Bool truth) {
      return truth.value() ? "True" : "False";
    } else if (key instanceof PickleValue.Foreign foreign) {
      return foreign.type();
    }
    return key == PickleValue.None.NONE ? "None" : "(...)";
  }
}
