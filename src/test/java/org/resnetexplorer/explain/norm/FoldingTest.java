package org.resnetexplorer.explain.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.image.preprocess.Preprocessor;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.ShapesAndCosts;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.open.WeightedModel;
import org.resnetexplorer.weights.read.WeightsReader;

class FoldingTest {
  private static final int SIDE = 224;

  /** With a deviation of 1, so that sigma is gamma. */
  private static Affine line(double sigma, double tau) {
    return new Affine(sigma, tau, 0, 1 - 1e-5);
  }

  private static Folding.Stack stack(int channels, int height, int width, float... values) {
    return new Folding.Stack(values, channels, height, width);
  }

  @Test
  void aFoldedCellIsTheScaledSumOfItsProductsAndTheShift() {
    Layer.Conv2d conv = new Layer.Conv2d(1, 1, 3, 1, 1, 1);
    float[] kernel = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    Folding.Stack input = stack(1, 2, 2, 1, 0, 0, 1);
    // The two ones meet 5 and 9, 4 and 8, 2 and 6, 1 and 5.
    Folding.Stack output = stack(1, 2, 2, 29, 25, 17, 13);

    Folding folding = Folding.check(conv, kernel, 0, 0, line(2, 1), input, output);

    assertThat(folding.cells()).isEqualTo(4);
    assertThat(folding.isEqualToRounding()).isTrue();
  }

  @Test
  void theCellThatDiffersMostIsNamed() {
    Layer.Conv2d conv = new Layer.Conv2d(1, 1, 1, 1, 0, 1);
    Folding.Stack input = stack(1, 2, 2, 1, 2, 3, 4);
    Folding.Stack output = stack(1, 2, 2, 3, 6, 9.5f, 12);

    Folding folding = Folding.check(conv, new float[] {3}, 0, 0, line(1, 0), input, output);

    assertThat(folding.isEqualToRounding()).isFalse();
    assertThat(folding.largestDifference()).isCloseTo(0.5, within(1e-6));
    assertThat(folding.row()).isEqualTo(1);
    assertThat(folding.column()).isZero();
    assertThat(folding.folded()).isCloseTo(9, within(1e-6));
    assertThat(folding.unfolded()).isEqualTo(9.5);
  }

  @Test
  void aGroupReadsItsOwnInputsAndAStrideSkipsCells() {
    Layer.Conv2d conv = new Layer.Conv2d(2, 2, 1, 2, 0, 2);
    Folding.Stack input = stack(2, 1, 3, 1, 2, 3, 40, 50, 60);
    Folding.Stack output = stack(2, 1, 2, 0, 0, 200, 300);

    Folding folding = Folding.check(conv, new float[] {3, 5}, 0, 1, line(1, 0), input, output);

    assertThat(folding.isEqualToRounding()).isTrue();
  }

  @Test
  void theFoldedKernelIsSigmaTimesTheChannelsOwn() {
    Layer.Conv2d conv = new Layer.Conv2d(2, 2, 1, 1, 0, 1);
    assertThat(Folding.folded(conv, new float[] {1, 2, 3, 4}, 1, 0.5)).containsExactly(1.5f, 2f);
  }

  /** Twenty batch norms, three whole channels of each. */
  @Test
  void allBatchNormsOfTheBundledModelFoldToRounding() throws Exception {
    ModelOpener opener =
        new ModelOpener(new WeightsReader(), new ModelCatalog(Path.of("no-such-folder")));
    try (WeightedModel model = opener.open("bundled")) {
      Network network = model.network();
      try (Session session = TestEngine.shared().open(network, model.weights());
          Trace trace = session.run(cat(model))) {
        for (Call norm : network.calls()) {
          if (norm.operation() instanceof Layer.BatchNorm2d) {
            foldsToRounding(session, trace, norm);
          }
        }
      }
    }
  }

  private static InputTensor cat(WeightedModel model) throws Exception {
    Path cat = Path.of("samples", "tabby-cat.jpg");
    return Preprocessor.input(
        new PictureReader().read(cat, Orientation.UPRIGHT).image(), model.recipe());
  }

  private static void foldsToRounding(Session session, Trace trace, Call norm)
      throws EngineException {
    Network network = session.network();
    ShapesAndCosts sizes = network.sizes(SIDE, SIDE);
    Call call = network.calls().get(norm.inputs().get(0));
    Layer.Conv2d conv = (Layer.Conv2d) call.operation();
    BatchNorm constants = BatchNorm.of(norm.module(), session::parameter);
    float[] weight = session.parameter(call.module() + ".weight");
    int source = call.inputs().get(0);
    InputTensor picture = trace.input();
    Folding.Stack input =
        source == Call.INPUT
            ? stack(3, picture.height(), picture.width(), picture.values())
            : stack(trace, sizes, network.calls().get(source));
    Folding.Stack output = stack(trace, sizes, norm);
    for (int channel = 0; channel < conv.out(); channel += conv.out() / 3 + 1) {
      Folding folding =
          Folding.check(conv, weight, 0, channel, constants.channel(channel), input, output);
      assertThat(folding.isEqualToRounding())
          .as("%s, channel %d: %s", norm.name(), channel, folding)
          .isTrue();
      assertThat(folding.largestDifference()).as(norm.name()).isLessThan(1e-4);
    }
  }

  private static Folding.Stack stack(Trace trace, ShapesAndCosts sizes, Call call)
      throws EngineException {
    Shape shape = sizes.output(call);
    return stack(shape.channels(), shape.height(), shape.width(), trace.values(call));
  }
}
