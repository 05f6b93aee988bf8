package org.resnetexplorer.image;

import java.util.List;

/**
 * A picture file after decoding.
 *
 * @param name the file's name, without its folder
 * @param original the pixels as the file stores them
 * @param image the pixels that the eye sees and the network gets: {@code original}, turned if
 *     {@code orientation} asks for it
 * @param exifOrientation the camera's note, 1 (nothing to turn) to 8
 * @param orientation how the note was treated
 * @param marks what is special about the file and what was done with it; empty for most files
 */
public record Picture(
    String name,
    RgbImage original,
    RgbImage image,
    int exifOrientation,
    Orientation orientation,
    List<Mark> marks) {

  public Picture {
    marks = List.copyOf(marks);
  }
}
