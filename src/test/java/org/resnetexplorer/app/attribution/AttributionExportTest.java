package org.resnetexplorer.app.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.files.Exports;
import org.resnetexplorer.app.files.IntoFolder;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.explain.attribution.Method;
import org.resnetexplorer.render.ValueScale;
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

  private BufferedImage saved() throws IOException {
    export.picture();
    return ImageIO.read(folder.resolve("saliency.png").toFile());
  }

  private static List<Integer> colours(BufferedImage image) {
    int[] argb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return Arrays.stream(argb).boxed().toList();
  }

  @Test
  void thePictureHasAPixelForEachOfTheInput() throws Exception {
    viewModel.choose(Method.SALIENCY);
    BufferedImage image = saved();

    assertThat(image.getWidth()).isEqualTo(224);
    assertThat(image.getHeight()).isEqualTo(224);
  }

  @Test
  void thePictureIsTheGreyPhotoWithTheMapAsOpaqueAsItIsSeen() throws Exception {
    viewModel.choose(Method.SALIENCY);
    Tile tile = viewModel.tileProperty(Method.SALIENCY).get();
    ValueScale scale = MapDrawing.scale(tile.soFar(), false, tile.ends().signed());
    viewModel.opacityProperty().set(0);
    List<Integer> photo = colours(saved());
    viewModel.opacityProperty().set(1);
    List<Integer> map = colours(saved());

    assertThat(photo)
        .allMatch(argb -> (argb >> 16 & 0xFF) == (argb & 0xFF))
        .hasSizeGreaterThan(1)
        .anyMatch(argb -> !argb.equals(photo.get(0)));
    assertThat(map)
        .isEqualTo(
            Arrays.stream(MapDrawing.colours(tile, tile.soFar(), false, scale).argb())
                .boxed()
                .toList());
  }
}
