package org.resnetexplorer.weights.match;

import java.util.Locale;
import org.resnetexplorer.weights.Phrase;

/**
 * Tensors of a file that are no part of the network that was opened.
 *
 * @param name of the tensor, or of the module that holds them all
 * @param tensors how many there are
 * @param kind what they are
 */
public record LeftOut(String name, int tensors, Kind kind) {

  /** What tensors beside a network are for, as far as names tell. */
  public enum Kind {
    /** A loss and its weights of classes. */
    LOSS,
    /** Counts of operations left by a profiler (thop). */
    PROFILE,
    /** What an optimiser remembers of a tensor. */
    MOMENTUM,
    /** Keys that contrastive learning compares with. */
    QUEUE,
    /** How many models an average is of. */
    AVERAGING,
    /** A head that is only used to train the trunk. */
    PROJECTION_HEAD,
    /** Another net in the same table. */
    OTHER_NET,
    /** Means and deviations of pictures. */
    NORMALISATION,
    /** A detector's pyramids and heads. */
    DETECTION,
    /** A head that gives a map of classes. */
    SEGMENTATION,
    /** A second or other head. */
    HEAD,
    /** A head with layers that no head has here. */
    FOREIGN_HEAD,
    /** Anything else. */
    OTHER
  }

  /** Its name and what it is, in the reader's words. */
  public Phrase phrase() {
    String word = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Phrase.of("left-out", name, tensors, Phrase.of("left-out." + word));
  }
}
