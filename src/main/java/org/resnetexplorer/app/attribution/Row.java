package org.resnetexplorer.app.attribution;

import java.util.List;
import org.resnetexplorer.explain.attribution.Method;

/** Methods whose numbers have the same unit, so that one scale tells something of all of them. */
enum Row {
  /** The answer's share of each cell of a coarse map. */
  CELLS(Method.PRICED_CAM, Method.GRADCAM, Method.OCCLUSION),
  /** The answer's share of each pixel. */
  PIXELS(Method.GRADIENT_X_INPUT, Method.LRP, Method.INTEGRATED_GRADIENTS),
  /** What the answer gains a unit of the normalised input. */
  SLOPES(Method.SALIENCY, Method.SMOOTHGRAD, Method.GUIDED_BACKPROP);

  private final List<Method> methods;

  Row(Method... methods) {
    this.methods = List.of(methods);
  }

  List<Method> methods() {
    return methods;
  }

  static Row of(Method method) {
    for (Row row : values()) {
      if (row.methods.contains(method)) {
        return row;
      }
    }
    throw new IllegalArgumentException(method.id());
  }
}
