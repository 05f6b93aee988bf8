package org.resnetexplorer.app.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** Kinds of content that desktops hand over and the toolkit has no method for. */
final class ForeignKinds {
  /** A word for what is to be done, {@code copy} or {@code cut}, then an address a line. */
  static final DataFormat COPIED_FILES = format("x-special/gnome-copied-files");

  /** Files that a program in a sandbox may read only once it has asked the desktop for them. */
  static final DataFormat PORTAL = format("application/vnd.portal.filetransfer");

  /** The older name of the same. */
  static final DataFormat OLD_PORTAL = format("application/vnd.portal.files");

  private ForeignKinds() {}

  /** One may be made only once in a process. */
  private static DataFormat format(String type) {
    DataFormat known = DataFormat.lookupMimeType(type);
    return known == null ? new DataFormat(type) : known;
  }

  /** What file managers copy, as addresses, one a line; empty if there is nothing of it. */
  static String copiedFiles(Clipboard board) {
    return text(board, COPIED_FILES).replaceFirst("\\A(copy|cut)\\R", "");
  }

  /** Whether files are promised that only the desktop's portal gives out. */
  static boolean hasPortalKey(Clipboard board) {
    return board.hasContent(PORTAL) || board.hasContent(OLD_PORTAL);
  }

  /** Other programs' bytes come as they are; some end them with a zero. */
  private static String text(Clipboard board, DataFormat format) {
    Object content = board.hasContent(format) ? board.getContent(format) : null;
    if (content instanceof ByteBuffer bytes) {
      return StandardCharsets.UTF_8.decode(bytes.duplicate().rewind()).toString().replace("\0", "");
    }
    return content instanceof String words ? words : "";
  }
}
