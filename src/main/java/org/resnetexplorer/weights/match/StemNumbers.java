package org.resnetexplorer.weights.match;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.network.Stem;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.WeightsException;

/**
 * What stands before the first block, read off its convolutions.
 *
 * @param shapes sizes of its convolutions: one, or three
 */
record StemNumbers(List<List<Long>> shapes) {
  private static final String ONE = "conv1.weight";

  /** The convolutions of a deep stem: norm and ReLU stand between them. */
  private static final List<String> THREE =
      List.of("conv1.0.weight", "conv1.3.weight", "conv1.6.weight");

  /** More than any camera has; a picture of them takes memory for each. */
  private static final int MOST_INPUT_CHANNELS = 1024;

  private static final long LARGE_KERNEL = 7;
  private static final long SMALL_KERNEL = 3;

  StemNumbers {
    shapes = List.copyOf(shapes);
  }

  static StemNumbers of(TrunkTensors tensors) throws WeightsException {
    if (!tensors.has(ONE) && !tensors.has(THREE.get(1))) {
      throw TrunkTensors.refuse(Phrase.of("match.no-conv1"));
    }
    List<List<Long>> shapes = new ArrayList<>();
    if (tensors.has(ONE)) {
      shapes.add(shape(tensors, ONE, List.of(LARGE_KERNEL, SMALL_KERNEL)));
    } else {
      for (String name : THREE) {
        shapes.add(shape(tensors, name, List.of(SMALL_KERNEL)));
      }
    }
    long inputs = shapes.get(0).get(1);
    if (inputs > MOST_INPUT_CHANNELS) {
      throw TrunkTensors.refuse(Phrase.of("match.input-channels", inputs, MOST_INPUT_CHANNELS));
    }
    return new StemNumbers(shapes);
  }

  private static List<Long> shape(TrunkTensors tensors, String name, List<Long> kernels)
      throws WeightsException {
    List<Long> shape = tensors.convolution(name);
    if (!shape.get(2).equals(shape.get(3)) || !kernels.contains(shape.get(2))) {
      throw TrunkTensors.refuse(Phrase.of("match.stem", tensors.inFile(name), shape.toString()));
    }
    return shape;
  }

  /** After its last convolution. */
  int channels() {
    return Math.toIntExact(shapes.get(shapes.size() - 1).get(0));
  }

  boolean isDeep() {
    return shapes.size() > 1;
  }

  /** Whether it keeps the resolution of small pictures. */
  boolean isSmall() {
    return with(false, false).isSmall();
  }

  /**
   * The stem, of which the weights tell no pool.
   *
   * @param ceiled whether windows of the pool hang over the far edge
   */
  Stem with(boolean pool, boolean ceiled) {
    List<Integer> inner =
        shapes.subList(0, shapes.size() - 1).stream()
            .map(one -> Math.toIntExact(one.get(0)))
            .toList();
    List<Long> first = shapes.get(0);
    return new Stem(
        Math.toIntExact(first.get(1)), Math.toIntExact(first.get(2)), pool, inner, ceiled);
  }
}
