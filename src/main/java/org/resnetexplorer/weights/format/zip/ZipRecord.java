package org.resnetexplorer.weights.format.zip;

import org.resnetexplorer.weights.Place;

/**
 * One record of a zip archive, as its central directory gives it.
 *
 * @param name the whole name, {@code archive/data/0}
 * @param deflated whether its bytes are packed
 * @param crc the CRC-32 of its unpacked bytes; 0 if the writer left checksums out
 * @param packed bytes in the archive
 * @param size bytes once unpacked
 * @param offset where its local header begins
 * @param start where its bytes begin; -1 until the local header was read
 */
record ZipRecord(
    String name, boolean deflated, long crc, long packed, long size, long offset, long start) {

  ZipRecord startingAt(long position) {
    return new ZipRecord(name, deflated, crc, packed, size, offset, position);
  }

  long end() {
    return start + packed;
  }

  Place place() {
    return new Place(name, offset);
  }
}
