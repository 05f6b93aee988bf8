package org.resnetexplorer.app.files;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.NotToBeHadException;
import org.resnetexplorer.app.state.Problem;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.text.Messages;

/** Asks where to save something, writes it beside the window, and says where it is. */
public final class FileSaving {
  private final AppState appState;
  private final Background background;
  private final Exports exports;

  /**
   * @param exports tells what is saved
   */
  public FileSaving(AppState appState, Background background, Exports exports) {
    this.appState = appState;
    this.background = background;
    this.exports = exports;
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

  /** Writes on a worker; that it is saved is told in the window, and a failure too. */
  public void save(Path file, Writer writer) {
    save(file, writer, () -> exports.saved(file), () -> {});
  }

  /**
   * Writes on a worker what nobody chose a place for; only a failure is told in the window.
   *
   * @param ended done on the FX thread when the file is written or is known not to be
   */
  public void keep(Path file, Writer writer, Runnable ended) {
    save(file, writer, () -> {}, ended);
  }

  private void save(Path file, Writer writer, Runnable saved, Runnable ended) {
    background.compute(
        () -> attempt(file, writer),
        failure -> {
          ended.run();
          failure.ifPresentOrElse(exports::failed, saved);
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
    Explained why =
        reason instanceof NotToBeHadException source
            ? source.why()
            : new Explained(
                messages.text("app.save.failed.why"),
                messages.text("app.save.failed.next"),
                reason.toString());
    return new Problem(
        messages.text("app.save.failed", file.getFileName()),
        why.what(),
        messages.text("app.save.failed.stays"),
        why.next(),
        why.detail(),
        Problem.Remedy.NONE);
  }
}
