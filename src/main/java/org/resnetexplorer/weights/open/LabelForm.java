package org.resnetexplorer.weights.open;

import java.util.List;
import org.resnetexplorer.weights.WeightsException;

/** One way in which people write down what the classes of a network are called. */
interface LabelForm {

  /** Whether a text seems to be written in this way. */
  boolean fits(String text);

  /**
   * The names, the one of class 0 first.
   *
   * @param place what the text is called, for details
   * @throws WeightsException if the text is not written in this way after all
   */
  List<String> names(String text, String place) throws WeightsException;
}
