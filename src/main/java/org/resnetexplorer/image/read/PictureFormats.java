package org.resnetexplorer.image.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The names that files of readable formats usually have, for dialogs and folders. Only a hint: the
 * reader goes by a file's content.
 */
public final class PictureFormats {

  private static final List<String> EXTENSIONS =
      List.of(
          "jpg", "jpeg", "jpe", "jfif", "png", "apng", "gif", "webp", "bmp", "dib", "tif", "tiff",
          "pbm", "pgm", "ppm", "pnm", "pfm", "ico", "tga", "psd");

  private PictureFormats() {}

  /** The endings without a dot, in lower case, the commonest first. */
  public static List<String> extensions() {
    return EXTENSIONS;
  }

  /** The endings as file dialogs take them, for example {@code *.jpg}. */
  public static List<String> patterns() {
    return EXTENSIONS.stream().map(extension -> "*." + extension).toList();
  }

  /** Whether a file's name ends as pictures' names do, in upper or lower case. */
  public static boolean hasPictureName(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    return dot >= 0 && EXTENSIONS.contains(name.substring(dot + 1));
  }
}
