package org.resnetexplorer.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * What a network says of pictures whose classes are known, as a table: {@code
 * path,truth,answer,probability}, in UTF-8. Lines end with a line feed; a field with a comma or a
 * quotation mark stands in quotation marks (RFC 4180).
 */
public final class JudgedCsv {

  private JudgedCsv() {}

  /**
   * @param path of the picture, from the folder on
   * @param truth name of its class
   * @param answer name of the class that the network says
   * @param probability of the answer, 0 to 1
   */
  public record Row(String path, String truth, String answer, double probability) {}

  /** Writes a table; the file appears whole or not at all. */
  public static void write(Path file, List<Row> rows) throws IOException {
    AtomicFile.write(
        file,
        out -> {
          Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          text.write("path,truth,answer,probability\n");
          for (Row row : rows) {
            text.write(CsvField.of(row.path) + ',' + CsvField.of(row.truth) + ',');
            text.write(CsvField.of(row.answer) + ',' + row.probability + '\n');
          }
          text.flush();
        });
  }
}
