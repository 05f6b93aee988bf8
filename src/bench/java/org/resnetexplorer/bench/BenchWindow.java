package org.resnetexplorer.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.resnetexplorer.app.shell.start.Composition;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.text.AppFolders;

/** The real window of 1600 x 1000 on the tabby cat, with software rendering. */
record BenchWindow(Composition composition, Composition.View view, Stage stage) {

  /** Off screen unless {@code -Dwindow=true}; then on the screen of {@code DISPLAY}. */
  static void startToolkit() {
    if (!Boolean.getBoolean("window")) {
      System.setProperty("headless.geometry", "1600x1000");
      System.setProperty("glass.platform", "Monocle");
      System.setProperty("monocle.platform", "Headless");
      System.setProperty("java.awt.headless", "true");
    }
    System.setProperty("prism.order", "sw");
    Platform.setImplicitExit(false);
    Platform.startup(() -> {});
  }

  static BenchWindow open(String model) {
    return open(model, Engine::start);
  }

  /**
   * @param starter gives the engine, on another thread
   */
  static BenchWindow open(String model, Composition.EngineStarter starter) {
    Composition composition = new Composition(AppFolders.ofThisProcess(), Locale.ENGLISH, starter);
    Composition.View view = composition.view();
    Stage stage = new Stage();
    stage.setWidth(1600);
    stage.setHeight(1000);
    stage.setScene(view.scene());
    stage.show();
    composition.startEngine();
    composition.begin(model, List.of(Path.of(System.getProperty("samples"), "tabby-cat.jpg")));
    return new BenchWindow(composition, view, stage);
  }
}
