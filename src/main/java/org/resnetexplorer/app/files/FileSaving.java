package org.resnetexplorer.app.files;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.Problem;
import org.resnetexplorer.text.Messages;

/** Asks where to save something, and writes it beside the window. */
public final class FileSaving {
  private final AppState appState;
  private final Background background;

  public FileSaving(AppState appState, Background background) {
    this.appState = appState;
    this.background = background;
  }

  /** Writes the whole file or fails. */
  @FunctionalInterface
  public interface Writer {
    void write(Path file) throws IOException;
  }

  /**
   * @param keys first part of the texts' keys, {@code maps.save}
   * @param name the file's name to begin with
   * @param extension its end, without the dot
   */
  public void ask(Window owner, String keys, String name, String extension, Writer writer) {
    Messages messages = appState.messages();
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.text(keys + ".title"));
    chooser.setInitialFileName(name + "." + extension);
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(messages.text(keys + ".filter"), "*." + extension));
    File chosen = chooser.showSaveDialog(owner);
    if (chosen != null) {
      save(chosen.toPath(), writer);
    }
  }

  /** Writes on a worker; a failure is told in the window. */
  public void save(Path file, Writer writer) {
    save(file, writer, () -> {});
  }

  /**
   * Writes on a worker; a failure is told in the window.
   *
   * @param ended done on the FX thread when the file is written or is known not to be
   */
  public void save(Path file, Writer writer, Runnable ended) {
    background.compute(
        () -> attempt(file, writer),
        failure -> {
          ended.run();
          failure.ifPresent(this::report);
        },
        ended);
  }

  private Optional<Problem> attempt(Path file, Writer writer) {
    try {
      writer.write(file);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(problem(file, e));
    }
  }

  private Problem problem(Path file, IOException reason) {
    Messages messages = appState.messages();
    return new Problem(
        messages.text("app.save.failed", file.getFileName()),
        messages.text("app.save.failed.why"),
        messages.text("app.save.failed.stays"),
        messages.text("app.save.failed.next"),
        reason.toString(),
        Problem.Remedy.NONE);
  }

  private void report(Problem problem) {
    appState.report(problem);
  }
}
