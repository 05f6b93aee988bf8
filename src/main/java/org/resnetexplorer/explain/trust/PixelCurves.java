package org.resnetexplorer.explain.trust;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an answer goes as pixels go, in the order of a map and in random ones.
 *
 * @param map in the map's order; null until it is whole
 * @param random in random orders, as far as they have been computed
 */
public record PixelCurves(PixelTest by, @Nullable Curve map, List<Curve> random) {
  public PixelCurves {
    random = List.copyOf(random);
  }

  /** Whether all has been computed. */
  public boolean isComplete() {
    return map != null && random.size() == by.randomOrders();
  }

  /** The mean of the random orders, point by point; null until there is one. */
  public @Nullable Curve randomMean() {
    return random.isEmpty() ? null : Curve.mean(random);
  }

  /**
   * By how much the map's order is better than chance: how much less area lies below its curve as
   * pixels are deleted, or how much more as they are inserted. Negative where chance is better; NaN
   * until both curves are there.
   */
  public double gain() {
    Curve chance = randomMean();
    if (map == null || chance == null) {
      return Double.NaN;
    }
    double more = map.area() - chance.area();
    return by.kind() == PixelTest.Kind.DELETION ? -more : more;
  }
}
