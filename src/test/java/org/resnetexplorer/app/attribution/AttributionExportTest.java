package org.resnetexplorer.app.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.files.Exports;
import org.resnetexplorer.app.files.SavePlaces;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.explain.attribution.Method;
import org.resnetexplorer.weights.SmallNets;

class AttributionExportTest {
  @TempDir Path folder;
  private PaneFixture fixture;
  private GalleryViewModel viewModel;
  private AttributionExport export;

  @BeforeEach
  void open() throws Exception {
    fixture =
        PaneFixture.running(
            SmallNets.write(folder.resolve("net.safetensors"), "basic,1-1-1-1,channels=8,classes=5")
                .toString());
    fixture.open("tabby-cat.jpg");
    viewModel = new GalleryViewModel(fixture.context());
    export =
        new AttributionExport(
            fixture.context(),
            viewModel,
            new Exports(fixture.appState(), Runnable::run, Runnable::run),
            new IntoFolder(folder));
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  /** Whoever is asked says yes. */
  private record IntoFolder(Path folder) implements SavePlaces {
    @Override
    public Optional<Path> file(String title, String name, String extension) {
      return Optional.of(folder.resolve(name + "." + extension));
    }

    @Override
    public Optional<Path> folder(String title) {
      return Optional.of(folder);
    }

    @Override
    public void askToReplace(Path into, int existing, int total, Runnable yes) {
      yes.run();
    }
  }

  @Test
  void theNumbersAreSavedWithTheirSigns() throws Exception {
    viewModel.choose(Method.GRADCAM);
    export.numbers();

    byte[] file = Files.readAllBytes(folder.resolve("gradcam.npy"));
    float[] values = viewModel.tileProperty(Method.GRADCAM).get().soFar().map().values();
    float[] saved = new float[values.length];
    ByteBuffer.wrap(file, file.length - 4 * values.length, 4 * values.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer()
        .get(saved);
    assertThat(saved).isEqualTo(values);
  }

  @Test
  void thePictureHasAPixelForEachOfTheInput() throws Exception {
    viewModel.choose(Method.SALIENCY);
    export.picture();

    ByteBuffer png = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("saliency.png")));
    assertThat(png.getInt(16)).isEqualTo(224);
    assertThat(png.getInt(20)).isEqualTo(224);
  }
}
