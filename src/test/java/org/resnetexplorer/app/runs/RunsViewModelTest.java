package org.resnetexplorer.app.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.Changes;
import org.resnetexplorer.app.state.ModelRequest;
import org.resnetexplorer.app.state.PinnedRun;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.image.preprocess.Adjustments;
import org.resnetexplorer.network.CallPairing;
import org.resnetexplorer.render.ActivationDifference;
import org.resnetexplorer.weights.SmallNets;
import org.resnetexplorer.weights.WeightFiles;

/** Two runs of the real engine, compared. */
class RunsViewModelTest {
  private final BooleanProperty seen = new SimpleBooleanProperty(true);
  private PaneFixture fixture;
  private RunsViewModel viewModel;
  private RunsWords words;

  @BeforeEach
  void keepTheCat() throws Exception {
    fixture = PaneFixture.with("bundled");
    fixture.startEngine();
    fixture.open("tabby-cat.jpg");
    fixture.select("layer2.0.relu#1");
    viewModel = new RunsViewModel(fixture.seenWhile(seen));
    words = new RunsWords(new Panes().messages(Locale.ENGLISH));
    viewModel.keep();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private RunsPair pair() {
    return Objects.requireNonNull(viewModel.pairProperty().get());
  }

  private ActivationDifference difference() {
    return Objects.requireNonNull(pair().difference());
  }

  private Distances distances() {
    return Objects.requireNonNull(viewModel.distancesProperty().get());
  }

  @Test
  void aRunJustKeptIsComparedWithItselfAndSaysSo() {
    assertThat(pair().isOneRun()).isTrue();
    assertThat(difference().isZero()).isTrue();
    assertThat(words.note(pair())).startsWith("A and B are the same run so far");
  }

  @Test
  void anotherPictureDiffers() throws Exception {
    fixture.open("samoyeds.jpg");

    assertThat(pair().kept().run().picture().source().name()).isEqualTo("tabby-cat.jpg");
    assertThat(pair().now().picture().source().name()).isEqualTo("samoyeds.jpg");
    assertThat(difference().isZero()).isFalse();
    float[] b = pair().now().trace().values(pair().call());
    float[] a = pair().kept().run().trace().values(pair().call());
    assertThat(difference().difference().values()[5000]).isEqualTo(b[5000] - a[5000]);
  }

  @Test
  void theSamePictureOnceMoreHasNoDifferenceAnywhere() {
    fixture.open("tabby-cat.jpg");

    assertThat(pair().isOneRun()).isFalse();
    assertThat(words.note(pair())).startsWith("No difference");
    assertThat(distances().isComplete()).isTrue();
    assertThat(distances().greatest()).isZero();
  }

  @Test
  void everyCallHasItsDistance() {
    fixture.open("samoyeds.jpg");

    assertThat(distances().known()).hasSize(69).allMatch(Distances.Distance::isKnown);
    assertThat(distances().of(pair().call()).orElseThrow().relative())
        .isCloseTo(difference().relativeDistance(), within(1e-12));
  }

  @Test
  void theChannelOfEveryPaneIsShownAndStepsGoByDifference() throws EngineException {
    fixture.open("samoyeds.jpg");
    int shown = viewModel.channelProperty().get();

    assertThat(shown).isEqualTo(channelOfEveryPane());
    viewModel.select(difference().order()[0]);
    viewModel.step(1);
    assertThat(fixture.context().selection().current().channel())
        .isEqualTo(difference().order()[1]);
    assertThat(viewModel.rank(pair(), viewModel.channelProperty().get())).isEqualTo(2);
  }

  private int channelOfEveryPane() throws EngineException {
    return fixture
        .context()
        .activations()
        .channel(
            fixture.appState().runProperty().get(),
            fixture.context().selection().callProperty().get(),
            Selected.NO_CHANNEL);
  }

  @Test
  void aCellIsChosenInEveryPane() throws EngineException {
    fixture.open("samoyeds.jpg");
    viewModel.select(new Cell(3, 4));

    assertThat(fixture.context().selection().current().cell()).isEqualTo(new Cell(3, 4));
    assertThat(fixture.context().selection().current().channel()).isEqualTo(channelOfEveryPane());
  }

  @Test
  void hoveringSaysBothValuesAndTheirDifference() {
    fixture.open("samoyeds.jpg");
    int channel = viewModel.channelProperty().get();

    List<String> said = words.values(pair(), channel, new Cell(2, 7));
    assertThat(said.get(0)).startsWith("row 2, column 7: A ").contains(", B − A ");
    assertThat(said.get(said.size() - 1)).startsWith("B − A ");
  }

  @Test
  void whereThereIsLittleRoomARunIsCalledByWhatTellsItFromTheOther() {
    fixture.open("samoyeds.jpg");
    assertThat(words.names(pair().now(), pair().kept().run(), false))
        .containsExactly("ResNet-18 on samoyeds.jpg", "samoyeds.jpg");
  }

  /** Before and after: A is the kept run, B what the hand makes of it. */
  @Test
  void aChangeByHandBecomesB() {
    fixture
        .appState()
        .changes()
        .change(Changes.NONE.withAdjustments(Adjustments.NONE.withBrightness(1.5)), this);

    assertThat(pair().now().picture().changes().isNone()).isFalse();
    assertThat(difference().isZero()).isFalse();
    assertThat(words.name(pair().now(), false)).contains("tabby-cat.jpg (");
  }

  @Test
  void anotherModelIsPairedByPlaceAndTheKeptOneStaysAlive() {
    fixture.appState().openModel("resnet50:random");
    fixture.select("layer3.4.add");

    CallPairing.Pair two = Objects.requireNonNull(pair().pair());
    assertThat(two.first().name()).isEqualTo("layer3.1.add");
    assertThat(two.how()).isEqualTo(CallPairing.How.PLACE);
    assertThat(difference().isByChannel()).isFalse();
    assertThat(words.note(pair())).contains("256 × 14 × 14").contains("1024 × 14 × 14");
    assertThat(pair().kept().run().trace().isClosed()).isFalse();
    assertThat(viewModel.channelProperty().get()).isZero();
  }

  @Test
  void channelsOfTwoModelsAreComparedWithAWarning() {
    fixture.appState().openModel("resnet50:random");
    fixture.select("conv1");

    assertThat(difference().isByChannel()).isTrue();
    assertThat(words.note(pair())).contains("each model learns its channels in its own order");
  }

  @Test
  void betweenNetworksOnlyCallsOfOneShapeHaveADistance() {
    fixture.appState().openModel("resnet50:random");

    assertThat(distances().isComplete()).isTrue();
    assertThat(distances().comparable()).isBetween(1L, (long) distances().calls() - 1);
    assertThat(distances().known())
        .allMatch(distance -> distance.pair().sameShape() == !Double.isNaN(distance.relative()));
  }

  @Test
  void aCallWithoutPartnerSaysWhoLacksIt() {
    fixture.appState().openModel("resnet50:random");
    fixture.select("layer1.0.downsample.0");

    assertThat(pair().pair()).isNull();
    assertThat(words.note(pair()))
        .startsWith("ResNet-18 has nothing at the place of layer1.0.downsample.0");
  }

  @Test
  void releasingFreesTheKeptRunOnceNobodyElseWantsIt() {
    Trace trace = Objects.requireNonNull(kept()).run().trace();
    fixture.open("samoyeds.jpg");
    fixture.open("kitten.jpg");
    fixture.open("tulips.jpg");
    assertThat(trace.isClosed()).isFalse();
    viewModel.release();
    fixture.open("kitten.jpg");

    assertThat(trace.isClosed()).isTrue();
    assertThat(viewModel.pairProperty().get()).isNull();
    assertThat(viewModel.stateProperty().get()).isEqualTo(RunsViewModel.State.NOTHING_KEPT);
  }

  @Test
  void keepingAnotherRunReleasesTheFirst() {
    Trace trace = Objects.requireNonNull(kept()).run().trace();
    fixture.open("samoyeds.jpg");
    viewModel.keep();
    fixture.open("kitten.jpg");
    fixture.open("tulips.jpg");

    assertThat(trace.isClosed()).isTrue();
    assertThat(pair().kept().run().picture().source().name()).isEqualTo("samoyeds.jpg");
  }

  /** 69 outputs of 224 pixels: 8 million values; 11 million weights stay with another model. */
  @Test
  void whatIsKeptTellsItsMemory() {
    PinnedRun kept = Objects.requireNonNull(kept());

    assertThat(words.kept(kept, false)).isEqualTo("kept: 10 MiB");
    assertThat(words.kept(kept, true)).isEqualTo("kept: 95 MiB");
  }

  @Test
  void answersOfBothStandSideBySideInPoints() {
    fixture.open("samoyeds.jpg");
    AnswerComparison answers = AnswerComparison.of(pair().kept().run(), pair().now());

    assertThat(answers.rows()).anyMatch(row -> row.label().equals("dog") && row.difference() > 0);
    assertThat(answers.rows()).anyMatch(row -> row.label().equals("cat") && row.difference() < 0);
  }

  @Test
  void whatTwoModelsCallTheSameIsOneAnswerInEveryLanguage(@TempDir Path folder) throws Exception {
    Path net = SmallNets.write(folder.resolve("net"), "basic,1-1-1-1,channels=4,classes=2");
    Path names = Files.writeString(folder.resolve("names.txt"), "dog\ncat\n");
    try (PaneFixture korean = new PaneFixture(Locale.KOREAN)) {
      korean.startEngine();
      korean.appState().openModel("bundled");
      korean.open("tabby-cat.jpg");
      Run first = korean.appState().runProperty().get();
      korean.appState().openModel(ModelRequest.of(net.toString()).withLabels(names));
      AnswerComparison answers = AnswerComparison.of(first, korean.appState().runProperty().get());
      assertThat(first.top().get(0).label()).isEqualTo("고양이");
      assertThat(answers.rows())
          .filteredOn(row -> row.first() != null && row.second() != null)
          .as("cat and dog")
          .hasSize(2);
    }
  }

  @Test
  void aClassThatOneModelDoesNotKnowHasNoPoints() {
    fixture.appState().openModel("resnet50:random");
    AnswerComparison answers = AnswerComparison.of(pair().kept().run(), pair().now());

    assertThat(answers.total()).isEqualTo(1000);
    assertThat(answers.rows())
        .anyMatch(row -> row.second() == null && Double.isNaN(row.difference()));
  }

  @Test
  void numbersAsTheyAreAndSharesAreNotTakenFromEachOther(@TempDir Path folder) throws Exception {
    Path net = SmallNets.write(folder.resolve("net"), "basic,1-1-1-1,channels=4,classes=16");
    Path raw = WeightFiles.withMetadata(net, folder.resolve("raw"), "output", "identity");
    fixture.appState().openModel(raw.toString());
    AnswerComparison mixed = AnswerComparison.of(pair().kept().run(), pair().now());

    assertThat(mixed.isComparable()).isFalse();
    assertThat(RunsWords.difference(mixed, mixed.rows().get(0))).isEqualTo("–");
    assertThat(words.head("runs.answers.first", mixed.ofFirst())).isEqualTo("A %");
    assertThat(words.head("runs.answers.second", mixed.ofSecond())).isEqualTo("B");
  }

  @Test
  void outputsThatAreNoClassesAreNotCountedAsSuch() {
    assertThat(seenAnswers()).isEqualTo("5 of 16 classes");

    fixture.appState().openModel("resnet:basic,1-1-1,classes=1:random");
    assertThat(seenAnswers()).isEqualTo("1 of 1 output");

    fixture.appState().openModel("resnet:basic,1-1-1,head=none:random");
    assertThat(seenAnswers()).isEmpty();
  }

  private String seenAnswers() {
    AnswerComparison answers = AnswerComparison.of(pair().kept().run(), pair().now());
    return words.seen(answers, Math.min(5, answers.total()), WidthClass.WIDE);
  }

  @Test
  void nothingIsComputedOutOfSight() {
    seen.set(false);
    RunsPair before = pair();
    fixture.open("samoyeds.jpg");
    assertThat(viewModel.pairProperty().get()).isSameAs(before);
    seen.set(true);

    assertThat(pair().now().picture().source().name()).isEqualTo("samoyeds.jpg");
  }

  private PinnedRun kept() {
    return fixture.appState().pinnedRuns().keptProperty().get();
  }
}
