package org.resnetexplorer.weights.match;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.WeightsException;

/** How many blocks each stage has, by the numbers in names. */
final class StageDepths {
  private static final int LEAST_STAGES = 3;
  private static final int MOST_STAGES = 4;

  private StageDepths() {}

  /**
   * From the first stage on.
   *
   * @throws WeightsException if blocks are missing, or are more than can be shown
   */
  static List<Integer> of(TrunkTensors tensors) throws WeightsException {
    TreeSet<Integer> stages = new TreeSet<>();
    for (String name : tensors.names()) {
      Matcher matcher = TrunkTensors.IN_BLOCK.matcher(name);
      if (matcher.matches() && matcher.group(1).length() < 4) {
        stages.add(Integer.valueOf(matcher.group(1)));
      }
    }
    int last = stages.isEmpty() ? 0 : stages.last();
    if (last > MOST_STAGES) {
      throw TrunkTensors.refuse(Phrase.of("match.stages", last));
    }
    List<Integer> counts = new ArrayList<>();
    for (int stage = 1; stage <= Math.max(last, LEAST_STAGES); stage++) {
      counts.add(blocks(tensors, stage));
    }
    return List.copyOf(counts);
  }

  private static int blocks(TrunkTensors tensors, int stage) throws WeightsException {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (String name : tensors.names()) {
      Matcher matcher = TrunkTensors.IN_BLOCK.matcher(name);
      if (matcher.matches() && matcher.group(1).equals(String.valueOf(stage))) {
        numbers.add(Integer.valueOf(matcher.group(2)));
      }
    }
    if (numbers.isEmpty()) {
      NamedNet net = tensors.net();
      throw TrunkTensors.refuse(
          Phrase.of("match.missing", net.prefix() + net.spelling().firstBlock(stage)));
    }
    if (numbers.last() != numbers.size() - 1) {
      throw TrunkTensors.refuse(Phrase.of("match.blocks", stage, numbers.last(), numbers.size()));
    }
    if (numbers.size() > ResNetSpec.MOST_BLOCKS) {
      throw TrunkTensors.refuse(
          Phrase.of("match.many-blocks", stage, numbers.size(), ResNetSpec.MOST_BLOCKS));
    }
    return numbers.size();
  }
}
