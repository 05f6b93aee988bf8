package org.resnetexplorer.app.state;

import java.util.Locale;
import org.resnetexplorer.image.preprocess.Adjustments;
import org.resnetexplorer.image.preprocess.Adjustments.GreySquare;
import org.resnetexplorer.render.Numbers;

/**
 * One thing about the network's square that can be turned up and down, in the unit that people read
 * it in; 0 changes nothing.
 */
public enum AdjustmentSlider {
  /** In per cent: +100 doubles every value, −100 is black. */
  BRIGHTNESS(-100, 100, 1, "%"),
  /** In per cent: −100 is even grey. */
  CONTRAST(-100, 100, 1, "%"),
  /** Standard deviation in pixels of the square. */
  BLUR(0, 10, 0.1, "px"),
  /** Standard deviation in levels of 0 to 255. */
  NOISE(0, 100, 1, ""),
  /** Side in per cent of the square's. */
  GREY(0, 90, 1, "%");

  private static final double PER_CENT = 100;

  private final double least;
  private final double most;
  private final double step;
  private final String unit;

  AdjustmentSlider(double least, double most, double step, String unit) {
    this.least = least;
    this.most = most;
    this.step = step;
    this.unit = unit;
  }

  public double least() {
    return least;
  }

  public double most() {
    return most;
  }

  /** What one press of a key turns it by. */
  public double step() {
    return step;
  }

  /** The key of its name in words. */
  public String textKey() {
    return "app.change." + name().toLowerCase(Locale.ROOT);
  }

  /**
   * Where it stands.
   *
   * @param edge of the network's square, in pixels
   */
  public double value(Adjustments adjustments, int edge) {
    return switch (this) {
      case BRIGHTNESS -> rounded((adjustments.brightness() - 1) * PER_CENT);
      case CONTRAST -> rounded((adjustments.contrast() - 1) * PER_CENT);
      case BLUR -> adjustments.blur();
      case NOISE -> adjustments.noise();
      case GREY -> {
        GreySquare grey = adjustments.grey();
        yield grey == null ? 0 : rounded(PER_CENT * grey.side() / edge);
      }
    };
  }

  /**
   * The adjustments with this one turned to a value, which is held within its ends and to whole
   * steps. A grey square keeps its middle where it can; a new one lies in the centre.
   */
  public Adjustments turned(Adjustments from, double value, int edge) {
    double held = rounded(Math.max(least, Math.min(most, value)));
    return switch (this) {
      case BRIGHTNESS -> from.withBrightness(1 + held / PER_CENT);
      case CONTRAST -> from.withContrast(1 + held / PER_CENT);
      case BLUR -> from.withBlur(held);
      case NOISE -> from.withNoise(held);
      case GREY -> grey(from, (int) Math.round(edge * held / PER_CENT), edge);
    };
  }

  private static Adjustments grey(Adjustments from, int side, int edge) {
    if (side < 1) {
      return from.withGrey(null);
    }
    GreySquare now = from.grey();
    int x = now == null ? (edge - side) / 2 : now.x() + (now.side() - side) / 2;
    int y = now == null ? (edge - side) / 2 : now.y() + (now.side() - side) / 2;
    return greyAt(from, x, y, side, edge);
  }

  /** The adjustments with a grey square there, moved into the network's square. */
  public static Adjustments greyAt(Adjustments from, int x, int y, int side, int edge) {
    int last = Math.max(0, edge - side);
    return from.withGrey(
        new GreySquare(Math.max(0, Math.min(last, x)), Math.max(0, Math.min(last, y)), side));
  }

  /** Its value with sign and unit: {@code +20 %}, {@code 2.0 px}. For the monospaced font. */
  public String amount(double value) {
    String number =
        least < 0 ? Numbers.signedFixed(value, 0) : Numbers.fixed(value, step < 1 ? 1 : 0);
    return unit.isEmpty() ? number : number + " " + unit;
  }

  private double rounded(double value) {
    double perUnit = Math.round(1 / step);
    return Math.rint(value * perUnit) / perUnit;
  }
}
