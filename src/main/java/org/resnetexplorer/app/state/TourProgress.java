package org.resnetexplorer.app.state;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far somebody got in the guided tour, on any model.
 *
 * @param stop id of the stop to go on at; empty before the first start
 * @param brief whether it is the tour of five minutes
 * @param tries how often each answered question was tried until it was right, by its stop's id
 */
public record TourProgress(String stop, boolean brief, Map<String, Integer> tries) {
  /** Nobody has begun. */
  public static final TourProgress NONE = new TourProgress("", false, Map.of());

  public TourProgress {
    tries = Map.copyOf(tries);
  }

  public TourProgress at(String id) {
    return new TourProgress(id, brief, tries);
  }

  /** On the other tour, or the same; what was answered stays. */
  public TourProgress on(boolean shorter) {
    return new TourProgress(stop, shorter, tries);
  }

  /** With one more question answered. */
  public TourProgress answered(String id, int count) {
    Map<String, Integer> more = new LinkedHashMap<>(tries);
    more.put(id, count);
    return new TourProgress(stop, brief, more);
  }
}
