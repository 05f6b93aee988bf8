package org.resnetexplorer.app.teach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.files.Exports;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.cli.Cli;
import org.resnetexplorer.exploration.Prediction;
import org.resnetexplorer.exploration.folder.Photos;
import org.resnetexplorer.weights.SmallNets;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.WeightedModel;

class TeachViewModelTest {
  private static final String NET = "basic,1-1-1-1,channels=8,classes=7";

  @TempDir private Path folder;

  private Path net;
  private Path photos;
  private PaneFixture fixture;
  private TeachViewModel viewModel;
  private Exports exports;

  @BeforeEach
  void open() throws IOException, WeightsException {
    net = SmallNets.write(folder.resolve("net.safetensors"), NET);
    photos = folder.resolve("photos");
    photos("zebra", 6, 1);
    photos("gnu", 6, 101);
    fixture = PaneFixture.running(net.toString());
    openPicture(photos.resolve("zebra/0.png"));
    viewModel = viewModel();
    fixture.context().dataSets().open(photos);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private void photos(String name, int count, int first) throws IOException {
    for (int i = 0; i < count; i++) {
      Photos.write(photos.resolve(name).resolve(i + ".png"), first + 7 * i);
    }
  }

  private void openPicture(Path file) {
    fixture.appState().openPicture(new PictureSource.OfFile(file));
  }

  private Path taught() {
    return folder.resolve("taught");
  }

  private TeachViewModel viewModel() {
    Background beside = new Background(Runnable::run, Runnable::run);
    exports = new Exports(fixture.appState(), Runnable::run, Runnable::run);
    return new TeachViewModel(fixture.context(), beside, new TaughtFolder(taught()), exports);
  }

  private List<ClassRow> rows() {
    return viewModel.classes().rows();
  }

  private ClassRow row(String source) {
    return rows().stream().filter(row -> row.source().equals(source)).findFirst().orElseThrow();
  }

  private String problem(String source) {
    return new TeachWords(fixture.context().messages()).problem(row(source), rows());
  }

  private String obstacle() {
    return viewModel.classes().obstacleProperty().get();
  }

  private List<Prediction> says() {
    return viewModel.said().answersProperty().get().says();
  }

  private List<Prediction> top() {
    return fixture.appState().runProperty().get().top();
  }

  @Test
  void theFileIsTheOneThatTheCommandLineWrites() throws IOException {
    Path own = folder.resolve("own.safetensors");
    Path other = folder.resolve("other.safetensors");
    viewModel
        .classes()
        .optionsProperty()
        .set(Options.USUAL.with(Options.Field.SEED, "3").flipped(true));

    viewModel.teach();
    viewModel.save(own);
    assertThat(exports.currentProperty().get()).isEqualTo(new Exports.Export(own, 1, 1, false));
    Cli cli = Cli.run("probe", photos, "--model", net, "--out", other, "--flip", "--seed", 3);

    assertThat(cli.code()).as(cli.err()).isZero();
    assertThat(own).hasSameBinaryContentAs(other);
  }

  @Test
  void whatWasLearnedBecomesTheModelAndTheOldRunIsKept() {
    viewModel.teach();
    List<Prediction> said = says();
    viewModel.use();

    assertThat(viewModel.usedProperty().get())
        .isEqualTo(taught().resolve("gnu-zebra on ResNet-10.safetensors"))
        .exists();
    assertThat(fixture.appState().modelProperty().get().source())
        .isEqualTo(WeightedModel.Source.FILE);
    assertThat(top()).extracting(Prediction::label).containsExactlyInAnyOrder("gnu", "zebra");
    assertThat(top().get(0).value()).isCloseTo(said.get(0).value(), within(1e-5));
    assertThat(fixture.appState().pinnedRuns().keptProperty().get().run().model().argument())
        .isEqualTo(net.toString());
    assertThat(viewModel.said().answersProperty().get().before()).hasSize(5);
    assertThat(viewModel.outcomeProperty().get()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bottleneck,1-1-1-1,channels=8,classes=7,head=fc+512-relu-nobias",
        "basic,1-1-1-1,channels=8,head=none",
        "basic,1-1-1-1,channels=8,classes=1",
        "basic,1-1-1-1,channels=8,classes=7,in=1"
      })
  void everyHeadAndInputAnswersAsItWasTaught(String spec) throws IOException, WeightsException {
    Path other = SmallNets.write(folder.resolve("other.safetensors"), spec);
    fixture.appState().openModel(other.toString());
    viewModel.teach();
    List<Prediction> said = says();

    viewModel.use();

    assertThat(top()).extracting(Prediction::label).containsExactlyInAnyOrder("gnu", "zebra");
    assertThat(said.get(0).label()).isEqualTo(top().get(0).label());
    assertThat(said.get(0).value()).isCloseTo(top().get(0).value(), within(1e-5));
  }

  @Test
  void secondModelOfTheNameTakesTheFirstOnesPlaceNowhere() throws IOException {
    for (int i = 0; i < 2; i++) {
      viewModel.teach();
      viewModel.use();
      fixture.appState().openModel(net.toString());
    }

    try (Stream<Path> files = Files.list(taught())) {
      assertThat(files.map(TaughtFolder::nameOf))
          .containsExactlyInAnyOrder("gnu-zebra on ResNet-10", "gnu-zebra on ResNet-10 (2)");
    }
  }

  @Test
  void anotherPictureIsAnsweredByTheNewLayerAtOnce() {
    viewModel.teach();

    openPicture(photos.resolve("gnu/1.png"));

    SaidViewModel.Answers answers = viewModel.said().answersProperty().get();
    assertThat(answers.picture()).isEqualTo("1.png");
    assertThat(answers.says().get(0).label()).isEqualTo("gnu");
    assertThat(answers.before()).isEqualTo(top());
  }

  @Test
  void stoppedOnTheWayNothingIsLeft() {
    Subscriptions.onChange(
        viewModel.curveProperty(),
        (before, now) -> {
          if (now.size() == 3) {
            fixture.context().dataSets().runningProperty().get().stop();
          }
        });

    viewModel.teach();

    assertThat(viewModel.outcomeProperty().get()).isNull();
    assertThat(viewModel.curveProperty().get()).isEmpty();
    assertThat(says()).isEmpty();
    assertThat(viewModel.noteProperty().get()).startsWith("Stopped.");
    assertThat(taught()).doesNotExist();
  }

  @Test
  void anotherModelMeanwhileStopsItWithASentence() {
    Subscriptions.onChange(
        viewModel.curveProperty(),
        (before, now) -> {
          if (now.size() == 3) {
            fixture.appState().openModel("bundled");
          }
        });

    viewModel.teach();

    assertThat(viewModel.runningProperty().get()).isFalse();
    assertThat(viewModel.outcomeProperty().get()).isNull();
    assertThat(viewModel.noteProperty().get()).contains("another model");
  }

  @Test
  void whatWasLearnedGoesWithTheModelItWasLearnedOn() {
    viewModel.teach();

    fixture.appState().openModel("bundled");

    assertThat(viewModel.outcomeProperty().get()).isNull();
    assertThat(says()).isEmpty();
  }

  @Test
  void aRenamedClassIsLearnedUnderItsNewName() {
    viewModel.classes().rename(0, " white-bearded gnu ");

    viewModel.teach();

    assertThat(viewModel.outcomeProperty().get().classes())
        .containsExactly("white-bearded gnu", "zebra");
  }

  @Test
  void anyFolderOfPicturesCanBeAddedAsAClass() throws IOException {
    Path okapi = folder.resolve("elsewhere/okapi");
    for (int i = 0; i < 5; i++) {
      Photos.write(okapi.resolve(i + ".png"), 201 + 5 * i);
    }

    viewModel.classes().add(okapi);
    viewModel.teach();

    assertThat(viewModel.outcomeProperty().get().classes())
        .containsExactly("gnu", "zebra", "okapi");
  }

  @Test
  void aFolderWithoutPicturesIsRefusedWithTheReason() throws IOException {
    viewModel.classes().add(Files.createDirectories(folder.resolve("empty")));

    assertThat(viewModel.classes().refusedProperty().get()).contains("no pictures");
    assertThat(rows()).hasSize(2);
  }

  @Test
  void oneClassIsNotTaught() {
    viewModel.classes().choose(1, false);

    assertThat(obstacle()).startsWith("One class only, gnu");
    viewModel.teach();
    assertThat(viewModel.runningProperty().get()).isFalse();
    assertThat(viewModel.outcomeProperty().get()).isNull();
  }

  @Test
  void aNumberThatCanNotBeUsedIsSaidBeforeAnythingBegins() {
    viewModel.classes().optionsProperty().set(Options.USUAL.with(Options.Field.STEPS, "many"));

    assertThat(obstacle()).contains("Options");
  }

  @Test
  void tooFewPicturesAndCopiesAreSaidAtTheirClass() throws IOException {
    photos("okapi", 1, 300);
    Files.copy(photos.resolve("gnu/1.png"), photos.resolve("gnu/9.png"));
    Files.copy(photos.resolve("gnu/2.png"), photos.resolve("zebra/9.png"));

    fixture.context().dataSets().open(photos);

    assertThat(row("okapi").chosen()).isFalse();
    assertThat(problem("okapi")).startsWith("Too few pictures");
    assertThat(problem("gnu")).contains("Fewer than ten", "1 copy", "in zebra too");
    assertThat(problem("zebra")).contains("in gnu too");

    viewModel.classes().choose(rows().indexOf(row("gnu")), false);
    assertThat(problem("zebra"))
        .as("nothing is left out for what is not taught")
        .isEqualTo("Fewer than ten: the result is worth little.");
  }

  @Test
  void picturesThatCanNotBeReadAreSaidAtTheirClassAfterwards() throws IOException {
    Files.writeString(photos.resolve("gnu/broken.png"), "no picture");
    fixture.context().dataSets().open(photos);

    viewModel.teach();

    assertThat(problem("gnu")).contains("1 picture was left out");
    assertThat(problem("zebra")).doesNotContain("left out");
    assertThat(new TeachWords(fixture.context().messages()).source(row("gnu")))
        .contains("gnu/broken.png");
  }

  @Test
  void ofTrainAndValTheSecondIsHeldOut() throws IOException {
    Path divided = folder.resolve("divided");
    for (String name : List.of("train/a", "train/b", "val/a", "val/b")) {
      for (int i = 0; i < 3; i++) {
        Photos.write(divided.resolve(name).resolve(i + ".png"), name.hashCode() % 1000 + 3 * i);
      }
    }

    fixture.context().dataSets().open(divided);
    viewModel.teach();

    assertThat(viewModel.classes().dividedProperty().get()).isTrue();
    assertThat(viewModel.outcomeProperty().get().material().training().size()).isEqualTo(6);
    assertThat(viewModel.outcomeProperty().get().material().heldOut().size()).isEqualTo(6);
  }

  @Test
  void onOtherWeightsThanItWasLearnedOnNothingIsWritten() throws IOException, WeightsException {
    viewModel.teach();
    SmallNets.write(net, NET, Map.of("conv1.weight", 0.1f));

    viewModel.use();

    assertThat(fixture.appState().problemProperty().get().why()).contains("other weights");
    assertThat(fixture.appState().problemProperty().get().next()).startsWith("Open it again");
    assertThat(taught()).isEmptyDirectory();
    assertThat(viewModel.usedProperty().get()).isNull();
  }

  @Test
  void aPictureThatIsGoneSinceItWasReadIsLeftOut() throws IOException {
    viewModel.teach();
    Files.delete(photos.resolve("gnu/3.png"));

    viewModel.teach();

    assertThat(viewModel.outcomeProperty().get()).isNotNull();
    assertThat(problem("gnu")).contains("1 picture was left out");
  }

  @Test
  void whatLiesInEveryClassIsNotTaughtAndThatIsSaid() throws IOException {
    for (int i = 0; i < 6; i++) {
      Path copy = photos.resolve("gnu").resolve(i + ".png");
      Files.delete(copy);
      Files.copy(photos.resolve("zebra").resolve(i + ".png"), copy);
    }
    fixture.context().dataSets().open(photos);

    viewModel.teach();

    assertThat(viewModel.noteProperty().get()).contains("lies in several classes");
  }

  @Test
  void aNetworkWithoutNumbersTeachesNothingAndThatIsSaid() throws IOException, WeightsException {
    Map<String, Float> none = Map.of("layer4.0.conv2.weight", Float.NaN);
    Path other = SmallNets.write(folder.resolve("nan.safetensors"), NET, none);
    fixture.appState().openModel(other.toString());

    viewModel.teach();

    assertThat(viewModel.noteProperty().get()).contains("gives no numbers");
  }
}
