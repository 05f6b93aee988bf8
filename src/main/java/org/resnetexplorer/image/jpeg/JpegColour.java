package org.resnetexplorer.image.jpeg;

/** What the components of a JPEG mean. A JPEG itself does not say; see {@link JpegFile#colour}. */
public enum JpegColour {
  /** One component of brightness. */
  GRAY(1),
  /** Red, green and blue, as stored. */
  RGB(3),
  /** Brightness and two colour differences, from which red, green and blue are calculated. */
  YCC(3),
  /** Four inks, as stored. */
  CMYK(4),
  /** Three inks as brightness and colour differences, and black. */
  YCCK(4);

  private final int components;

  JpegColour(int components) {
    this.components = components;
  }

  /** How many components such a picture has. */
  public int components() {
    return components;
  }
}
