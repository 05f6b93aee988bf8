package org.resnetexplorer.app.diagram;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.resnetexplorer.app.common.Fonts;
import org.resnetexplorer.diagram.TextMeasure;
import org.resnetexplorer.diagram.TextStyle;

/** Widths as JavaFX itself sets the texts; remembers them, as layouts ask for the same again. */
final class FxTextMeasure implements TextMeasure {
  private final Map<TextStyle, Font> fonts = new EnumMap<>(TextStyle.class);
  private final Map<TextStyle, Map<String, Double>> widths = new EnumMap<>(TextStyle.class);
  private final Text ruler = new Text();

  FxTextMeasure() {
    for (TextStyle style : TextStyle.values()) {
      fonts.put(style, fontOf(style));
      widths.put(style, new HashMap<>());
    }
  }

  private static Font fontOf(TextStyle style) {
    if (style.isMono()) {
      FontWeight weight = style.isBold() ? FontWeight.BOLD : FontWeight.NORMAL;
      return Font.font(Fonts.NUMBERS, weight, style.size());
    }
    return Font.font(style.isBold() ? Fonts.TEXT_BOLD : Fonts.TEXT, style.size());
  }

  /** The font of a style at 100 per cent. */
  Font font(TextStyle style) {
    return fonts.get(style);
  }

  @Override
  public double width(String text, TextStyle style) {
    return widths.get(style).computeIfAbsent(text, words -> measure(words, style));
  }

  private double measure(String text, TextStyle style) {
    ruler.setFont(font(style));
    ruler.setText(text);
    return ruler.getLayoutBounds().getWidth();
  }
}
