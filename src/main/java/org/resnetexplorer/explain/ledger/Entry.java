package org.resnetexplorer.explain.ledger;

import org.resnetexplorer.explain.account.Part;
import org.resnetexplorer.network.Call;

/**
 * What one source pays into the number asked about.
 *
 * @param call whose output is paid in; of a branch its last call
 * @param value in units of the logit
 */
public record Entry(Kind kind, Call call, double value) {

  /** Where a payment comes from. A closed set. */
  public enum Kind {
    /** All before the first block. */
    STEM,
    /** What a block adds to x. */
    BRANCH,
    /** What a batch norm adds, whatever comes in. */
    SHIFT,
    /** What a convolution or linear layer adds, whatever comes in. */
    BIAS,
    /** What a curve's tangent adds where it crosses zero, and what a gate's count twice. */
    TANGENT,
    /** Values that an intervention put in place of an output. */
    REPLACED
  }

  /** As a term of a sum: {@code layer1.0.branch}, {@code fc.bias}. */
  public Part part() {
    return new Part(name(), value);
  }

  private String name() {
    return switch (kind) {
      case STEM -> "stem";
      case BRANCH -> call.module().replaceFirst("[.][^.]+$", "") + ".branch";
      case SHIFT -> call.name() + ".shift";
      case BIAS -> call.name() + ".bias";
      case TANGENT -> call.name() + ".tangent";
      case REPLACED -> call.name() + ".replaced";
    };
  }
}
