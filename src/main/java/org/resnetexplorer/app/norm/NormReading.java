package org.resnetexplorer.app.norm;

import org.resnetexplorer.render.Histogram;

/**
 * One place on a batch norm's line.
 *
 * @param x before, rounded to what a pixel of the picture tells
 * @param y after: the line at that x
 * @param from the lower edge of the bar that x lies in
 * @param to its upper edge
 * @param values how many of this picture's values lie in it
 * @param of so many altogether
 */
record NormReading(double x, double y, double from, double to, int values, int of) {
  /** About as many as the picture is wide. */
  private static final double PLACES = 200;

  /** The place nearest to an x that is as finely told as the axis can be read. */
  static NormReading of(NormChannel channel, double near) {
    Histogram bars = channel.x();
    double range = bars.high() - bars.low();
    // Divided, as a power of ten below one has no exact value to multiply by.
    double perUnit = Math.pow(10, Math.ceil(Math.log10(PLACES / range)));
    double x = Math.rint(near * perUnit) / perUnit;
    int count = bars.counts().length;
    int bar = (int) Math.max(0, Math.min(count - 1, (x - bars.low()) * count / range));
    return new NormReading(
        x,
        channel.affine().at(x),
        bars.low() + bar * range / count,
        bars.low() + (bar + 1) * range / count,
        bars.counts()[bar],
        channel.call().before().cells());
  }
}
