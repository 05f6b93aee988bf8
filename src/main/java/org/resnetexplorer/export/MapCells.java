package org.resnetexplorer.export;

import org.resnetexplorer.explain.attribution.Attributor;
import org.resnetexplorer.explain.attribution.GradCam;
import org.resnetexplorer.explain.attribution.Occlusion;
import org.resnetexplorer.explain.attribution.PricedCam;
import org.resnetexplorer.network.ReceptiveField;
import org.resnetexplorer.network.ShapesAndCosts;

/**
 * How the cells of a map lie on the network's input: squares side by side, or points with what is
 * seen around each, between which values go over into one another.
 *
 * @param jump pixels from cell to cell; 0 for a single cell that sees everything
 * @param squares whether each cell is a square of that side
 */
public record MapCells(int jump, boolean squares) {
  /** One cell a pixel. */
  public static final MapCells PIXELS = new MapCells(1, false);

  /** Those of a method's map. */
  public static MapCells of(Attributor by, ShapesAndCosts sizes) {
    if (by instanceof Occlusion occlusion) {
      return new MapCells(occlusion.stride(), true);
    }
    if (by instanceof GradCam cam) {
      return ofCall(cam.call(), sizes);
    }
    return by instanceof PricedCam
        ? ofCall(GradCam.standard(sizes.network()).call(), sizes)
        : PIXELS;
  }

  /** Those of a call's output. */
  public static MapCells ofCall(String call, ShapesAndCosts sizes) {
    ReceptiveField field =
        sizes.receptiveField(
            sizes
                .network()
                .findCall(call)
                .orElseThrow(() -> new IllegalArgumentException("No call " + call)));
    return new MapCells(field.hasPlace() ? field.jump() : 0, false);
  }
}
