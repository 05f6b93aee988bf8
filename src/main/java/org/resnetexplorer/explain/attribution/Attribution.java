package org.resnetexplorer.explain.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.explain.account.Account;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.explain.question.Question;

/**
 * What a method says of an answer. The maps cover the network's whole input, whatever their
 * resolution.
 *
 * @param by the method with its settings
 * @param value the number asked about
 * @param map signed, summed over the channels of the input or of the call
 * @param unsigned as the method's paper draws it: Grad-CAM cut off below zero, of the gradients the
 *     largest magnitude among the channels, of all others the magnitude
 * @param account what the method says that the number is made of; null where it promises no sum
 * @param errors how far the sum is from what it promises after ever more steps, for a method that
 *     comes nearer by steps; else empty
 */
public record Attribution(
    Attributor by,
    Question question,
    double value,
    SignedMap map,
    SignedMap unsigned,
    @Nullable Account account,
    List<StepError> errors) {
  public Attribution {
    errors = List.copyOf(errors);
  }

  /**
   * @param residual signed, in units of the logit
   */
  public record StepError(int steps, double residual) {}

  public Method method() {
    return by.method();
  }
}
