package org.resnetexplorer.weights.match;

import java.util.List;

/**
 * The layers with weights that take a trunk's pooled values, in the order in which they run.
 *
 * @param modules the layers, each taking what the one before gives
 * @param concat whether the first one takes the largest value and the mean of each channel, so
 *     twice as many values as there are channels
 */
record FoundHead(List<HeadModule> modules, boolean concat) {

  FoundHead {
    modules = List.copyOf(modules);
  }

  int outputs() {
    return modules.get(modules.size() - 1).out();
  }
}
