package org.resnetexplorer.app.intake;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import org.jspecify.annotations.Nullable;

/**
 * What a clipboard or a drag holds, each kind fetched only when asked for: another program may have
 * to make it first. Some desktops promise a kind and then hand over nothing.
 */
public record DragContent(
    Supplier<@Nullable List<File>> fileList,
    Supplier<@Nullable Image> imageData,
    Supplier<@Nullable String> address,
    Supplier<@Nullable String> page,
    Supplier<@Nullable String> words) {

  public static DragContent of(Clipboard board) {
    return new DragContent(
        board::getFiles, board::getImage, board::getUrl, board::getHtml, board::getString);
  }

  /** Files and folders; none if there are none. */
  List<Path> files() {
    List<File> files = fileList.get();
    return files == null
        ? List.of()
        : files.stream().filter(Objects::nonNull).map(File::toPath).toList();
  }

  /** A picture without a file; null if there is none whose pixels can be had. */
  @Nullable Image image() {
    Image image = imageData.get();
    return image == null || image.getPixelReader() == null || image.getWidth() < 1 ? null : image;
  }

  /** Addresses, one a line; empty if there are none. */
  String url() {
    return orEmpty(address.get());
  }

  /** A piece of a web page; empty if there is none. */
  String html() {
    return orEmpty(page.get());
  }

  String text() {
    return orEmpty(words.get());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
