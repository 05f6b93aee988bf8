package org.resnetexplorer.diagram;

/** Tells how wide a text will be; the layout never guesses. */
@FunctionalInterface
public interface TextMeasure {

  /** Advance of the text in pixels at 100 per cent. */
  double width(String text, TextStyle style);
}
