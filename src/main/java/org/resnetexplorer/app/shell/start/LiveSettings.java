package org.resnetexplorer.app.shell.start;

import java.util.function.BiFunction;
import javafx.beans.value.ObservableValue;
import org.resnetexplorer.app.controls.Appearance;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.settings.Settings;
import org.resnetexplorer.app.settings.SettingsStore;
import org.resnetexplorer.app.settings.SystemMotion;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.OpenModel;

/**
 * The window looks as the settings have it, at once when they change; and what is changed in the
 * window itself, by menu or key, the settings follow.
 */
final class LiveSettings {
  private final SettingsStore store;
  private final Appearance appearance;
  private final AppState appState;
  private final SystemMotion system;

  LiveSettings(SettingsStore store, Appearance appearance, AppState appState, SystemMotion system) {
    this.store = store;
    this.appearance = appearance;
    this.appState = appState;
    this.system = system;
  }

  void install() {
    Subscriptions.now(store.settingsProperty(), this::apply);
    keep(appearance.themeProperty(), Settings::withTheme);
    keep(appearance.mapsLookProperty(), Settings::withMaps);
    keep(appState.orientationProperty(), Settings::withOrientation);
    keep(
        appearance.textSizeProperty(),
        (now, size) -> now.withPreferences(now.preferences().withTextSize(size)));
    keep(
        appearance.meanThumbnailsProperty(),
        (now, mean) -> now.withCanvas(now.canvas().withMeanThumbnails(mean)));
    keep(appearance.animatedProperty(), this::moving);
    keep(appState.modelProperty(), LiveSettings::showing);
  }

  private void apply(Settings now) {
    appearance.themeProperty().set(now.theme());
    appearance.textSizeProperty().set(now.preferences().textSize());
    appearance.mapsLookProperty().set(now.maps());
    appearance.meanThumbnailsProperty().set(now.canvas().meanThumbnails());
    appearance.animatedProperty().set(!now.canvas().reducesMotion(system));
    appState.orientationProperty().set(now.orientation());
  }

  private <T> void keep(ObservableValue<T> value, BiFunction<Settings, T, Settings> change) {
    Subscriptions.onChange(
        value, (before, next) -> store.change(settings -> change.apply(settings, next)));
  }

  /** What is left as the system has it goes on to follow the system. */
  private Settings moving(Settings now, boolean animated) {
    boolean asChosen = animated == !now.canvas().reducesMotion(system);
    return asChosen ? now : now.withCanvas(now.canvas().withReduceMotion(!animated));
  }

  private static Settings showing(Settings now, OpenModel model) {
    return now.withLast(now.last().withModel(model.argument()));
  }
}
