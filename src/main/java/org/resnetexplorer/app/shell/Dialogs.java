package org.resnetexplorer.app.shell;

import java.util.function.Supplier;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.architectures.ArchitectureWindow;
import org.resnetexplorer.app.files.FileSaving;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.settings.SettingsWindow;
import org.resnetexplorer.app.state.OpenModel;

/** The windows that the large one opens, and the way it fills the screen. */
final class Dialogs {
  private final PaneContext context;
  private final SettingsWindow settings;
  private final FileSaving saving;
  private final Supplier<Window> owner;
  private @Nullable ArchitectureWindow architectures;

  /**
   * @param owner the large window, once there is one
   */
  Dialogs(PaneContext context, SettingsWindow settings, FileSaving saving, Supplier<Window> owner) {
    this.context = context;
    this.settings = settings;
    this.saving = saving;
    this.owner = owner;
  }

  void settings() {
    settings.show(owner.get());
  }

  void about() {
    new AboutDialog(context, owner.get()).show();
  }

  /**
   * @param menus whose shortcuts are listed
   */
  void shortcuts(MenuBar menus) {
    new ShortcutsDialog(context, menus, owner.get()).show();
  }

  void changeArchitecture() {
    ArchitectureWindow open = architectures;
    if (open != null && open.isShowing()) {
      open.toFront();
      return;
    }
    ArchitectureWindow next = new ArchitectureWindow(context);
    architectures = next;
    next.show(owner.get());
  }

  void saveModel() {
    OpenModel model = context.appState().modelProperty().get();
    if (model != null) {
      saving.ask(
          owner.get(),
          "app.save-model",
          model.name(),
          "safetensors",
          file -> context.appState().save(model, file));
    }
  }

  /** Escape belongs to what is open; the same keys lead back. */
  void switchFullScreen() {
    if (owner.get() instanceof Stage stage) {
      stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
      stage.setFullScreenExitHint("");
      stage.setFullScreen(!stage.isFullScreen());
    }
  }
}
