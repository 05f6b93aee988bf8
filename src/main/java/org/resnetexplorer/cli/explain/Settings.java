package org.resnetexplorer.cli.explain;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.explain.attribution.Attributor;
import org.resnetexplorer.explain.attribution.GradCam;
import org.resnetexplorer.explain.attribution.IntegratedGradients;
import org.resnetexplorer.explain.attribution.Lrp;
import org.resnetexplorer.explain.attribution.Method;
import org.resnetexplorer.explain.attribution.Occlusion;
import org.resnetexplorer.explain.attribution.Refusal;
import org.resnetexplorer.explain.attribution.SmoothGrad;
import org.resnetexplorer.explain.trust.Cascade;
import org.resnetexplorer.network.Network;

/**
 * What was asked for beside the method; null for what is usual.
 *
 * @param map the method whose map is tested
 */
public record Settings(
    @Nullable String call,
    @Nullable CellChoice cell,
    @Nullable Method map,
    @Nullable Long seed,
    @Nullable Integer steps,
    @Nullable Integer samples,
    @Nullable Double noise,
    @Nullable Double baseline,
    @Nullable Integer window,
    @Nullable Integer stride,
    @Nullable Double gamma) {
  private static final int TEST_STEPS = 16;

  /** Whose map is tested. */
  public Method tested() {
    return map == null ? Method.GRADCAM : map;
  }

  long seedOrZero() {
    return seed == null ? 0 : seed;
  }

  /** Of weights that are made random. */
  long weightsSeed() {
    return seed == null ? Cascade.USUAL_SEED : seed;
  }

  int testSteps() {
    return steps == null ? TEST_STEPS : steps;
  }

  /** Why a method has nothing to say with what was asked for; null if it has. */
  public @Nullable Refusal refusal(Method method, Network network) {
    return attributor(method, network, 1).refusal(network);
  }

  /**
   * A method with what was asked for.
   *
   * @param side of the input in pixels
   */
  Attributor attributor(Method method, Network network, int side) {
    Attributor usual = method.standard(network, side);
    if (usual instanceof GradCam cam) {
      return new GradCam(call == null ? cam.call() : call);
    }
    if (usual instanceof SmoothGrad smooth) {
      return new SmoothGrad(
          samples == null ? smooth.samples() : samples,
          noise == null ? smooth.noise() : noise,
          seed == null ? smooth.seed() : seed);
    }
    if (usual instanceof IntegratedGradients path) {
      return new IntegratedGradients(
          steps == null ? path.steps() : steps, baseline == null ? path.baseline() : baseline);
    }
    if (usual instanceof Lrp lrp) {
      return gamma == null ? lrp : new Lrp(gamma);
    }
    if (usual instanceof Occlusion occlusion) {
      return new Occlusion(
          window == null ? occlusion.window() : window,
          stride == null ? occlusion.stride() : stride);
    }
    return usual;
  }
}
