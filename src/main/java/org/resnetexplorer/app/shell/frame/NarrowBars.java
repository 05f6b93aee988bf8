package org.resnetexplorer.app.shell.frame;

import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;
import org.resnetexplorer.app.controls.Appearance;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WidthClass;

/**
 * What the bars of a narrow window do without, so that no word in them is cut: buttons keep their
 * icons, whose tooltips tell the words.
 */
public final class NarrowBars {
  private final Appearance appearance;

  public NarrowBars(Appearance appearance) {
    this.appearance = appearance;
  }

  /** Never shortened: what is beside them gives way. */
  public void keepWhole(List<? extends ButtonBase> buttons) {
    buttons.forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
  }

  public void shorten(List<? extends ButtonBase> buttons) {
    Subscriptions.now(
        appearance.widthProperty(),
        width ->
            buttons.forEach(
                button ->
                    button.setContentDisplay(
                        width == WidthClass.NARROW
                            ? ContentDisplay.GRAPHIC_ONLY
                            : ContentDisplay.LEFT)));
  }
}
