package org.resnetexplorer.app.attribution;

import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.explain.attribution.Attribution;
import org.resnetexplorer.export.MapOverPhoto;

/**
 * Where the scale of a map ends that it has to itself.
 *
 * @param signed of its numbers
 * @param unsigned of its numbers as its paper draws them
 */
record Ends(double signed, double unsigned) {
  static final Ends NONE = new Ends(0, 0);

  /** Not on the FX thread: sorts the numbers of all pixels. */
  static Ends of(Attribution map) {
    return new Ends(end(map.map(), true), end(map.unsigned(), false));
  }

  private static double end(SignedMap map, boolean signed) {
    return MapOverPhoto.scale(map, signed).magnitude();
  }

  double of(boolean isUnsigned) {
    return isUnsigned ? unsigned : signed;
  }
}
