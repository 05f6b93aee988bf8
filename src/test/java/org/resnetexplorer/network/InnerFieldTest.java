package org.resnetexplorer.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Receptive fields between two calls, against a walk back from cell to cell. */
class InnerFieldTest {
  private static final Network NETWORK = Network.of(ResNetSpec.preset("resnet50"));
  private static final ShapesAndCosts SIZES = NETWORK.sizes(224, 224);

  private static Call call(String name) {
    return NETWORK.findCall(name).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "layer1.0.conv2, maxpool, 20",
    "layer2.0.add, layer1.2.relu#3, 9",
    "layer2.0.relu#2, conv1, 0",
    "layer3.1.conv2, layer2.0.relu#1, 6",
    "layer4.2.relu#3, layer4.0.relu#3, 3",
    "layer2.0.conv1, layer2.0.conv1, 5",
  })
  void theFieldIsWhatAWalkBackFromCellToCellReaches(String of, String in, int cell) {
    Set<Integer> reached = new TreeSet<>();
    walk(call(of), cell, call(in), reached);
    ReceptiveField field = SIZES.receptiveField(call(of), call(in)).orElseThrow();
    int side = SIZES.output(call(in)).width();
    assertThat(field.first(cell)).isEqualTo(reached.stream().mapToInt(i -> i).min().orElseThrow());
    assertThat(field.last(cell, side))
        .isEqualTo(reached.stream().mapToInt(i -> i).max().orElseThrow());
  }

  private static void walk(Call from, int cell, Call to, Set<Integer> reached) {
    if (from.equals(to)) {
      reached.add(cell);
      return;
    }
    KernelWindow window = new KernelWindow(1, 1, 0);
    if (from.operation() instanceof Layer.Conv2d conv) {
      window = conv.window();
    } else if (from.operation() instanceof Layer.MaxPool2d pool) {
      window = pool.window();
    }
    int side = SIZES.input(from).width();
    for (int source : from.inputs()) {
      if (source >= to.index()) {
        for (int tap = 0; tap < window.kernel(); tap++) {
          int read = cell * window.stride() - window.padding() + tap;
          if (read >= 0 && read < side) {
            walk(NETWORK.calls().get(source), read, to, reached);
          }
        }
      }
    }
  }

  @Test
  void aCallThatDoesNotReadTheOtherHasNoFieldInIt() {
    assertThat(SIZES.receptiveField(call("layer2.0.downsample.0"), call("layer2.0.conv2")))
        .isEmpty();
    assertThat(SIZES.receptiveField(call("conv1"), call("layer1.0.conv1"))).isEmpty();
  }

  @Test
  void afterAveragingEveryCellIsReached() {
    ReceptiveField field =
        SIZES.receptiveField(call("avgpool"), call("layer4.0.add")).orElseThrow();
    assertThat(field.isWholePicture()).isTrue();
  }

  @Test
  void callsOutsideTheBlocksAreTheStemOrTheHead() {
    assertThat(NETWORK.callsAround(call("bn1")))
        .extracting(Call::name)
        .containsExactly("conv1", "bn1", "relu", "maxpool");
    assertThat(NETWORK.callsAround(call("flatten")))
        .extracting(Call::name)
        .containsExactly("avgpool", "flatten", "fc");
    assertThat(NETWORK.callsAround(call("layer4.2.add"))).hasSize(10);
  }
}
