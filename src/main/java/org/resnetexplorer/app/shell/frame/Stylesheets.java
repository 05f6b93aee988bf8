package org.resnetexplorer.app.shell.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import org.resnetexplorer.app.controls.Appearance;
import org.resnetexplorer.app.controls.Theme;

/** The style sheets of a scene: tokens of the theme, then the components. */
public final class Stylesheets {
  private static final List<String> COMPONENTS =
      List.of(
          "base.css",
          "tree/tree.css",
          "diagram/diagram.css",
          "code/code.css",
          "inference/inference.css",
          "pictures/pictures.css",
          "featuremaps/featuremaps.css",
          "overlay/overlay.css",
          "residual/residual.css",
          "weights/weights.css",
          "runs/runs.css",
          "architectures/architectures.css");

  private final Appearance appearance;

  public Stylesheets(Appearance appearance) {
    this.appearance = appearance;
  }

  /** Applies them now and whenever the theme changes. */
  public void applyTo(Scene scene) {
    appearance.themeProperty().subscribe(theme -> apply(scene, theme));
  }

  private static void apply(Scene scene, Theme theme) {
    List<String> sheets = new ArrayList<>();
    sheets.add(url(theme == Theme.LIGHT ? "light.css" : "dark.css"));
    COMPONENTS.forEach(name -> sheets.add(url(name)));
    scene.getStylesheets().setAll(sheets);
  }

  private static String url(String name) {
    String path = "/org/resnetexplorer/app/" + name;
    return Objects.requireNonNull(Stylesheets.class.getResource(path), path).toExternalForm();
  }
}
