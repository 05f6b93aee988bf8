package org.resnetexplorer.export;

import org.resnetexplorer.network.Call;
import org.resnetexplorer.render.ColorMap;
import org.resnetexplorer.render.Gamma;
import org.resnetexplorer.render.ScaleRule;
import org.resnetexplorer.render.ScaleScope;
import org.resnetexplorer.render.Signedness;

/**
 * How maps are coloured, whatever the call.
 *
 * @param signed colours of calls whose values have signs
 * @param unsigned colours of the others
 * @param gamma how colours are divided between a scale's ends
 * @param scope which maps share a scale
 */
public record MapsStyle(ColorMap signed, ColorMap unsigned, Gamma gamma, ScaleScope scope) {

  /** What the window shows at its first start. */
  public static final MapsStyle PLAIN =
      new MapsStyle(ColorMap.DIVERGING, ColorMap.VIRIDIS, Gamma.ONE, ScaleScope.CALL);

  /** Whether a call's values have signs. */
  public static Signedness signedness(Call call) {
    return call.isNonNegative() ? Signedness.NON_NEGATIVE : Signedness.SIGNED;
  }

  /**
   * The rule for one call.
   *
   * @param sharedMagnitude the end of the scale that several calls share; 0 if they do not
   */
  public ScaleRule rule(Call call, double sharedMagnitude) {
    Signedness signedness = signedness(call);
    ColorMap colours = signedness == Signedness.SIGNED ? signed : unsigned;
    return new ScaleRule(signedness, colours, scope, sharedMagnitude, gamma);
  }
}
