package org.resnetexplorer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtEngineProvider;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.network.Layer;

/**
 * Convolutions and their derivatives are right on every machine, as in double precision, which
 * PyTorch computes by another way. Sizes that came out wrong, or ended the process, on a virtual
 * machine that hides the sizes of its caches, and those of the ResNets.
 */
class ConvolutionTest {
  private static final double OF_A_DEVIATION = 1e-4;

  @BeforeAll
  static void loadTheLibrary() {
    TestEngine.shared();
  }

  /** In, out, kernel, stride, groups, height, width, batch. */
  @ParameterizedTest
  @CsvSource({
    "24, 28, 3, 1, 1, 61, 32, 2",
    "28, 160, 5, 2, 1, 12, 42, 2",
    "36, 1024, 3, 2, 1, 9, 9, 2",
    "40, 10, 7, 2, 1, 5, 5, 2",
    "100, 64, 3, 1, 1, 4, 4, 2",
    "192, 192, 5, 2, 4, 8, 7, 1",
    "48, 48, 3, 2, 1, 9, 9, 3",
    "256, 1024, 1, 1, 1, 1, 1, 1",
    "512, 1024, 1, 2, 1, 6, 17, 1",
    "1, 28, 7, 1, 1, 60, 12, 2",
    "3, 64, 7, 2, 1, 64, 64, 1",
    "64, 64, 3, 1, 1, 16, 16, 1",
    "64, 128, 3, 2, 1, 16, 16, 1",
    "256, 512, 1, 2, 1, 14, 14, 1",
    "512, 2048, 1, 1, 1, 7, 7, 1",
    "128, 128, 3, 1, 32, 14, 14, 1",
    "16, 32, 3, 2, 1, 32, 32, 1"
  })
  void forwardsAndBackwardsAreAsInDoublePrecision(
      int in, int out, int kernel, int stride, int groups, int height, int width, int batch) {
    Layer.Conv2d conv = new Layer.Conv2d(in, out, kernel, stride, kernel / 2, groups);
    try (NDManager manager = new PtEngineProvider().getEngine().newBaseManager()) {
      NDArray x = manager.randomNormal(new Shape(batch, in, height, width));
      NDArray weight = manager.randomNormal(new Shape(out, in / groups, kernel, kernel));
      NDArray y = Computation.convolved(x, weight, null, conv);
      NDArray arriving = manager.randomNormal(y.getShape());

      agree("output", a -> Computation.convolved(a[0], a[1], null, conv), x, weight, arriving);
      agree("of the input", a -> back(manager, conv, a, 0), x, weight, arriving);
      agree("of the weight", a -> back(manager, conv, a, 1), x, weight, arriving);
    }
  }

  private static NDArray back(NDManager manager, Layer.Conv2d conv, NDArray[] a, int of) {
    return PullBack.through(
            manager,
            new Tensor(a[of]),
            leaf ->
                of == 0
                    ? Computation.convolved(leaf, a[1], null, conv)
                    : Computation.convolved(a[0], leaf, null, conv),
            new Tensor(a[2]))
        .array();
  }

  private static void agree(String what, Function<NDArray[], NDArray> of, NDArray... inputs) {
    NDArray[] wide = new NDArray[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      wide[i] = inputs[i].toType(DataType.FLOAT64, true);
    }
    NDArray right = of.apply(wide);
    NDArray found = of.apply(inputs).toType(DataType.FLOAT64, false);
    double deviation = Math.sqrt(right.mul(right).mean().getDouble());
    assertThat(found.sub(right).abs().max().getDouble() / deviation)
        .as(what)
        .isLessThan(OF_A_DEVIATION);
  }
}
