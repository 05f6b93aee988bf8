package org.resnetexplorer.app.number;

import org.resnetexplorer.explain.cell.CellReader;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.render.ColorMap;
import org.resnetexplorer.render.Signedness;
import org.resnetexplorer.render.ValueScale;

/** The scales of maps, patches and kernels: those of feature maps everywhere in the window. */
final class Colours {
  private Colours() {}

  /** Of one channel that a call reads. */
  static ValueScale ofInput(Network network, CellReader reader, int term, int channel) {
    int source = reader.call().inputs().get(term);
    boolean positive = source != Call.INPUT && network.calls().get(source).isNonNegative();
    return of(positive, reader.inputChannel(term, channel));
  }

  /** Of one channel of a call's output. */
  static ValueScale ofOutput(CellReader reader, int channel) {
    return of(reader.call().isNonNegative(), reader.outputChannel(channel));
  }

  private static ValueScale of(boolean positive, float[] values) {
    return ValueScale.of(
        positive ? Signedness.NON_NEGATIVE : Signedness.SIGNED, values, 0, values.length);
  }

  /** Of a few signed numbers, such as a kernel. */
  static ValueScale ofSigned(double... values) {
    double magnitude = 0;
    for (double value : values) {
      magnitude = Double.isFinite(value) ? Math.max(magnitude, Math.abs(value)) : magnitude;
    }
    return new ValueScale(-magnitude, magnitude, false, false, ColorMap.DIVERGING);
  }
}
