package org.resnetexplorer.exploration.session;

import java.util.Arrays;

/** A picture that can be had again. */
public sealed interface SavedPicture {

  /**
   * One that comes with the program.
   *
   * @param name its file name
   */
  record Sample(String name) implements SavedPicture {}

  record OfFile(SavedFile file) implements SavedPicture {}

  /**
   * One that was pasted and lies nowhere, so that the session file holds it.
   *
   * @param name for people
   * @param bytes of a picture file
   */
  record OfBytes(String name, byte[] bytes) implements SavedPicture {
    /** Larger ones make files that nobody passes on. */
    public static final int MOST = 24 << 20;

    @Override
    public boolean equals(Object other) {
      return other instanceof OfBytes one
          && name.equals(one.name)
          && Arrays.equals(bytes, one.bytes);
    }

    @Override
    public int hashCode() {
      return 31 * name.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
      return name + ", " + bytes.length + " bytes";
    }
  }
}
