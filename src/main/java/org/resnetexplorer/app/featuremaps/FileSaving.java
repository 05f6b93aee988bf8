package org.resnetexplorer.app.featuremaps;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.resnetexplorer.app.common.PaneTools;
import org.resnetexplorer.app.common.Problem;
import org.resnetexplorer.cli.Messages;

/** Asks where to save something, and writes it beside the window. */
final class FileSaving {
  private final PaneTools tools;

  FileSaving(PaneTools tools) {
    this.tools = tools;
  }

  /** Writes the whole file or fails. */
  @FunctionalInterface
  interface Writer {
    void write(Path file) throws IOException;
  }

  /**
   * @param keys first part of the texts' keys, {@code maps.save}
   * @param name the file's name to begin with
   * @param extension its end, without the dot
   */
  void ask(Window owner, String keys, String name, String extension, Writer writer) {
    Messages messages = tools.messages();
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
  void save(Path file, Writer writer) {
    tools
        .background()
        .compute(() -> attempt(file, writer), failure -> failure.ifPresent(this::report));
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
    Messages messages = tools.messages();
    return new Problem(
        messages.text("maps.save.failed", file.getFileName()),
        messages.text("maps.save.failed.why"),
        messages.text("maps.save.failed.stays"),
        messages.text("maps.save.failed.next"),
        reason.toString(),
        Problem.Remedy.NONE);
  }

  private void report(Problem problem) {
    tools.workbench().report(problem);
  }
}
