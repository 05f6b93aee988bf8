package org.resnetexplorer.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.resnetexplorer.render.Activation;

/**
 * Feature maps as a table: a line for each row of each map, {@code channel,y,x0,x1,…}, all counted
 * from 0. A call without maps, such as {@code fc}, has one column of values, {@code x0}.
 *
 * <p>Nothing needs quotes: a field is a whole number or a float as {@link Float#toString} writes it
 * ({@code -1.25E-4}, {@code NaN}, {@code Infinity}), which reads back to the same 32 bits. Lines
 * end with a line feed.
 */
public final class ActivationCsv {

  private ActivationCsv() {}

  /** Writes a table; the file appears whole or not at all. */
  public static void write(Path file, Activation maps) throws IOException {
    AtomicFile.write(file, out -> write(out, maps));
  }

  private static void write(OutputStream out, Activation maps) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII));
    text.write("channel,y");
    for (int x = 0; x < maps.width(); x++) {
      text.write(",x" + x);
    }
    text.write('\n');
    for (int channel = 0; channel < maps.channels(); channel++) {
      for (int y = 0; y < maps.height(); y++) {
        text.write(channel + "," + y);
        for (int x = 0; x < maps.width(); x++) {
          text.write(',');
          text.write(Float.toString(maps.at(channel, y, x)));
        }
        text.write('\n');
      }
    }
    text.flush();
  }
}
