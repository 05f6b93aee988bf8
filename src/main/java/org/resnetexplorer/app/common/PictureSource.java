package org.resnetexplorer.app.common;

import java.nio.file.Path;

/** Where a picture comes from. */
public sealed interface PictureSource {

  /** A name for people. */
  String name();

  record OfFile(Path file) implements PictureSource {
    @Override
    public String name() {
      Path last = file.getFileName();
      return last == null ? file.toString() : last.toString();
    }
  }

  /** Bytes of a picture file: a sample, something pasted or dragged from a browser. */
  record OfBytes(String name, byte[] bytes) implements PictureSource {}
}
