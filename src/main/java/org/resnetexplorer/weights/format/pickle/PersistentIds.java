package org.resnetexplorer.weights.format.pickle;

import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;

/** What a persistent id in a pickle stands for: a block of numbers, or a tensor. */
public interface PersistentIds {

  /**
   * Looks an id up.
   *
   * @throws WeightsException if it is not an id of this layout
   */
  PickleValue load(PickleValue id, Place place) throws WeightsException;

  /** For pickles that have no ids. */
  static PersistentIds none() {
    return (id, place) -> {
      throw Refusal.of("pickle", place, Phrase.of("pickle.id"));
    };
  }
}
