package org.resnetexplorer.app.shell.start;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.resnetexplorer.app.intake.FolderScan;
import org.resnetexplorer.app.settings.Settings;
import org.resnetexplorer.app.settings.SettingsFile;
import org.resnetexplorer.app.settings.SettingsStore;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.app.state.FxThread;
import org.resnetexplorer.cli.DisplayException;
import org.resnetexplorer.cli.Window;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.text.AppFolders;
import org.resnetexplorer.weights.catalogue.ModelCatalog;

/** The window on a screen, or drawn off screen with JavaFX's software pipeline. */
final class DesktopWindow implements Window {

  @Override
  public Display display() {
    if (System.getProperty("os.name").toLowerCase(Locale.ROOT).matches("(windows|mac).*")) {
      return Display.THERE;
    }
    // JavaFX speaks X only; a Wayland desktop names an X server too.
    String name = System.getenv("DISPLAY");
    if (name == null || name.isBlank()) {
      return Display.NONE;
    }
    return DisplayServer.ofThisMachine().answers(name.strip()) ? Display.THERE : Display.SILENT;
  }

  @Override
  public List<String> panels() {
    return new Panes().names();
  }

  @Override
  public void open(Opening request) throws DisplayException {
    AppFolders folders = AppFolders.ofThisProcess();
    DamagedFiles damaged = new DamagedFiles(new FxThread());
    SettingsFile file = new SettingsFile(folders.settingsFile(), damaged);
    Settings settings = file.read();
    Locale language = settings.preferences().language().locale(Locale.getDefault());
    // What names no language of its own, the toolkit too, follows the texts.
    Locale.setDefault(language);
    SettingsStore store = SettingsStore.in(file, settings);
    EngineStart engine =
        new EngineStart(() -> store.now().machine().engine(folders), Engine::start);
    try (Composition composition = new Composition(folders, language, engine, store)) {
      FolderScan files = FolderScan.from(request.files());
      String model = model(request, settings);
      CompletableFuture<Void> closed = new CompletableFuture<>();
      startToolkit();
      CompletableFuture.runAsync(
              () -> composition.showOn(new Stage(), model, files, request.saved(), damaged, closed),
              new FxThread())
          .exceptionally(
              failure -> {
                closed.completeExceptionally(failure);
                return null;
              });
      closed.join();
    }
  }

  /** What was named, or what was open last. */
  private static String model(Opening request, Settings settings) {
    String named = request.model();
    String last = settings.last().model();
    return named != null ? named : last.isEmpty() ? ModelCatalog.BUNDLED : last;
  }

  /** GTK throws this where it may not draw, as on the desktop of another person. */
  private static void startToolkit() throws DisplayException {
    try {
      Platform.startup(() -> {});
    } catch (UnsupportedOperationException e) {
      throw new DisplayException(String.valueOf(System.getenv("DISPLAY")), e);
    }
  }

  @Override
  public String draw(Snapshot request) {
    useNoDisplay(request.width(), request.height());
    // Hiding the last window would end JavaFX in the middle of the pulse that hides it.
    Platform.setImplicitExit(false);
    Platform.startup(() -> {});
    CompletableFuture<String> problem = new CompletableFuture<>();
    CompletableFuture.runAsync(() -> new OffScreen(request).draw(problem::complete), new FxThread())
        .exceptionally(
            failure -> {
              problem.completeExceptionally(failure);
              return null;
            });
    return problem.join();
  }

  /** Monocle's headless platform needs neither display nor driver; read when JavaFX starts. */
  private static void useNoDisplay(int width, int height) {
    System.setProperty("headless.geometry", width + "x" + height);
    System.setProperty("glass.platform", "Monocle");
    System.setProperty("monocle.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("prism.lcdtext", "false");
    System.setProperty("java.awt.headless", "true");
  }
}
