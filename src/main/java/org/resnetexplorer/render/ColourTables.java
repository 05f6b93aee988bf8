package org.resnetexplorer.render;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** The tables behind the colour maps: opaque ARGB colours, lowest value first. */
final class ColourTables {
  private static final int SIZE = 256;
  private static final int OPAQUE = 0xFF000000;

  private ColourTables() {}

  /**
   * Reads a bundled table of 256 colours in hexadecimal; lines starting with {@code #} are notes.
   */
  static int[] bundled(String name) {
    try (InputStream bytes =
            Objects.requireNonNull(ColourTables.class.getResourceAsStream(name + ".txt"), name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      int[] colours =
          lines
              .lines()
              .filter(line -> !line.startsWith("#"))
              .flatMap(line -> Stream.of(line.trim().split(" +")))
              .mapToInt(hex -> OPAQUE | Integer.parseInt(hex, 16))
              .toArray();
      if (colours.length != SIZE) {
        throw new IllegalStateException(name + " has " + colours.length + " colours");
      }
      return colours;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Black to white in 256 steps. */
  static int[] grey() {
    int[] colours = new int[SIZE];
    for (int level = 0; level < SIZE; level++) {
      colours[level] = OPAQUE | level * 0x010101;
    }
    return colours;
  }

  /**
   * Colours on straight lines between neighbouring stops. With 256 steps from stop to stop no step
   * changes a component by more than one level, so nothing is lost by tabulating.
   */
  static int[] between(int... stops) {
    int[] colours = new int[(stops.length - 1) * SIZE + 1];
    for (int i = 0; i < colours.length; i++) {
      int left = i / SIZE;
      int right = Math.min(left + 1, stops.length - 1);
      colours[i] = OPAQUE | mix(stops[left], stops[right], i % SIZE);
    }
    return colours;
  }

  private static int mix(int left, int right, int step) {
    int rgb = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = left >> shift & 0xFF;
      int b = right >> shift & 0xFF;
      rgb |= Math.round(a + (b - a) * step / (float) SIZE) << shift;
    }
    return rgb;
  }
}
