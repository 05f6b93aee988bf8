package org.resnetexplorer.image.tiff;

/**
 * Undoes the differences between neighbours in a row that LZW and Deflate pack better than the
 * samples (TIFF 6.0, section 14, and Adobe's technical note 3 for floating point).
 *
 * @param step samples from one pixel to the next
 * @param bytes bytes of a sample
 * @param bigEndian whether samples have their high byte first
 */
record TiffPredictor(int step, int bytes, boolean bigEndian) {

  private static final int FLOATING = 3;

  /** Undoes one row in place. */
  void row(int predictor, byte[] samples, int from, int length) {
    if (predictor == FLOATING) {
      floating(samples, from, length);
    } else {
      horizontal(samples, from, length);
    }
  }

  private void horizontal(byte[] samples, int from, int length) {
    int distance = step * bytes;
    for (int at = from + distance; at + bytes <= from + length; at += bytes) {
      int carry = 0;
      for (int i = 0; i < bytes; i++) {
        int place = at + (bigEndian ? bytes - 1 - i : i);
        int sum = (samples[place] & 0xff) + (samples[place - distance] & 0xff) + carry;
        samples[place] = (byte) sum;
        carry = sum >> 8;
      }
    }
  }

  /** All high bytes of a row stand first, then all next ones; differences are between bytes. */
  private void floating(byte[] samples, int from, int length) {
    for (int i = step; i < length; i++) {
      samples[from + i] += samples[from + i - step];
    }
    byte[] planes = new byte[length];
    System.arraycopy(samples, from, planes, 0, length);
    int count = length / bytes;
    for (int i = 0; i < count; i++) {
      for (int b = 0; b < bytes; b++) {
        samples[from + i * bytes + (bigEndian ? b : bytes - 1 - b)] = planes[b * count + i];
      }
    }
  }
}
