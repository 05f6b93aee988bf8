package org.resnetexplorer.app.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.export.AtomicFile;

/** The photographs that come with the program; {@code samples/LICENSES.md} names their authors. */
public final class Samples {
  private static final String FOLDER = "/samples/";

  /** Of which classes they are: those of the bundled model, and coarse ones that all belong to. */
  private static final List<String> TABLES = List.of("truth.csv", "groups.csv");

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

  /** Whether it is a sample, and not another picture of that name. */
  public boolean isOne(PictureSource source) {
    return source instanceof PictureSource.OfBytes of
        && names().contains(of.name())
        && Arrays.equals(of.bytes(), read(of.name()));
  }

  /**
   * All of them as files in a folder, with the tables of their classes; written when they are not
   * there yet. Not on the FX thread.
   *
   * @param folder made if it does not exist
   */
  public Path unpacked(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String name : Stream.concat(names().stream(), TABLES.stream()).toList()) {
      Path file = folder.resolve(name);
      byte[] content = read(name);
      if (!Files.isRegularFile(file) || Files.size(file) != content.length) {
        AtomicFile.write(file, content);
      }
    }
    return folder;
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
