package org.resnetexplorer.explain.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.resnetexplorer.engine.Arrivals;
import org.resnetexplorer.engine.Tensor;
import org.resnetexplorer.engine.Workspace;
import org.resnetexplorer.explain.account.Part;
import org.resnetexplorer.network.Call;

/**
 * What does not come from the picture: shifts, biases, replaced outputs, and what a curve's tangent
 * leaves out, each times the derivative that arrives there (full gradients; Srinivas and Fleuret
 * 2019).
 */
final class Ledger implements Arrivals {
  private final Workspace workspace;
  private final int until;
  private final List<Part> parts = new ArrayList<>();

  /**
   * @param until the call where the account begins, which is not part of it
   */
  Ledger(Workspace workspace, int until) {
    this.workspace = workspace;
    this.until = until;
  }

  /** From the first call on. */
  List<Part> parts() {
    List<Part> forwards = new ArrayList<>(parts);
    Collections.reverse(forwards);
    return forwards;
  }

  @Override
  public void at(Call call, Tensor arrived) {
    if (call.index() == until) {
      return;
    }
    if (workspace.replaces(call)) {
      add(call.name() + ".replaced", arrived.dot(workspace.here().output(call)));
    } else if (call.isCurve()) {
      add(call.name() + ".offset", offset(call, arrived));
    } else {
      double[] shift = workspace.shift(call);
      if (shift.length > 0) {
        add(call.name() + ".bias", dot(shift, arrived.channelSums()));
      }
    }
  }

  private void add(String name, double value) {
    parts.add(new Part(name, value));
  }

  private double offset(Call call, Tensor arrived) {
    Tensor read = workspace.here().read(call, 0);
    try (Tensor tangent = workspace.linear(call, workspace.here(), List.of(read))) {
      return arrived.dot(workspace.here().output(call)) - arrived.dot(tangent);
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
