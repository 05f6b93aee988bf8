package org.resnetexplorer.app.controls;

import org.resnetexplorer.render.ColorMap;
import org.resnetexplorer.render.Gamma;
import org.resnetexplorer.render.ScaleScope;

/**
 * How feature maps look, as the window remembers it.
 *
 * @param colours of calls without signs; signed calls always go from blue through white to red
 * @param gamma how colours are divided between a scale's ends
 * @param scope which maps share a scale
 * @param tileSide pixels of a tile's side; {@link #AUTOMATIC} for what suits call and pane
 */
public record MapsLook(ColorMap colours, Gamma gamma, ScaleScope scope, int tileSide) {
  public static final int AUTOMATIC = 0;
  public static final int LEAST_SIDE = 28;
  public static final int GREATEST_SIDE = 112;

  /** What the first start uses. */
  public static final MapsLook FIRST =
      new MapsLook(ColorMap.VIRIDIS, Gamma.ONE, ScaleScope.CALL, AUTOMATIC);

  public MapsLook withColours(ColorMap next) {
    return new MapsLook(next, gamma, scope, tileSide);
  }

  public MapsLook withGamma(Gamma next) {
    return new MapsLook(colours, next, scope, tileSide);
  }

  public MapsLook withScope(ScaleScope next) {
    return new MapsLook(colours, gamma, next, tileSide);
  }

  public MapsLook withTileSide(int next) {
    return new MapsLook(colours, gamma, scope, next);
  }

  /** Whether it can be used as read from a file. */
  public boolean isWhole() {
    boolean sided = tileSide >= LEAST_SIDE && tileSide <= GREATEST_SIDE;
    return colours != null
        && colours != ColorMap.DIVERGING
        && gamma != null
        && scope != null
        && (sided || tileSide == AUTOMATIC);
  }
}
