package org.resnetexplorer.image;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.resnetexplorer.image.preprocess.Preprocess;

/** Pictures with the values Pillow and torchvision make of them, and the folder of damaged ones. */
public final class Golden {

  static final Path FOLDER = Path.of("src/test/resources/images/golden");

  private static final int EXIF = 4;
  private static final int RGB = 5;
  private static final int SQUARE_256 = 8;
  private static final int SQUARE_232 = 11;
  private static final int UPRIGHT_256 = 12;
  private static final int UPRIGHT_232 = 13;

  private Golden() {}

  /** One line of {@code golden.tsv}. */
  record Row(String file, List<String> columns) {

    Path path() {
      return FOLDER.resolve("src").resolve(file);
    }

    int exif() {
      return Integer.parseInt(columns.get(EXIF));
    }

    String decoded() {
      return columns.get(RGB);
    }

    String square(Preprocess recipe, Orientation orientation) {
      boolean v1 = recipe.equals(Preprocess.IMAGENET_V1);
      String raw = columns.get(v1 ? SQUARE_256 : SQUARE_232);
      String upright = columns.get(v1 ? UPRIGHT_256 : UPRIGHT_232);
      return orientation == Orientation.TORCHVISION || upright.isEmpty() ? raw : upright;
    }

    @Override
    public String toString() {
      return file;
    }
  }

  static List<Row> rows() {
    try (var lines = Files.lines(FOLDER.resolve("golden.tsv"))) {
      return lines
          .skip(1)
          .map(line -> List.of(line.split("\t", -1)))
          .map(columns -> new Row(columns.get(0), columns))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] bytes(String file) throws IOException {
    return Files.readAllBytes(FOLDER.resolve("src").resolve(file));
  }

  static Path bad(String file) {
    Path folder = Path.of(System.getProperty("shared.dir", "../shared")).resolve("images/bad");
    assumeTrue(Files.isDirectory(folder), "the damaged pictures are not on this machine");
    return folder.resolve(file);
  }

  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
