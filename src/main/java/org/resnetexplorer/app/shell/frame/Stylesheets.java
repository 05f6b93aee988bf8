package org.resnetexplorer.app.shell.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import org.resnetexplorer.app.controls.Appearance;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Theme;

/** The style sheets of a scene: tokens of the theme, the frame, then the panes. */
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

  /** Applies them now and whenever the theme changes. */
  public void applyTo(Scene scene) {
    Subscriptions.now(appearance.themeProperty(), theme -> apply(scene, theme));
  }

  private void apply(Scene scene, Theme theme) {
    List<String> sheets = new ArrayList<>();
    sheets.add(url(theme == Theme.LIGHT ? "light.css" : "dark.css"));
    sheets.add(url("base.css"));
    sheets.addAll(panes);
    scene.getStylesheets().setAll(sheets);
  }

  private static String url(String name) {
    String path = "/org/resnetexplorer/app/" + name;
    return Objects.requireNonNull(Stylesheets.class.getResource(path), path).toExternalForm();
  }
}
