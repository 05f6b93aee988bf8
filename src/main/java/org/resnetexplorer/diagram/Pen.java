package org.resnetexplorer.diagram;

/** How a line is drawn: colour, width in pixels, and whether it is dashed (not there yet). */
public record Pen(Token colour, double width, boolean dashed) {

  public static Pen solid(Token colour, double width) {
    return new Pen(colour, width, false);
  }

  public static Pen dashed(Token colour) {
    return new Pen(colour, 1, true);
  }
}
