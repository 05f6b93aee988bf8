package org.resnetexplorer.text;

import java.util.Locale;

/** How large the window sets its texts: those of controls, diagrams, charts and maps alike. */
public enum TextSize {
  SMALL(12),
  NORMAL(13),
  LARGE(15),
  LARGEST(16.5);

  private final double pixels;

  TextSize(double pixels) {
    this.pixels = pixels;
  }

  /** Of the text of a control, in logical pixels. */
  public double pixels() {
    return pixels;
  }

  /** Times the size that everything was drawn for. */
  public double factor() {
    return pixels / NORMAL.pixels;
  }

  /** As it is written on the command line and in keys of texts. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
