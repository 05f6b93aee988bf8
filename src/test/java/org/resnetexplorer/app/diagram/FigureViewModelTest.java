package org.resnetexplorer.app.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.controls.Theme;
import org.resnetexplorer.app.files.Exports;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.diagram.Camera;
import org.resnetexplorer.diagram.View;
import org.resnetexplorer.diagram.paint.BundledFonts;
import org.resnetexplorer.diagram.paint.Figure;
import org.resnetexplorer.diagram.paint.Palette;
import org.resnetexplorer.export.FigureFile;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.read.PictureReader;

class FigureViewModelTest {
  @TempDir private Path folder;

  private final PaneFixture fixture = PaneFixture.with("resnet50:random");
  private final DiagramViewModel diagram =
      new DiagramViewModel(fixture.context(), new BundledFonts());
  private final Exports exports = new Exports(fixture.appState(), Runnable::run, Runnable::run);
  private final FigureViewModel figures = new FigureViewModel(diagram, fixture.context(), exports);

  @BeforeEach
  void showABlock() {
    diagram.resize(1064, 466, 1);
    fixture.select("layer2.0");
  }

  @Test
  void theFileIsCalledAfterNetworkAndView() {
    assertThat(figures.title()).isEqualTo("ResNet-50, layer2.0");
    assertThat(figures.fileName()).isEqualTo("resnet-50-layer2.0");
    diagram.viewProperty().set(new View.Net());
    assertThat(figures.fileName()).isEqualTo("resnet-50");
  }

  @Test
  void anSvgHoldsTheDrawingAsText() throws IOException {
    Path file = folder.resolve("block.svg");
    figures.save(file);
    assertThat(Files.readString(file))
        .contains("<title>ResNet-50, layer2.0</title>", ">downsample.0<");
  }

  @Test
  void aPngOfWhatIsSeenIsTheCanvasTimesTheScale() throws PictureException {
    diagram.finder().look(diagram.finder().camera().zoomedAt(2, 500, 200));
    figures.formatProperty().set(FigureFile.PNG);
    figures.scaleProperty().set(3);
    figures.wholeProperty().set(false);
    Path file = folder.resolve("block.png");
    figures.save(file);
    RgbImage image = new PictureReader().read(file, Orientation.UPRIGHT).image();
    assertThat(image.width()).isEqualTo(3 * 1064);
    assertThat(image.height()).isEqualTo(3 * 466);
  }

  @Test
  void whatIsSeenFollowsTheCamera() {
    figures.wholeProperty().set(false);
    Camera camera = diagram.finder().camera().zoomedAt(2, 0, 0);
    diagram.finder().look(camera);
    Figure seen = figures.figure(FigureFile.SVG).orElseThrow();
    assertThat(seen.frame().width() * camera.scale()).isEqualTo(1064);
    assertThat(camera.toScreen(seen.frame()).x()).isZero();
  }

  @Test
  void aFigureNeedNotHaveTheWindowsColours() {
    figures.themeProperty().set(Theme.DARK);
    assertThat(figures.figure(FigureFile.SVG).orElseThrow().palette()).isEqualTo(Palette.DARK);
  }

  @Test
  void aFolderThatIsGoneIsToldAndChangesNothing() {
    figures.save(folder.resolve("gone").resolve("block.svg"));
    assertThat(fixture.appState().problemProperty().get().title()).contains("block.svg");
  }

  @Test
  void withoutADrawingThereIsNothingToSave() {
    DiagramViewModel empty = new DiagramViewModel(fixture.context(), new BundledFonts());
    assertThat(new FigureViewModel(empty, fixture.context(), exports).isPossible()).isFalse();
  }
}
