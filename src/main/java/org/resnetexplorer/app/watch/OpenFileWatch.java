package org.resnetexplorer.app.watch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.ModelRequest;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.exploration.watch.WeightsWatch;
import org.resnetexplorer.weights.read.WeightsFile;
import org.resnetexplorer.weights.read.WeightsReader;

/**
 * Watches the file that the open model comes from, and offers to read it once more when it has been
 * written anew. Until a person agrees what is shown stays. On the FX thread only.
 */
public final class OpenFileWatch implements AutoCloseable {
  private final AppState appState;
  private final Background disk;
  private final Executor fx;
  private final ReadOnlyObjectWrapper<@Nullable Path> changed =
      new ReadOnlyObjectWrapper<>(this, "changed");
  private @Nullable WeightsWatch watch;

  /**
   * @param disk looks into files, beside everything else
   */
  public OpenFileWatch(AppState appState, Background disk, Executor fx) {
    this.appState = appState;
    this.disk = disk;
    this.fx = fx;
    Subscriptions.now(appState.modelProperty(), this::follow);
  }

  /** The open model's file if there is a newer state of it; null if there is none. */
  public ReadOnlyObjectProperty<@Nullable Path> changedProperty() {
    return changed.getReadOnlyProperty();
  }

  private void follow(@Nullable OpenModel model) {
    close();
    changed.set(null);
    Path file = model == null ? null : file(model);
    if (model != null && file != null) {
      WeightsFile recognised = model.request().recognised();
      watch =
          new WeightsWatch(
              file,
              recognised == null ? null : recognised.stamp(),
              path -> fx.execute(() -> tell(model, path)));
    }
  }

  private static @Nullable Path file(OpenModel model) {
    Path file = model.file();
    return file == null || Files.isDirectory(file) ? null : file;
  }

  private void tell(OpenModel model, Path file) {
    if (appState.modelProperty().get() == model) {
      changed.set(file);
    }
  }

  /** Opens the file as it is now, with what was chosen for it; picture and selection stay. */
  public void reload() {
    OpenModel model = appState.modelProperty().get();
    Path file = changed.get();
    if (model == null || file == null) {
      return;
    }
    changed.set(null);
    disk.compute(
        () -> WeightsReader.recognise(file).orElse(null),
        found -> {
          ModelRequest before = model.request();
          // A file that is none any more is refused in words, and what is shown stays.
          appState.openModel(
              new ModelRequest(before.argument(), found, before.labels(), before.choices()));
        });
  }

  /** Takes the offer away until the file changes again. */
  public void dismiss() {
    changed.set(null);
  }

  /** Watches nothing any more. */
  @Override
  public void close() {
    if (watch != null) {
      watch.close();
      watch = null;
    }
  }
}
