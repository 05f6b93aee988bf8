package org.resnetexplorer.app.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.files.Exports;
import org.resnetexplorer.app.files.IntoFolder;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.cli.Cli;

class SimilarExportTest {
  private static final List<String> SAMPLES =
      List.of("tabby-cat.jpg", "kitten.jpg", "samoyeds.jpg", "tulips.jpg", "rocket.jpg");

  @TempDir private Path folder;
  @TempDir private Path target;
  private final PaneFixture pane = PaneFixture.withCat();
  private final Exports exports = new Exports(pane.appState(), Runnable::run, Runnable::run);
  private SimilarViewModel viewModel;
  private SimilarExport export;

  @BeforeEach
  void open() throws IOException {
    for (String name : SAMPLES) {
      Files.copy(Path.of("samples", name), folder.resolve(name));
    }
    viewModel = new SimilarViewModel(pane.context());
    pane.context().dataSets().open(folder);
    export =
        new SimilarExport(
            viewModel,
            exports,
            new IntoFolder(target),
            new SimilarWords(pane.context().messages()));
  }

  @AfterEach
  void close() {
    pane.close();
  }

  @Test
  void theTableIsTheOneThatTheCommandLineWrites() {
    export.table();

    Path other = target.resolve("other.csv");
    Cli cli = Cli.run("embed", folder, "--plane", "pca", "--out", other);
    assertThat(cli.code()).as(cli.err()).isZero();
    assertThat(target.resolve("flatten-pca.csv")).hasSameTextualContentAs(other);
    assertThat(exports.currentProperty().get().running()).isFalse();
  }

  @Test
  void beforeThereIsAMapNothingIsSaved() throws IOException {
    pane.appState().openModel("bundled");
    viewModel = new SimilarViewModel(pane.seenWhile(new SimpleBooleanProperty()));
    new SimilarExport(
            viewModel, exports, new IntoFolder(target), new SimilarWords(pane.context().messages()))
        .table();

    assertThat(target).isEmptyDirectory();
  }
}
