package org.resnetexplorer.app.shell.frame;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Scene;
import org.resnetexplorer.app.controls.Appearance;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Theme;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.text.TextSize;

/**
 * The style sheets of a scene: tokens of the theme, the frame, the panes, then the size of texts,
 * and what of them has no room in a narrow window.
 */
public final class Stylesheets {
  private final Appearance appearance;
  private final List<String> panes;

  /**
   * @param panes the sheets that panes declare
   */
  public Stylesheets(Appearance appearance, List<String> panes) {
    this.appearance = appearance;
    this.panes = List.copyOf(panes);
  }

  /** Applies them now and whenever the theme, the size of texts or the room for them changes. */
  public void applyTo(Scene scene) {
    Subscriptions.onChange(appearance.themeProperty(), (before, theme) -> apply(scene));
    Subscriptions.onChange(appearance.textSizeProperty(), (before, size) -> apply(scene));
    Subscriptions.onChange(appearance.widthProperty(), (before, width) -> applyLarge(scene));
    apply(scene);
  }

  /** Styles are found anew only where the width tells which there are. */
  private void applyLarge(Scene scene) {
    if (appearance.textSizeProperty().get().factor() > 1) {
      apply(scene);
    }
  }

  private void apply(Scene scene) {
    List<String> sheets = new ArrayList<>();
    sheets.add(url(appearance.themeProperty().get() == Theme.LIGHT ? "light.css" : "dark.css"));
    sheets.add(url("base.css"));
    sheets.addAll(panes);
    TextSize size = appearance.textSizeProperty().get();
    if (size != TextSize.NORMAL) {
      sheets.add(sheet(size));
    }
    if (size.factor() > 1) {
      sheets.add(url("large.css"));
      if (appearance.widthProperty().get() == WidthClass.NARROW) {
        sheets.add(url("large-narrow.css"));
      }
    }
    scene.getStylesheets().setAll(sheets);
  }

  /** All other sizes of the sheets are shares of these two. */
  private static String sheet(TextSize size) {
    String rules =
        String.format(
            Locale.ROOT,
            ".root { -fx-font-size: %.1fpx; } .painted { -painted-scale: %.4f; }",
            size.pixels(),
            size.factor());
    byte[] bytes = rules.getBytes(StandardCharsets.UTF_8);
    return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
  }

  private static String url(String name) {
    String path = "/org/resnetexplorer/app/" + name;
    return Objects.requireNonNull(Stylesheets.class.getResource(path), path).toExternalForm();
  }
}
