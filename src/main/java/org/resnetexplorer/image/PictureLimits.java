package org.resnetexplorer.image;

import java.time.Duration;

/**
 * How large a picture may be before it is refused. The size is read from the file's header, so a
 * small file that claims many pixels is refused before any memory is spent on it.
 *
 * @param fileBytes most bytes of a file
 * @param pixels most pixels, width times height
 * @param edge most pixels in width and in height
 * @param time longest time for decoding one picture
 */
public record PictureLimits(long fileBytes, long pixels, int edge, Duration time) {

  /** 256 MB, 89,478,485 pixels (where Pillow begins to warn), 65,535 an edge, 10 seconds. */
  public static final PictureLimits DEFAULT =
      new PictureLimits(256L << 20, 89_478_485L, 65_535, Duration.ofSeconds(10));
}
