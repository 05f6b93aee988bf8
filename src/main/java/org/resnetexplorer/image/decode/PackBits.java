package org.resnetexplorer.image.decode;

import java.io.IOException;
import java.util.Arrays;

/**
 * Apple's PackBits, in which TIFF and Photoshop pack rows: runs of a byte, or of different ones.
 */
public final class PackBits {

  private PackBits() {}

  /**
   * Fills a target, taking no more than it needs.
   *
   * @param from where the packed bytes begin
   * @param end the byte after the last of them
   * @throws IOException if they are too few
   */
  public static void unpack(byte[] packed, int from, int end, byte[] target) throws IOException {
    int at = from;
    int to = 0;
    while (to < target.length) {
      if (at + 1 >= end) {
        throw new IOException("packed bytes end too early");
      }
      int code = packed[at++];
      int count = Math.min(code >= 0 ? code + 1 : 1 - code, target.length - to);
      if (code >= 0) {
        if (count > end - at) {
          throw new IOException("packed bytes end too early");
        }
        System.arraycopy(packed, at, target, to, count);
        at += code + 1;
        to += count;
      } else if (code != Byte.MIN_VALUE) {
        Arrays.fill(target, to, to + count, packed[at++]);
        to += count;
      }
    }
  }
}
