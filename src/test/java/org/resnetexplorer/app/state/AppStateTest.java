package org.resnetexplorer.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
import org.resnetexplorer.app.intake.RecentWeights;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.image.ArgbImage;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.open.Choices;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.read.WeightsReader;

/** The shared state with the real engine; the worker's tasks run when the test says so. */
class AppStateTest {
  private static final Path SAMPLES = Path.of("samples");
  private static Engine engine;

  @TempDir Path folder;

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final Executor worker = waiting::add;
  private final AppState appState =
      new AppState(
          new ModelOpener(new WeightsReader(), new ModelCatalog(Path.of("no-such-folder"))),
          new PictureReader(),
          new Panes().messages(Locale.ENGLISH),
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
    appState.close();
  }

  private void work() {
    while (!waiting.isEmpty()) {
      waiting.poll().run();
    }
  }

  private void openBundledOn(String sample) {
    appState.engineStarted(engine);
    appState.openModel("bundled");
    appState.openPicture(new PictureSource.OfFile(SAMPLES.resolve(sample)));
    work();
  }

  @Test
  void modelAndPictureTogetherMakeARun() {
    openBundledOn("tabby-cat.jpg");
    assertThat(appState.runProperty().get().top()).hasSize(5);
    assertThat(appState.runProperty().get().top().get(0).label()).isEqualTo("cat");
    assertThat(appState.activityProperty().get()).isInstanceOf(Activity.Idle.class);
  }

  @Test
  void withoutAnEngineModelAndPictureAreShownAllTheSame() {
    appState.openModel("bundled");
    appState.openPicture(new PictureSource.OfFile(SAMPLES.resolve("tabby-cat.jpg")));
    work();
    assertThat(appState.modelProperty().get().name()).isEqualTo("ResNet-18");
    assertThat(appState.pictureProperty().get().picture().name()).isEqualTo("tabby-cat.jpg");
    assertThat(appState.runProperty().get()).isNull();
  }

  @Test
  void theWeightsOfTheOpenModelCanBeRead() throws Exception {
    appState.openModel("bundled");
    work();
    assertThat(appState.parametersProperty().get()).isNull();

    appState.engineStarted(engine);
    work();
    Parameters parameters = appState.parametersProperty().get();
    assertThat(parameters.model()).isSameAs(appState.modelProperty().get());
    assertThat(parameters.values("conv1.weight")).hasSize(64 * 3 * 7 * 7);
  }

  @Test
  void anEngineThatStartsLateRunsWhatIsOpen() {
    appState.openModel("bundled");
    appState.openPicture(new PictureSource.OfFile(SAMPLES.resolve("tabby-cat.jpg")));
    work();
    appState.engineStarted(engine);
    work();
    assertThat(appState.runProperty().get()).isNotNull();
  }

  @Test
  void aWindowThatClosesWhileAModelIsOpenedSaysNothing() throws EngineException {
    Engine closed = TestEngine.start();
    appState.engineStarted(closed);
    appState.openModel("bundled");
    closed.close();

    work();

    assertThat(appState.modelProperty().get()).isNull();
    assertThat(appState.problemProperty().get()).isNull();
  }

  @Test
  void onlyTheNewestOfManyPicturesIsClassified() {
    openBundledOn("tabby-cat.jpg");
    Run before = appState.runProperty().get();
    appState.openPicture(new PictureSource.OfFile(SAMPLES.resolve("kitten.jpg")));
    appState.openPicture(new PictureSource.OfFile(SAMPLES.resolve("tulips.jpg")));
    waiting.poll().run();
    assertThat(appState.runProperty().get()).isSameAs(before);
    work();
    assertThat(appState.pictureProperty().get().picture().name()).isEqualTo("tulips.jpg");
  }

  @Test
  void aNewModelRunsOnThePictureThatIsThere() {
    openBundledOn("tabby-cat.jpg");
    appState.openModel("resnet34:random=1");
    work();
    assertThat(appState.runProperty().get().model().name()).isEqualTo("ResNet-34");
    assertThat(appState.runProperty().get().picture().picture().name()).isEqualTo("tabby-cat.jpg");
    assertThat(appState.runProperty().get().top().get(0).label()).startsWith("class ");
  }

  @Test
  void aPictureAskedForWhileAModelOpensIsNotLost() {
    openBundledOn("tabby-cat.jpg");
    appState.openPicture(new PictureSource.OfFile(SAMPLES.resolve("tulips.jpg")));
    appState.openModel("resnet34:random=1");
    work();
    assertThat(appState.runProperty().get().model().name()).isEqualTo("ResNet-34");
    assertThat(appState.runProperty().get().picture().picture().name()).isEqualTo("tulips.jpg");
  }

  @Test
  void aBrokenPictureChangesNothingButTheMessage() throws IOException {
    openBundledOn("tabby-cat.jpg");
    Run before = appState.runProperty().get();
    Path broken = Files.write(folder.resolve("notes.jpg"), new byte[] {1, 2, 3});
    appState.openPicture(new PictureSource.OfFile(broken));
    work();
    assertThat(appState.runProperty().get()).isSameAs(before);
    Problem problem = appState.problemProperty().get();
    assertThat(problem.title()).isEqualTo("notes.jpg was not opened");
    assertThat(problem.stays()).isEqualTo("ResNet-18 and tabby-cat.jpg stay as they were.");
    assertThat(problem.next()).isNotBlank();
    assertThat(problem.remedy()).isEqualTo(Problem.Remedy.CHOOSE_PICTURE);
  }

  @Test
  void theOtherOrientationOpensThePictureAgain() {
    openBundledOn("exif-rotated.jpg");
    var upright = appState.pictureProperty().get().picture();
    appState.orientationProperty().set(Orientation.TORCHVISION);
    work();
    var asStored = appState.pictureProperty().get().picture();
    assertThat(asStored.orientation()).isEqualTo(Orientation.TORCHVISION);
    assertThat(asStored.image().width()).isEqualTo(upright.image().height());
    assertThat(appState.runProperty().get().picture().picture()).isSameAs(asStored);
  }

  @Test
  void aStoppedPictureLeavesTheLastOneAndItsAnswer() {
    openBundledOn("tabby-cat.jpg");
    Run before = appState.runProperty().get();
    appState.openPicture(new PictureSource.OfFile(SAMPLES.resolve("tulips.jpg")));
    appState.stopPicture();
    assertThat(appState.activityProperty().get()).isInstanceOf(Activity.Idle.class);
    work();
    assertThat(appState.runProperty().get()).isSameAs(before);
    assertThat(appState.askedProperty().get().name()).isEqualTo("tabby-cat.jpg");
  }

  @Test
  void whileSomethingNewerIsOnItsWayTheOlderDoesNotSayThatAllIsDone() {
    openBundledOn("tabby-cat.jpg");
    appState.openModel("resnet34:random=1");
    appState.openPicture(new PictureSource.OfFile(SAMPLES.resolve("tulips.jpg")));
    waiting.poll().run();
    assertThat(appState.modelProperty().get().name()).isEqualTo("ResNet-34");
    assertThat(appState.activityProperty().get()).isEqualTo(new Activity.Classifying("tulips.jpg"));
    work();
    assertThat(appState.activityProperty().get()).isInstanceOf(Activity.Idle.class);
  }

  @Test
  void weightsThatAreNoResNetLeaveTheModelInPlace() throws IOException {
    openBundledOn("tabby-cat.jpg");
    OpenModel before = appState.modelProperty().get();
    Path other =
        Files.copy(
            Path.of("src/test/resources/formats/vectors/safetensors_ok_bn_block.safetensors"),
            folder.resolve("other.safetensors"));
    appState.openModel(other.toString());
    work();
    assertThat(appState.modelProperty().get()).isSameAs(before);
    assertThat(appState.problemProperty().get().remedy()).isEqualTo(Problem.Remedy.CHOOSE_WEIGHTS);
  }

  @Test
  void classNamesOfAFileReplaceTheModelsOwn() throws IOException {
    openBundledOn("tabby-cat.jpg");
    String names = String.join("\n", Collections.nCopies(16, "thing"));
    Path labels = Files.writeString(folder.resolve("names.txt"), "Katze\n" + names.substring(6));
    appState.openModel(ModelRequest.of("bundled").withLabels(labels));
    work();
    assertThat(appState.runProperty().get().top().get(0).label()).isEqualTo("Katze");
  }

  @Test
  void aWrongNumberOfClassNamesIsSaidAndTheModelStays() throws IOException {
    openBundledOn("tabby-cat.jpg");
    OpenModel before = appState.modelProperty().get();
    Path labels = Files.writeString(folder.resolve("names.txt"), "one\ntwo\n");
    appState.openModel(before.request().withLabels(labels));
    work();
    assertThat(appState.modelProperty().get()).isSameAs(before);
    assertThat(appState.problemProperty().get().why()).contains("2").contains("16");
  }

  @Test
  void theStrideOfABottleneckCanBeMovedToTheFirstConvolution() {
    appState.openModel("resnet50:random");
    work();
    appState.openModel(
        appState
            .modelProperty()
            .get()
            .request()
            .withChoices(Choices.NONE.withStride(StridePlacement.FIRST_1X1)));
    work();
    OpenModel model = appState.modelProperty().get();
    Call first = model.network().findCall("layer2.0.conv1").orElseThrow();
    assertThat(model.sizes().output(first).height()).isEqualTo(28);
  }

  @Test
  void filesOfWeightsAreRememberedTheLatestFirst() throws IOException {
    RecentWeights recent = new RecentWeights(appState, (one, other) -> false);
    recent.restore(List.of("old.pth"));
    Path bundled =
        Path.of("resources/org/resnetexplorer/weights/models/resnet18-everyday16.safetensors");
    Path copy = Files.copy(bundled, folder.resolve("mine.safetensors"));
    appState.openModel("bundled");
    appState.openModel(copy.toString());
    work();
    assertThat(recent.paths()).containsExactly(copy.toString(), "old.pth");
  }

  @Test
  void pixelsWithoutAFileAreClassifiedAsTheyAre() {
    appState.openModel("bundled");
    appState.openPicture(
        new PictureSource.OfPixels("pasted", new ArgbImage(2, 1, new int[] {-1, 0xFF102030})));
    work();
    byte[] seen = appState.pictureProperty().get().picture().image().rgb();
    assertThat(seen).containsExactly(255, 255, 255, 0x10, 0x20, 0x30);
  }

  @Test
  void aMessageGoesWhenSomethingOpens() throws IOException {
    openBundledOn("tabby-cat.jpg");
    Path empty = Files.write(folder.resolve("empty.png"), new byte[0]);
    appState.openPicture(new PictureSource.OfFile(empty));
    work();
    assertThat(appState.problemProperty().get()).isNotNull();
    appState.openPicture(new PictureSource.OfFile(SAMPLES.resolve("kitten.jpg")));
    work();
    assertThat(appState.problemProperty().get()).isNull();
  }

  @Test
  void aModelRefusedWhileAPictureIsOnItsWayLeavesThatPictureShown() throws IOException {
    openBundledOn("tabby-cat.jpg");
    appState.openPicture(new PictureSource.OfFile(SAMPLES.resolve("tulips.jpg")));
    appState.openModel(notWeights());
    work();
    assertThat(appState.runProperty().get().picture().picture().name()).isEqualTo("tulips.jpg");
    assertThat(appState.askedProperty().get()).isEqualTo(appState.pictureProperty().get().source());
    assertThat(appState.problemProperty().get().title()).isEqualTo("broken.pth was not opened");
  }

  @Test
  void aModelAndAPictureRefusedTogetherAreBothSaid() throws IOException {
    openBundledOn("tabby-cat.jpg");
    Run before = appState.runProperty().get();
    Path empty = Files.write(folder.resolve("empty.png"), new byte[0]);
    appState.openPicture(new PictureSource.OfFile(empty));
    appState.openModel(notWeights());
    work();
    assertThat(appState.runProperty().get()).isSameAs(before);
    assertThat(appState.refusedProperty().get().source().name()).isEqualTo("empty.png");
    assertThat(appState.problemProperty().get().title()).isEqualTo("broken.pth was not opened");
    assertThat(appState.activityProperty().get()).isInstanceOf(Activity.Idle.class);
  }

  private String notWeights() throws IOException {
    return Files.writeString(folder.resolve("broken.pth"), "no weights").toString();
  }

  @Test
  void aPictureAskedForBeforeAnyModelWaitsForOne() {
    appState.engineStarted(engine);
    appState.openPicture(new PictureSource.OfFile(SAMPLES.resolve("tulips.jpg")));
    work();
    assertThat(appState.activityProperty().get()).isEqualTo(new Activity.Classifying("tulips.jpg"));
    appState.openModel("bundled");
    work();
    assertThat(appState.runProperty().get().picture().picture().name()).isEqualTo("tulips.jpg");
    assertThat(appState.activityProperty().get()).isInstanceOf(Activity.Idle.class);
  }

  @Test
  void aFirstModelThatIsRefusedGivesWayToTheBundledOneAndIsSaid() throws IOException {
    appState.engineStarted(engine);
    appState.openModel(notWeights());
    appState.offerPicture(new PictureSource.OfFile(SAMPLES.resolve("tabby-cat.jpg")));
    work();
    assertThat(appState.runProperty().get().top().get(0).label()).isEqualTo("cat");
    assertThat(appState.problemProperty().get().title()).isEqualTo("broken.pth was not opened");
    assertThat(appState.activityProperty().get()).isInstanceOf(Activity.Idle.class);
  }

  @Test
  void aModelAskedForWhenTheFirstIsRefusedIsTheOnlyOneOpened() throws IOException {
    List<String> opened = new ArrayList<>();
    appState.modelProperty().addListener((observed, before, now) -> opened.add(now.name()));
    appState
        .problemProperty()
        .addListener((observed, before, now) -> openOnce(now, "resnet34:random=1"));
    appState.openModel(notWeights());
    work();
    assertThat(opened).containsExactly("ResNet-34");
    assertThat(appState.activityProperty().get()).isInstanceOf(Activity.Idle.class);
  }

  private void openOnce(Problem problem, String model) {
    if (problem != null) {
      appState.openModel(model);
    }
  }

  @Test
  void anEngineThatStartsDoesNotTakeBackTheModelAskedForMeanwhile() {
    appState.openModel("bundled");
    work();
    appState.openModel("resnet34:random=1");
    appState.engineStarted(engine);
    work();
    assertThat(appState.modelProperty().get().name()).isEqualTo("ResNet-34");
    assertThat(appState.parametersProperty().get()).isNotNull();
  }

  @Test
  void aPictureThatNobodyAskedForLeavesTheMessage() throws IOException {
    openBundledOn("tabby-cat.jpg");
    appState.openModel(notWeights());
    appState.offerPicture(new PictureSource.OfFile(SAMPLES.resolve("tulips.jpg")));
    work();
    assertThat(appState.pictureProperty().get().picture().name()).isEqualTo("tulips.jpg");
    assertThat(appState.problemProperty().get()).isNotNull();
  }

  @Test
  void whoeverIsToldOfAPartFindsAllOthersChangedToo() {
    appState.engineStarted(engine);
    appState.openModel("resnet152:random=1");
    appState.openPicture(new PictureSource.OfFile(SAMPLES.resolve("tabby-cat.jpg")));
    work();
    appState.selection().select(new Target.OfCall("layer3.35.relu#3"));
    List<String> seen = new ArrayList<>();
    Runnable look =
        () -> {
          Shown shown = appState.shownProperty().get();
          Selected selected = appState.selection().current();
          seen.add(
              "%s %s %s %s"
                  .formatted(
                      appState.modelProperty().get().name(),
                      shown.run().model() == appState.modelProperty().get(),
                      appState.runProperty().get() == shown.run(),
                      selected.target().existsIn(shown.model().network())));
        };
    List.of(
            appState.shownProperty(),
            appState.modelProperty(),
            appState.parametersProperty(),
            appState.pictureProperty(),
            appState.preparedProperty(),
            appState.runProperty(),
            appState.selection().currentProperty(),
            appState.selection().callProperty())
        .forEach(part -> part.addListener(changed -> look.run()));
    seen.clear();
    appState.openModel("bundled");
    work();
    assertThat(seen).hasSizeGreaterThan(5).containsOnly("ResNet-18 true true true");
    assertThat(appState.selection().current().target()).isEqualTo(new Target.OfModule(""));
  }

  @Test
  void aNewNetworkKeepsInTheHistoryWhatItHas() {
    appState.openModel("resnet50:random");
    work();
    Selection selection = appState.selection();
    selection.select(new Target.OfCall("layer1.0.relu#3"));
    selection.select(new Target.OfCall("conv1"));
    appState.openModel("bundled");
    work();
    assertThat(selection.current().target()).isEqualTo(new Target.OfCall("conv1"));
    selection.goBack();
    assertThat(selection.current().target()).isEqualTo(new Target.OfModule(""));
  }

  @Test
  void theFirstNetworkShowsItsFirstCallWhereItHasNotTheOneAskedFor() {
    appState.selection().select(new Target.OfCall("conv1"));
    appState.openModel("resnet:basic,1-1-1-1,stem=deep:random");
    work();
    assertThat(appState.selection().current().target()).isEqualTo(new Target.OfCall("conv1.0"));
    appState.openModel("bundled");
    work();
    assertThat(appState.selection().current().target()).isEqualTo(new Target.OfModule(""));
  }

  @Test
  void whatTheOpenNetworkDoesNotHaveIsNotSelected() {
    appState.openModel("bundled");
    work();
    appState.selection().select(new Target.OfCall("layer1.0.conv3"));
    assertThat(appState.selection().current().target()).isEqualTo(new Target.OfModule(""));
    assertThat(appState.selection().callProperty().get().name()).isEqualTo("fc");
  }
}
