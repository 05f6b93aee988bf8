package org.resnetexplorer.app.featuremaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.controls.MapsLook;
import org.resnetexplorer.app.files.Exports;
import org.resnetexplorer.app.files.SavePlaces;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.export.FileKind;
import org.resnetexplorer.export.NpyFile;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.Gamma;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.render.ScaleScope;

class MapsExportTest {
  @TempDir private Path folder;

  private PaneFixture fixture;
  private CallMaps maps;
  private Exports exports;
  private MapsExport export;
  private int asked;
  private boolean agrees;

  @BeforeEach
  void open() throws EngineException {
    fixture = PaneFixture.withCat();
    fixture.select("layer4.1.add");
    maps = new CallMaps(fixture.context());
    exports = new Exports(fixture.appState(), Runnable::run, Runnable::run);
    export = new MapsExport(fixture.context(), maps, exports, new Places());
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  /** Everything goes into one folder under the name that is proposed. */
  private final class Places implements SavePlaces {
    @Override
    public Optional<Path> file(String title, String name, String extension) {
      return Optional.of(folder.resolve(name + "." + extension));
    }

    @Override
    public Optional<Path> folder(String title) {
      return Optional.of(folder);
    }

    @Override
    public void askToReplace(Path at, int existing, int total, Runnable yes) {
      asked = existing;
      if (agrees) {
        yes.run();
      }
    }
  }

  private ShownMaps shown() {
    return maps.shownProperty().get();
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  @Test
  void theArrayHoldsTheValuesShown() throws PictureException {
    export.values(FileKind.NPY);
    var written = NpyFile.read(folder.resolve("layer4.1.add.npy"));
    assertThat(written.shape()).containsExactly(1, 512, 7, 7);
    assertThat(written.values()).isEqualTo(shown().activation().values());
  }

  @Test
  void theTableHasALineForEachRowOfEachMap() throws IOException {
    export.values(FileKind.CSV);
    assertThat(Files.readAllLines(folder.resolve("layer4.1.add.csv"))).hasSize(1 + 512 * 7);
  }

  @Test
  void theSavedChannelHasTheColoursOfTheScaleShown() {
    MapsLook look = maps.lookProperty().get();
    maps.lookProperty().set(look.withGamma(Gamma.HALF).withScope(ScaleScope.BLOCK));
    maps.select(3);
    Activation activation = shown().activation();
    Pixels pixels = export.figure(shown(), 3).pixels();
    int bottom = 8 + 18 + 10 + 12;
    int lastRow = pixels.height() - bottom - 1;
    assertThat(pixels.at(8, lastRow)).isEqualTo(shown().scale(3).argb(activation.at(3, 6, 0)));
    assertThat(pixels.at(8 + 510, lastRow))
        .isEqualTo(shown().scale(3).argb(activation.at(3, 6, 6)));
  }

  @Test
  void theSavedGridHoldsTheFilteredChannelsInTheirOrder() {
    maps.orderProperty().set(MapOrder.MAXIMUM);
    maps.filterProperty().set(ChannelFilter.TOP);
    Pixels pixels = export.figure(shown()).pixels();
    // Sixteen tiles of 112 in four columns; above them the caption.
    assertThat(pixels.width()).isEqualTo(4 * 116 - 4 + 16);
    int bottom = 8 + 18 + 10 + 12;
    int last = shown().channels()[15];
    assertThat(pixels.at(8 + 3 * 116 + 111, pixels.height() - bottom - 1))
        .isEqualTo(shown().scale(last).argb(shown().activation().at(last, 6, 6)));
  }

  @Test
  void filesOfAFolderAreReplacedOnlyByConsent() throws IOException {
    Path mine = Files.writeString(folder.resolve("conv1.npy"), "mine");
    export.allCalls(FileKind.NPY);
    assertThat(asked).isEqualTo(1);
    assertThat(mine).hasContent("mine");
    assertThat(files()).isEqualTo(1);
    agrees = true;
    export.allCalls(FileKind.NPY);
    assertThat(files()).isEqualTo(69);
    assertThat(Files.size(mine)).isGreaterThan(4 * 64 * 112 * 112);
    assertThat(exports.currentProperty().get())
        .isEqualTo(new Exports.Export(folder, 69, 69, false));
  }

  @Test
  void whatIsCancelledLeavesWholeFilesAndSaysHowMany() throws IOException {
    exports
        .currentProperty()
        .addListener(
            (observed, before, now) -> {
              if (now != null && now.running() && now.done() == 2) {
                exports.cancel();
              }
            });
    export.allCalls(FileKind.NPY);
    assertThat(exports.currentProperty().get()).isEqualTo(new Exports.Export(folder, 2, 69, false));
    assertThat(files()).isEqualTo(2);
  }

  @Test
  void whatCannotBeSavedIsToldInTheWindow() throws IOException {
    Path blocked = Files.createDirectory(folder.resolve("layer4.1.add.npy"));
    Files.writeString(blocked.resolve("inside"), "");
    export.values(FileKind.NPY);
    assertThat(fixture.appState().problemProperty().get().title())
        .isEqualTo("layer4.1.add.npy was not saved");
    assertThat(exports.currentProperty().get()).isNull();
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void whileARunIsReplacedTheFilesWrittenBeforeStay() throws IOException {
    exports
        .currentProperty()
        .addListener(
            (observed, before, now) -> {
              if (now != null && now.running() && now.done() == 3) {
                maps.shownProperty().get().run().trace().close();
              }
            });
    export.allCalls(FileKind.NPY);
    assertThat(fixture.appState().problemProperty().get().why())
        .isEqualTo("A newer run replaced the one being saved.");
    assertThat(fixture.appState().problemProperty().get().stays())
        .isEqualTo("3 of 69 files are saved, each of them whole.");
    assertThat(files()).isEqualTo(3);
  }
}
