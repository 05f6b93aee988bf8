package org.resnetexplorer.weights.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.weights.DType;
import org.resnetexplorer.weights.SpelledFile;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.WeightsException;

/** Tables of weights with a few things changed open or are refused in words; nothing else. */
class MutatedTablesTest {

  private static final int MUTATIONS = Integer.getInteger("mutations", 4000);
  private static final long[] SIZES = {0, 1, 2, 3, 5, 7, 64, 65537, 1L << 31, 1L << 40};
  private static final List<String> PARTS =
      List.of("", ".", "0", "9", "1000000", "fc", "conv1", "weight", "layer5", "running_mean", "_");

  @Test
  void openOrAreRefusedInWords() {
    List<SpelledFile> files = SpelledFile.all();
    int opened = 0;
    for (int seed = 0; seed < MUTATIONS; seed++) {
      Random random = new Random(seed);
      List<TensorInfo> table =
          new ArrayList<>(files.get(random.nextInt(files.size())).tensors().tensors());
      for (int i = random.nextInt(4); i >= 0; i--) {
        mutate(table, random);
      }
      opened += opens(seed, table) ? 1 : 0;
    }
    assertThat(opened).isBetween(MUTATIONS / 20, MUTATIONS);
  }

  private static boolean opens(int seed, List<TensorInfo> table) {
    try {
      ArchitectureMatcher.match(table).notes();
      return true;
    } catch (WeightsException e) {
      assertThat(e.sentence(Locale.ENGLISH)).doesNotContain("{", "weights.");
      return false;
    } catch (RuntimeException e) {
      return fail("mutation " + seed, e);
    }
  }

  private static void mutate(List<TensorInfo> table, Random random) {
    int at = random.nextInt(table.size());
    TensorInfo old = table.get(at);
    switch (random.nextInt(5)) {
      case 0 -> table.remove(at);
      case 1 -> table.set(at, new TensorInfo(renamed(old.name(), random), old.type(), old.shape()));
      case 2 -> table.set(at, new TensorInfo(old.name(), old.type(), resized(old, random)));
      case 3 -> table.add(new TensorInfo(renamed(old.name(), random), old.type(), old.shape()));
      default ->
          table.set(
              at,
              new TensorInfo(
                  old.name(), DType.values()[random.nextInt(DType.values().length)], old.shape()));
    }
    if (table.isEmpty()) {
      table.add(old);
    }
  }

  private static String renamed(String name, Random random) {
    String[] parts = name.split("\\.", -1);
    parts[random.nextInt(parts.length)] = PARTS.get(random.nextInt(PARTS.size()));
    return String.join(".", parts);
  }

  private static List<Long> resized(TensorInfo tensor, Random random) {
    List<Long> shape = new ArrayList<>(tensor.shape());
    if (shape.isEmpty() || random.nextInt(3) == 0) {
      shape.add(SIZES[random.nextInt(SIZES.length)]);
    } else {
      shape.set(random.nextInt(shape.size()), SIZES[random.nextInt(SIZES.length)]);
    }
    return shape;
  }
}
