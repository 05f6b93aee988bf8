package org.resnetexplorer.app.intake;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
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
    Supplier<@Nullable String> words,
    Supplier<@Nullable String> copied,
    BooleanSupplier behindPortal) {

  /** Without the kinds that file managers and sandboxes have of their own. */
  public DragContent(
      Supplier<@Nullable List<File>> fileList,
      Supplier<@Nullable Image> imageData,
      Supplier<@Nullable String> address,
      Supplier<@Nullable String> page,
      Supplier<@Nullable String> words) {
    this(fileList, imageData, address, page, words, () -> null, () -> false);
  }

  public static DragContent of(Clipboard board) {
    return new DragContent(
        board::getFiles,
        board::getImage,
        board::getUrl,
        board::getHtml,
        board::getString,
        () -> ForeignKinds.copiedFiles(board),
        () -> ForeignKinds.hasPortalKey(board));
  }

  /** Without its pixels, which take time to fetch. */
  public DragContent withoutImage() {
    return new DragContent(fileList, () -> null, address, page, words, copied, behindPortal);
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

  /** Addresses of what a file manager has copied, one a line; empty if there are none. */
  String copiedFiles() {
    return orEmpty(copied.get());
  }

  /** Whether it promises files that only the desktop's portal gives out. */
  boolean isBehindPortal() {
    return behindPortal.getAsBoolean();
  }

  String text() {
    return orEmpty(words.get());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
