package org.resnetexplorer.app.exemplars;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
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
import org.resnetexplorer.exploration.folder.ExemplarDrawing;
import org.resnetexplorer.render.Pixels;

class SheetExportTest {
  private PaneFixture fixture;
  private ExemplarsViewModel viewModel;
  private SheetExport export;
  @TempDir private Path folder;
  @TempDir private Path target;

  @BeforeEach
  void open() throws Exception {
    Files.copy(Path.of("samples", "tabby-cat.jpg"), folder.resolve("cat.jpg"));
    Files.copy(Path.of("samples", "samoyeds.jpg"), folder.resolve("dogs.jpg"));
    fixture = PaneFixture.running("resnet:basic,1-1-1-1,channels=8,classes=3:random=3");
    fixture.open("tabby-cat.jpg");
    fixture.select("layer1.0.relu#2");
    fixture.context().dataSets().open(folder);
    viewModel = new ExemplarsViewModel(fixture.context());
    export =
        new SheetExport(
            fixture.context(),
            viewModel,
            new Exports(fixture.appState(), Runnable::run, Runnable::run),
            new IntoFolder(target));
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void thePageIsSavedInItsOrderAsTheCommandDrawsIt() throws Exception {
    viewModel.orderProperty().set(Order.STRONGEST);
    Sheet sheet = viewModel.sheetProperty().get();
    export.sheet();
    BufferedImage saved = ImageIO.read(target.resolve("layer1.0.relu-2-exemplars.png").toFile());
    Pixels drawn =
        new ExemplarDrawing(
                sheet.found().set().pictures(),
                sheet.found().found().index(),
                sheet.call(),
                sheet.channels(),
                9,
                sheet.found().cut(sheet.call()))
            .sheet(List.of("a", "b"), channel -> "channel " + channel, tiles -> "none");
    int[] argb = saved.getRGB(0, 0, saved.getWidth(), saved.getHeight(), null, 0, saved.getWidth());
    int below = 60 * saved.getWidth();
    assertThat(saved.getHeight()).isEqualTo(drawn.height());
    assertThat(saved.getWidth()).isEqualTo(drawn.width());
    assertThat(Arrays.copyOfRange(argb, below, argb.length))
        .isEqualTo(Arrays.copyOfRange(drawn.argb(), below, drawn.argb().length));
  }

  @Test
  void theTilesOfAPictureThatIsGoneAreCrossedOutAndTheOthersStay() throws Exception {
    Path file = target.resolve("layer1.0.relu-2-exemplars.png");
    export.sheet();
    BufferedImage before = ImageIO.read(file.toFile());
    Files.delete(folder.resolve("cat.jpg"));

    export.sheet();

    BufferedImage after = ImageIO.read(file.toFile());
    int line = after.getHeight() - before.getHeight();
    assertThat(line).as("one more line says how many").isBetween(10, 30);
    int crossed = 0;
    int same = 0;
    Sheet sheet = viewModel.sheetProperty().get();
    int edge = 168;
    for (int y = 60; y < before.getHeight(); y++) {
      for (int x = 0; x < before.getWidth(); x++) {
        if (after.getRGB(x, y + line) == 0xFF5B6773) {
          crossed++;
        } else if (before.getRGB(x, y) == after.getRGB(x, y + line)) {
          same++;
        }
      }
    }
    assertThat(sheet.channels()).hasSize(8);
    assertThat(crossed).as("two diagonals in a tile of each channel").isGreaterThan(8 * edge);
    assertThat(same).as("the other tile of each channel").isGreaterThan(8 * edge * edge);
    assertThat(fixture.appState().problemProperty().get()).isNull();
  }
}
