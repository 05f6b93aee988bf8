package org.resnetexplorer.app.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.cli.Window;

/** The window's life: made when JavaFX has started, closed with its engine at the end. */
public final class ExplorerApplication extends Application {
  private @Nullable Composition composition;

  /** JavaFX makes the application itself, so what to open travels as its parameters. */
  static String[] parameters(Window.Opening request) {
    List<String> all = new ArrayList<>(List.of(request.model()));
    request.files().forEach(file -> all.add(file.toString()));
    return all.toArray(String[]::new);
  }

  @Override
  public void start(Stage stage) {
    List<String> raw = getParameters().getRaw();
    composition = Composition.ofThisProcess();
    List<Path> files = raw.stream().skip(1).map(Path::of).toList();
    composition.showOn(stage, new Window.Opening(raw.get(0), files));
  }

  @Override
  public void stop() {
    if (composition != null) {
      composition.close();
    }
  }
}
