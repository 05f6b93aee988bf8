package org.resnetexplorer.app.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.resnetexplorer.app.state.PictureSource;

/** The photographs that come with the program; {@code samples/LICENSES.md} names their authors. */
public final class Samples {
  private static final String FOLDER = "/samples/";

  /**
   * File names in the order of {@code samples/index.txt}: best known to the bundled model first.
   */
  public List<String> names() {
    return new String(read("index.txt"), StandardCharsets.UTF_8).lines().toList();
  }

  /** What the first start classifies. */
  public PictureSource first() {
    return source(names().get(0));
  }

  public PictureSource source(String name) {
    return new PictureSource.OfBytes(name, read(name));
  }

  private static byte[] read(String name) {
    try (InputStream in = Samples.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("No sample " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
