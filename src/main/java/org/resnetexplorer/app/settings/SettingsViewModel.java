package org.resnetexplorer.app.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.resnetexplorer.app.controls.Derived;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Theme;
import org.resnetexplorer.app.files.Downloads;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.engine.EngineOptions;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.exploration.MachineChoices;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.text.TextSize;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.catalogue.WeightCache;
import org.resnetexplorer.weights.download.DownloadSource;

/** What the window of settings shows and changes; no controls. On the FX thread only. */
final class SettingsViewModel {
  private static final double MEGABYTE = 1e6;

  private final SettingsStore store;
  private final WeightCache cache;
  private final Downloads downloads;
  private final Background background;
  private final Messages messages;
  private final ReadOnlyStringWrapper folderFault = new ReadOnlyStringWrapper(this, "fault", "");
  private final ReadOnlyStringWrapper mirrorFault = new ReadOnlyStringWrapper(this, "mirror", "");
  private final ReadOnlyStringWrapper use = new ReadOnlyStringWrapper(this, "use", "");

  /**
   * @param cache of the folder that is used until the next start
   */
  SettingsViewModel(
      SettingsStore store,
      WeightCache cache,
      Downloads downloads,
      Background background,
      Messages messages) {
    this.store = store;
    this.cache = cache;
    this.downloads = downloads;
    this.background = background;
    this.messages = messages;
    Subscriptions.onChange(downloads.currentProperty(), (before, now) -> measure());
  }

  ReadOnlyObjectProperty<Settings> settingsProperty() {
    return store.settingsProperty();
  }

  private Settings now() {
    return store.now();
  }

  private void prefer(UnaryOperator<Preferences> change) {
    store.change(now -> now.withPreferences(change.apply(now.preferences())));
  }

  private void use(UnaryOperator<MachineChoices> change) {
    store.change(now -> now.withMachine(change.apply(now.machine())));
  }

  void choose(Language language) {
    prefer(now -> now.withLanguage(language));
  }

  void choose(Theme theme) {
    store.change(now -> now.withTheme(theme));
  }

  void choose(TextSize size) {
    prefer(now -> now.withTextSize(size));
  }

  void choose(NetworkConsent consent) {
    prefer(now -> now.withConsent(consent));
  }

  void choose(MotionChoice motion) {
    store.change(now -> now.withCanvas(now.canvas().withReduceMotion(motion.reduced())));
  }

  /**
   * @param threads {@link MachineChoices#AUTOMATIC} for as many as measured best
   */
  void chooseThreads(int threads) {
    use(now -> now.withThreads(threads));
  }

  /** How many threads {@link MachineChoices#AUTOMATIC} stands for. */
  int usualThreads() {
    return EngineOptions.in(cache.folder()).threads();
  }

  /** The folder that downloads go into from the next start on, as it is written in its field. */
  ObservableValue<String> folder(Path usual) {
    return store
        .settingsProperty()
        .map(now -> now.machine().weightsFolder())
        .map(chosen -> chosen.isEmpty() ? usual.toString() : chosen);
  }

  /** Keeps a folder if it can be used; else says why not, and all stays as it was. */
  void chooseFolder(String text, Path usual) {
    boolean same = text.isBlank() || text.strip().equals(usual.toString());
    ChosenFolder chosen = same ? ChosenFolder.GOOD : ChosenFolder.of(text);
    folderFault.set(
        chosen == ChosenFolder.GOOD
            ? ""
            : messages.text(
                "settings.folder." + chosen.name().toLowerCase(Locale.ROOT), text.strip()));
    if (chosen == ChosenFolder.GOOD) {
      use(now -> now.withWeightsFolder(same ? "" : text.strip()));
    }
  }

  /** Keeps an address if downloads may come from it; else says why not. */
  void chooseMirror(String text) {
    try {
      if (!text.isBlank()) {
        DownloadSource.of(text);
      }
      mirrorFault.set("");
      use(now -> now.withMirror(text.strip()));
    } catch (WeightsException e) {
      mirrorFault.set(Explained.of(e, messages).what());
    }
  }

  /** Why the folder written last is not used; empty if it is. */
  ReadOnlyStringProperty folderFaultProperty() {
    return folderFault.getReadOnlyProperty();
  }

  /** Why the address written last is not used; empty if it is. */
  ReadOnlyStringProperty mirrorFaultProperty() {
    return mirrorFault.getReadOnlyProperty();
  }

  /** What the folder in use holds. */
  ReadOnlyStringProperty useProperty() {
    return use.getReadOnlyProperty();
  }

  /** The folder in use. */
  Path folderInUse() {
    return cache.folder();
  }

  /** Whether the folder may be emptied: not while something is being put into it. */
  ObservableValue<Boolean> canEmptyProperty() {
    return Derived.of(() -> downloads.currentProperty().get() == null, downloads.currentProperty());
  }

  /** Looks anew what the folder holds. */
  void measure() {
    background.compute(cache::use, this::show);
  }

  private void show(WeightCache.Use held) {
    use.set(
        messages.text(
            held.files() == 0 ? "settings.use.none" : "settings.use",
            held.files(),
            held.bytes() / MEGABYTE));
  }

  /** Deletes what was downloaded, and says how it went. */
  void empty() {
    background.compute(
        () -> {
          try {
            cache.empty();
            return "";
          } catch (IOException e) {
            return messages.text("settings.empty.failed", String.valueOf(e.getMessage()));
          }
        },
        fault -> {
          folderFault.set(fault);
          measure();
        });
  }

  /** All that can be chosen here as at the first start. */
  void reset() {
    folderFault.set("");
    mirrorFault.set("");
    store.change(Settings::withChoicesReset);
  }

  /** Whether everything is as at the first start. */
  ObservableValue<Boolean> isFirstProperty() {
    return store.settingsProperty().map(now -> now.equals(now().withChoicesReset()));
  }
}
