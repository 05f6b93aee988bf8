package org.resnetexplorer.app.controls;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.resnetexplorer.diagram.TextMeasure;
import org.resnetexplorer.diagram.TextStyle;

/** Widths as JavaFX itself sets the texts; remembers them, as layouts ask for the same again. */
public final class FxTextMeasure implements TextMeasure {
  /** Sizes between these steps look alike, and each new size costs its glyphs anew. */
  private static final double SIZE_STEPS = 2;

  private static final double ROUNDING = 1e-6;

  private final Map<TextStyle, Map<Integer, Font>> fonts = new EnumMap<>(TextStyle.class);
  private final Map<TextStyle, Map<String, Double>> widths = new EnumMap<>(TextStyle.class);
  private final Text ruler = new Text();

  public FxTextMeasure() {
    for (TextStyle style : TextStyle.values()) {
      fonts.put(style, new HashMap<>());
      widths.put(style, new HashMap<>());
    }
  }

  private static Font fontOf(TextStyle style, double size) {
    if (style.isMono()) {
      FontWeight weight = style.isBold() ? FontWeight.BOLD : FontWeight.NORMAL;
      return Font.font(Fonts.NUMBERS, weight, size);
    }
    return Font.font(style.isBold() ? Fonts.TEXT_BOLD : Fonts.TEXT, size);
  }

  /** The font of a style at some zoom, 1 for 100 per cent; never wider than the zoom makes it. */
  Font font(TextStyle style, double zoom) {
    int steps = (int) Math.floor(style.size() * zoom * SIZE_STEPS + ROUNDING);
    return fonts.get(style).computeIfAbsent(steps, size -> fontOf(style, size / SIZE_STEPS));
  }

  @Override
  public double width(String text, TextStyle style) {
    return widths.get(style).computeIfAbsent(text, words -> measure(words, style));
  }

  private double measure(String text, TextStyle style) {
    ruler.setFont(font(style, 1));
    ruler.setText(text);
    return ruler.getLayoutBounds().getWidth();
  }
}
