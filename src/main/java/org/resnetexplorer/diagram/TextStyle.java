package org.resnetexplorer.diagram;

/** How a text is set: monospaced for names and numbers, proportional for sentences. */
public enum TextStyle {
  /** Names of calls, numbers and shapes. */
  NAME(true, false, 11),
  /** The selected call's name, totals. */
  NAME_BOLD(true, true, 11),
  /** Captions. */
  CAPTION(false, false, 11),
  /** Sentences. */
  TEXT(false, false, 12),
  /** Title of a lane. */
  TITLE(false, false, 13),
  /** An emphasised title. */
  TITLE_BOLD(false, true, 13),
  /** Heading of a column. */
  HEADING(false, false, 15);

  private final boolean mono;
  private final boolean bold;
  private final double size;

  TextStyle(boolean mono, boolean bold, double size) {
    this.mono = mono;
    this.bold = bold;
    this.size = size;
  }

  public boolean isMono() {
    return mono;
  }

  public boolean isBold() {
    return bold;
  }

  /** Size in pixels at 100 per cent. */
  public double size() {
    return size;
  }

  /** The style of a label whose box is selected. */
  public TextStyle emphasised() {
    return switch (this) {
      case NAME, NAME_BOLD -> NAME_BOLD;
      case TITLE, TITLE_BOLD -> TITLE_BOLD;
      case CAPTION, TEXT, HEADING -> this;
    };
  }
}
