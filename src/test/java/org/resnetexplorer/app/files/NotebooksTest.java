package org.resnetexplorer.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.LiveLesions;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.explain.notebook.Notebook;
import org.resnetexplorer.explain.notebook.StoredInput;
import org.resnetexplorer.explain.notebook.StoredWeights;
import org.resnetexplorer.export.ModelFile;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.preprocess.Adjustments;
import org.resnetexplorer.weights.SmallNets;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.open.WeightedModel;
import org.resnetexplorer.weights.read.WeightsReader;

/** Where lines for a notebook find what the window shows. */
class NotebooksTest {
  @TempDir Path folder;

  private static Run run(PaneFixture fixture) {
    return Objects.requireNonNull(fixture.appState().runProperty().get(), "a run");
  }

  private static Notebook shown(PaneFixture fixture) {
    return Notebooks.of(run(fixture), Orientation.UPRIGHT);
  }

  @Test
  void aPictureFromAFileGoesThroughTheRecipe() {
    try (PaneFixture fixture = PaneFixture.withCat()) {
      assertThat(shown(fixture).input())
          .isEqualTo(
              new StoredInput.OfPicture(
                  Path.of("samples", "tabby-cat.jpg").toAbsolutePath().toString(),
                  true,
                  run(fixture).model().recipe()));
    }
  }

  /** No recipe makes it again, so the tensor itself is asked for. */
  @Test
  void aChangedPictureIsReadAsATensor() {
    try (PaneFixture fixture = PaneFixture.withCat()) {
      fixture
          .appState()
          .changes()
          .change(
              fixture
                  .appState()
                  .changes()
                  .current()
                  .withAdjustments(new Adjustments(1.5, 1, 0, 0, null)),
              this);

      assertThat(shown(fixture).input()).isInstanceOf(StoredInput.OfTensor.class);
    }
  }

  @Test
  void aFileThatPyTorchReadsIsNamedAndAllElseIsToBeSavedFirst() throws Exception {
    Path bare =
        SmallNets.write(folder.resolve("bare.safetensors"), "basic,1-1-1-1,channels=8,classes=3");
    Path file = folder.resolve("net.safetensors");
    ModelOpener opener = new ModelOpener(new WeightsReader(), new ModelCatalog(folder));
    try (WeightedModel model = opener.open(bare.toString())) {
      ModelFile.write(file, model);
    }
    try (PaneFixture fixture = PaneFixture.withCat()) {
      assertThat(shown(fixture).weights()).isInstanceOf(StoredWeights.Unsaved.class);

      fixture.appState().openModel(bare.toString());

      assertThat(shown(fixture).weights())
          .as("without the counters that PyTorch wants")
          .isInstanceOf(StoredWeights.Unsaved.class);

      fixture.appState().openModel(file.toString());

      assertThat(shown(fixture).weights()).isEqualTo(new StoredWeights.OfFile(file.toString()));
    }
  }

  @Test
  void theLesionsOfTheRunAreAmongTheLines() {
    try (PaneFixture fixture = PaneFixture.withCat()) {
      Intervention cut = new Intervention.ScaleTerm("layer2.1.add", Intervention.Term.SHORTCUT, 0);

      new LiveLesions(fixture.appState().changes()).set(cut);

      assertThat(shown(fixture).changes()).containsExactly(cut);
      assertThat(shown(fixture).changed())
          .contains("model.layer2[1].downsample = nn.Identity()")
          .contains("model.layer2[1].downsample.register_forward_hook");
    }
  }
}
