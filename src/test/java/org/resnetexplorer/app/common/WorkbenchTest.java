package org.resnetexplorer.app.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.cli.Messages;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.PictureReader;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.weights.ModelCatalog;
import org.resnetexplorer.weights.ModelOpener;
import org.resnetexplorer.weights.WeightsReader;

/** The shared state with the real engine; the worker's tasks run when the test says so. */
class WorkbenchTest {
  private static final Path SAMPLES = Path.of("samples");
  private static Engine engine;

  @TempDir Path folder;

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final Executor worker = waiting::add;
  private final Workbench workbench =
      new Workbench(
          new ModelOpener(new WeightsReader(), new ModelCatalog(Path.of("no-such-folder"))),
          new PictureReader(),
          new Messages(Locale.ENGLISH),
          worker,
          Runnable::run);

  @BeforeAll
  static void start() throws EngineException {
    engine = TestEngine.start();
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private void work() {
    while (!waiting.isEmpty()) {
      waiting.poll().run();
    }
  }

  private void openBundledOn(String sample) {
    workbench.engineStarted(engine);
    workbench.openModel("bundled");
    workbench.openPicture(new PictureSource.OfFile(SAMPLES.resolve(sample)));
    work();
  }

  @Test
  void modelAndPictureTogetherMakeARun() {
    openBundledOn("tabby-cat.jpg");
    assertThat(workbench.runProperty().get().top()).hasSize(5);
    assertThat(workbench.runProperty().get().top().get(0).label()).isEqualTo("cat");
    assertThat(workbench.activityProperty().get()).isInstanceOf(Activity.Idle.class);
  }

  @Test
  void withoutAnEngineModelAndPictureAreShownAllTheSame() {
    workbench.openModel("bundled");
    workbench.openPicture(new PictureSource.OfFile(SAMPLES.resolve("tabby-cat.jpg")));
    work();
    assertThat(workbench.modelProperty().get().name()).isEqualTo("ResNet-18");
    assertThat(workbench.pictureProperty().get().picture().name()).isEqualTo("tabby-cat.jpg");
    assertThat(workbench.runProperty().get()).isNull();
  }

  @Test
  void theWeightsOfTheOpenModelCanBeRead() throws Exception {
    workbench.openModel("bundled");
    work();
    assertThat(workbench.parametersProperty().get()).isNull();

    workbench.engineStarted(engine);
    work();
    Parameters parameters = workbench.parametersProperty().get();
    assertThat(parameters.model()).isSameAs(workbench.modelProperty().get());
    assertThat(parameters.values("conv1.weight")).hasSize(64 * 3 * 7 * 7);
  }

  @Test
  void anEngineThatStartsLateRunsWhatIsOpen() {
    workbench.openModel("bundled");
    workbench.openPicture(new PictureSource.OfFile(SAMPLES.resolve("tabby-cat.jpg")));
    work();
    workbench.engineStarted(engine);
    work();
    assertThat(workbench.runProperty().get()).isNotNull();
  }

  @Test
  void aWindowThatClosesWhileAModelIsOpenedSaysNothing() throws EngineException {
    Engine closed = TestEngine.start();
    workbench.engineStarted(closed);
    workbench.openModel("bundled");
    closed.close();

    work();

    assertThat(workbench.modelProperty().get()).isNull();
    assertThat(workbench.problemProperty().get()).isNull();
  }

  @Test
  void onlyTheNewestOfManyPicturesIsClassified() {
    openBundledOn("tabby-cat.jpg");
    Run before = workbench.runProperty().get();
    workbench.openPicture(new PictureSource.OfFile(SAMPLES.resolve("kitten.jpg")));
    workbench.openPicture(new PictureSource.OfFile(SAMPLES.resolve("tulips.jpg")));
    waiting.poll().run();
    assertThat(workbench.runProperty().get()).isSameAs(before);
    work();
    assertThat(workbench.pictureProperty().get().picture().name()).isEqualTo("tulips.jpg");
  }

  @Test
  void aNewModelRunsOnThePictureThatIsThere() {
    openBundledOn("tabby-cat.jpg");
    workbench.openModel("resnet34:random=1");
    work();
    assertThat(workbench.runProperty().get().model().name()).isEqualTo("ResNet-34");
    assertThat(workbench.runProperty().get().picture().picture().name()).isEqualTo("tabby-cat.jpg");
    assertThat(workbench.runProperty().get().top().get(0).label()).startsWith("class ");
  }

  @Test
  void aPictureAskedForWhileAModelOpensIsNotLost() {
    openBundledOn("tabby-cat.jpg");
    workbench.openPicture(new PictureSource.OfFile(SAMPLES.resolve("tulips.jpg")));
    workbench.openModel("resnet34:random=1");
    work();
    assertThat(workbench.runProperty().get().model().name()).isEqualTo("ResNet-34");
    assertThat(workbench.runProperty().get().picture().picture().name()).isEqualTo("tulips.jpg");
  }

  @Test
  void aBrokenPictureChangesNothingButTheMessage() throws IOException {
    openBundledOn("tabby-cat.jpg");
    Run before = workbench.runProperty().get();
    Path broken = Files.write(folder.resolve("notes.jpg"), new byte[] {1, 2, 3});
    workbench.openPicture(new PictureSource.OfFile(broken));
    work();
    assertThat(workbench.runProperty().get()).isSameAs(before);
    Problem problem = workbench.problemProperty().get();
    assertThat(problem.title()).isEqualTo("notes.jpg was not opened");
    assertThat(problem.stays()).isEqualTo("ResNet-18 and tabby-cat.jpg stay as they were.");
    assertThat(problem.next()).isNotBlank();
    assertThat(problem.remedy()).isEqualTo(Problem.Remedy.CHOOSE_PICTURE);
  }

  @Test
  void theOtherOrientationOpensThePictureAgain() {
    openBundledOn("exif-rotated.jpg");
    var upright = workbench.pictureProperty().get().picture();
    workbench.orientationProperty().set(Orientation.TORCHVISION);
    work();
    var asStored = workbench.pictureProperty().get().picture();
    assertThat(asStored.orientation()).isEqualTo(Orientation.TORCHVISION);
    assertThat(asStored.image().width()).isEqualTo(upright.image().height());
    assertThat(workbench.runProperty().get().picture().picture()).isSameAs(asStored);
  }

  @Test
  void aStoppedPictureLeavesTheLastOneAndItsAnswer() {
    openBundledOn("tabby-cat.jpg");
    Run before = workbench.runProperty().get();
    workbench.openPicture(new PictureSource.OfFile(SAMPLES.resolve("tulips.jpg")));
    workbench.stopPicture();
    assertThat(workbench.activityProperty().get()).isInstanceOf(Activity.Idle.class);
    work();
    assertThat(workbench.runProperty().get()).isSameAs(before);
    assertThat(workbench.askedProperty().get().name()).isEqualTo("tabby-cat.jpg");
  }

  @Test
  void whileSomethingNewerIsOnItsWayTheOlderDoesNotSayThatAllIsDone() {
    openBundledOn("tabby-cat.jpg");
    workbench.openModel("resnet34:random=1");
    workbench.openPicture(new PictureSource.OfFile(SAMPLES.resolve("tulips.jpg")));
    waiting.poll().run();
    assertThat(workbench.modelProperty().get().name()).isEqualTo("ResNet-34");
    assertThat(workbench.activityProperty().get())
        .isEqualTo(new Activity.Classifying("tulips.jpg"));
    work();
    assertThat(workbench.activityProperty().get()).isInstanceOf(Activity.Idle.class);
  }

  @Test
  void weightsThatAreNoResNetLeaveTheModelInPlace() throws IOException {
    openBundledOn("tabby-cat.jpg");
    OpenModel before = workbench.modelProperty().get();
    Path other =
        Files.copy(
            Path.of("src/test/resources/formats/vectors/safetensors_ok_bn_block.safetensors"),
            folder.resolve("other.safetensors"));
    workbench.openModel(other.toString());
    work();
    assertThat(workbench.modelProperty().get()).isSameAs(before);
    assertThat(workbench.problemProperty().get().remedy()).isEqualTo(Problem.Remedy.CHOOSE_WEIGHTS);
  }

  @Test
  void classNamesOfAFileReplaceTheModelsOwn() throws IOException {
    openBundledOn("tabby-cat.jpg");
    String names = String.join("\n", Collections.nCopies(16, "thing"));
    Path labels = Files.writeString(folder.resolve("names.txt"), "Katze\n" + names.substring(6));
    workbench.openModel(ModelRequest.of("bundled").withLabels(labels));
    work();
    assertThat(workbench.runProperty().get().top().get(0).label()).isEqualTo("Katze");
  }

  @Test
  void aWrongNumberOfClassNamesIsSaidAndTheModelStays() throws IOException {
    openBundledOn("tabby-cat.jpg");
    OpenModel before = workbench.modelProperty().get();
    Path labels = Files.writeString(folder.resolve("names.txt"), "one\ntwo\n");
    workbench.openModel(before.request().withLabels(labels));
    work();
    assertThat(workbench.modelProperty().get()).isSameAs(before);
    assertThat(workbench.problemProperty().get().why()).contains("2").contains("16");
  }

  @Test
  void theStrideOfABottleneckCanBeMovedToTheFirstConvolution() {
    workbench.openModel("resnet50:random");
    work();
    workbench.openModel(
        workbench.modelProperty().get().request().withStride(StridePlacement.FIRST_1X1));
    work();
    OpenModel model = workbench.modelProperty().get();
    Call first = model.network().findCall("layer2.0.conv1").orElseThrow();
    assertThat(model.sizes().output(first).height()).isEqualTo(28);
  }

  @Test
  void filesOfWeightsAreRememberedTheLatestFirst() throws IOException {
    RecentWeights recent = new RecentWeights(workbench);
    recent.restore(List.of("old.pth"));
    Path bundled =
        Path.of("resources/org/resnetexplorer/weights/models/resnet18-everyday16.safetensors");
    Path copy = Files.copy(bundled, folder.resolve("mine.safetensors"));
    workbench.openModel("bundled");
    workbench.openModel(copy.toString());
    work();
    assertThat(recent.paths()).containsExactly(copy.toString(), "old.pth");
  }

  @Test
  void pixelsWithoutAFileAreClassifiedAsTheyAre() {
    workbench.openModel("bundled");
    workbench.openPicture(new PictureSource.OfPixels("pasted", 2, 1, new int[] {-1, 0xFF102030}));
    work();
    byte[] seen = workbench.pictureProperty().get().picture().image().rgb();
    assertThat(seen).containsExactly(255, 255, 255, 0x10, 0x20, 0x30);
  }

  @Test
  void aMessageGoesWhenSomethingOpens() throws IOException {
    openBundledOn("tabby-cat.jpg");
    Path empty = Files.write(folder.resolve("empty.png"), new byte[0]);
    workbench.openPicture(new PictureSource.OfFile(empty));
    work();
    assertThat(workbench.problemProperty().get()).isNotNull();
    workbench.openPicture(new PictureSource.OfFile(SAMPLES.resolve("kitten.jpg")));
    work();
    assertThat(workbench.problemProperty().get()).isNull();
  }
}
