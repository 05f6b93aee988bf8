package org.resnetexplorer.app.controls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * The bundled typefaces, so that every system shows the same, Hangul too. The bold files are
 * families of their own to JavaFX.
 */
public final class Fonts {
  public static final String TEXT = "NanumSquare";
  public static final String TEXT_BOLD = "NanumSquare Bold";
  public static final String NUMBERS = "DejaVu Sans Mono";

  /** What tables have of the size of texts; base.css says so too. */
  public static final double IN_TABLES = 0.846;

  private static final List<String> FILES =
      List.of(
          "NanumSquareR.ttf", "NanumSquareB.ttf", "DejaVuSansMono.ttf", "DejaVuSansMono-Bold.ttf");

  private Fonts() {}

  /** Makes them known to JavaFX; once, before the first scene. */
  public static void load() {
    for (String file : FILES) {
      try (InputStream in =
          Fonts.class.getResourceAsStream("/org/resnetexplorer/text/fonts/" + file)) {
        if (in == null || Font.loadFont(in, 13) == null) {
          throw new IllegalStateException("Font " + file + " can't be loaded");
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    layOutAText();
  }

  /**
   * The first control and the first text call native code for the first time, which has to wait
   * while the engine is being loaded; so before that.
   */
  private static void layOutAText() {
    Text text = new Text(new Label("Aa").getText());
    text.setFont(Font.font(TEXT, 13));
    text.getLayoutBounds();
  }
}
