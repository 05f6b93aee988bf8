package org.resnetexplorer.render;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How the maps of one call are coloured: the sign of its values, the colours and which maps share a
 * scale.
 *
 * @param signedness whether the call's values can be negative
 * @param map the colours, {@link Signedness#map()} unless a person picked others
 * @param scope which maps share a scale
 * @param sharedMagnitude the greatest {@link ValueScale#magnitude()} among the scales of all calls
 *     of the block or the run, or of the call in all checkpoints; not read for {@link
 *     ScaleScope#CHANNEL} and {@link ScaleScope#CALL}
 * @param gamma how the colours are divided between the ends
 */
public record ScaleRule(
    Signedness signedness, ColorMap map, ScaleScope scope, double sharedMagnitude, Gamma gamma) {

  /** With colours divided evenly. */
  public ScaleRule(Signedness signedness, ColorMap map, ScaleScope scope, double sharedMagnitude) {
    this(signedness, map, scope, sharedMagnitude, Gamma.ONE);
  }

  /** One scale for the whole call, in the colours that its sign asks for. */
  public static ScaleRule of(Signedness signedness) {
    return new ScaleRule(signedness, signedness.map(), ScaleScope.CALL, 0);
  }

  /** The scales of a call's maps: one for each channel in the channel scope, else a single one. */
  public List<ValueScale> scales(Activation activation) {
    return switch (scope) {
      case CHANNEL ->
          IntStream.range(0, activation.channels())
              .mapToObj(channel -> channelScale(activation, channel))
              .toList();
      case CALL ->
          List.of(
              ValueScale.of(signedness, activation.values(), 0, activation.values().length)
                  .withMap(map)
                  .withGamma(gamma));
      case BLOCK, ALL, SERIES ->
          List.of(
              ValueScale.within(
                      sharedMagnitude,
                      signedness,
                      activation.values(),
                      0,
                      activation.values().length)
                  .withMap(map)
                  .withGamma(gamma));
    };
  }

  private ValueScale channelScale(Activation activation, int channel) {
    int from = activation.offset(channel);
    return ValueScale.of(signedness, activation.values(), from, from + activation.cells())
        .withMap(map)
        .withGamma(gamma);
  }
}
