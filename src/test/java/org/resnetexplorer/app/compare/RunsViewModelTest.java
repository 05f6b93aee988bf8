package org.resnetexplorer.app.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.common.Cell;
import org.resnetexplorer.app.common.Changes;
import org.resnetexplorer.app.common.Desk;
import org.resnetexplorer.app.common.KeptRun;
import org.resnetexplorer.cli.Messages;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.image.Adjustments;
import org.resnetexplorer.network.CallPairing;
import org.resnetexplorer.render.ActivationDifference;

/** Two runs of the real engine, compared. */
class RunsViewModelTest {
  private Desk desk;
  private RunsViewModel viewModel;
  private RunsWords words;

  @BeforeEach
  void keepTheCat() throws Exception {
    desk = Desk.with("bundled");
    desk.startEngine();
    desk.open("tabby-cat.jpg");
    desk.select("layer2.0.relu#1");
    viewModel = new RunsViewModel(desk.tools());
    viewModel.activeProperty().set(true);
    words = new RunsWords(new Messages(Locale.ENGLISH));
    viewModel.keep();
  }

  @AfterEach
  void close() {
    desk.close();
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
    desk.open("samoyeds.jpg");

    assertThat(pair().kept().run().picture().source().name()).isEqualTo("tabby-cat.jpg");
    assertThat(pair().now().picture().source().name()).isEqualTo("samoyeds.jpg");
    assertThat(difference().isZero()).isFalse();
    float[] b = pair().now().trace().values(pair().call());
    float[] a = pair().kept().run().trace().values(pair().call());
    assertThat(difference().difference().values()[5000]).isEqualTo(b[5000] - a[5000]);
  }

  @Test
  void theSamePictureOnceMoreHasNoDifferenceAnywhere() {
    desk.open("tabby-cat.jpg");

    assertThat(pair().isOneRun()).isFalse();
    assertThat(words.note(pair())).startsWith("No difference");
    assertThat(distances().isComplete()).isTrue();
    assertThat(distances().greatest()).isZero();
  }

  @Test
  void everyCallHasItsDistance() {
    desk.open("samoyeds.jpg");

    assertThat(distances().known()).hasSize(69).allMatch(Distances.Distance::isKnown);
    assertThat(distances().of(pair().call()).orElseThrow().relative())
        .isCloseTo(difference().relativeDistance(), within(1e-12));
  }

  @Test
  void theChannelThatDiffersMostIsShownUntilOneIsChosen() {
    desk.open("samoyeds.jpg");

    assertThat(viewModel.channelProperty().get()).isEqualTo(difference().order()[0]);
    viewModel.step(1);
    assertThat(desk.tools().selection().current().channel()).isEqualTo(difference().order()[1]);
    assertThat(viewModel.rank(pair(), viewModel.channelProperty().get())).isEqualTo(2);
  }

  @Test
  void aCellIsChosenInEveryPane() {
    desk.open("samoyeds.jpg");
    viewModel.select(new Cell(3, 4));

    assertThat(desk.tools().selection().current().cell()).isEqualTo(new Cell(3, 4));
    assertThat(desk.tools().selection().current().channel()).isEqualTo(difference().order()[0]);
  }

  @Test
  void hoveringSaysBothValuesAndTheirDifference() {
    desk.open("samoyeds.jpg");
    int channel = viewModel.channelProperty().get();

    assertThat(words.values(pair(), channel, new Cell(2, 7)))
        .startsWith("row 2, column 7: A ")
        .contains(", B − A ");
  }

  /** Before and after: A is the kept run, B what the hand makes of it. */
  @Test
  void aChangeByHandBecomesB() {
    desk.workbench()
        .changes()
        .change(Changes.NONE.withAdjustments(Adjustments.NONE.withBrightness(1.5)), this);

    assertThat(pair().now().picture().changes().isNone()).isFalse();
    assertThat(difference().isZero()).isFalse();
    assertThat(words.name(pair().now(), false)).contains("tabby-cat.jpg (");
  }

  @Test
  void anotherModelIsPairedByPlaceAndTheKeptOneStaysAlive() {
    desk.workbench().openModel("resnet50:random");
    desk.select("layer3.4.add");

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
    desk.workbench().openModel("resnet50:random");
    desk.select("conv1");

    assertThat(difference().isByChannel()).isTrue();
    assertThat(words.note(pair())).contains("each model learns its channels in its own order");
  }

  @Test
  void betweenNetworksOnlyCallsOfOneShapeHaveADistance() {
    desk.workbench().openModel("resnet50:random");

    assertThat(distances().isComplete()).isTrue();
    assertThat(distances().comparable()).isBetween(1L, (long) distances().calls() - 1);
    assertThat(distances().known())
        .allMatch(distance -> distance.pair().sameShape() == !Double.isNaN(distance.relative()));
  }

  @Test
  void aCallWithoutPartnerSaysWhoLacksIt() {
    desk.workbench().openModel("resnet50:random");
    desk.select("layer1.0.downsample.0");

    assertThat(pair().pair()).isNull();
    assertThat(words.note(pair()))
        .startsWith("ResNet-18 has nothing at the place of layer1.0.downsample.0");
  }

  @Test
  void releasingFreesTheKeptRunOnceNobodyElseWantsIt() {
    Trace trace = Objects.requireNonNull(kept()).run().trace();
    desk.open("samoyeds.jpg");
    desk.open("kitten.jpg");
    desk.open("tulips.jpg");
    assertThat(trace.isClosed()).isFalse();
    viewModel.release();
    desk.open("kitten.jpg");

    assertThat(trace.isClosed()).isTrue();
    assertThat(viewModel.pairProperty().get()).isNull();
    assertThat(viewModel.stateProperty().get()).isEqualTo(RunsViewModel.State.NOTHING_KEPT);
  }

  @Test
  void keepingAnotherRunReleasesTheFirst() {
    Trace trace = Objects.requireNonNull(kept()).run().trace();
    desk.open("samoyeds.jpg");
    viewModel.keep();
    desk.open("kitten.jpg");
    desk.open("tulips.jpg");

    assertThat(trace.isClosed()).isTrue();
    assertThat(pair().kept().run().picture().source().name()).isEqualTo("samoyeds.jpg");
  }

  /** 69 outputs of 224 pixels: 8 million values; 11 million weights stay with another model. */
  @Test
  void whatIsKeptTellsItsMemory() {
    KeptRun kept = Objects.requireNonNull(kept());

    assertThat(words.kept(kept, false)).isEqualTo("kept: 31 MiB");
    assertThat(words.kept(kept, true)).isEqualTo("kept: 74 MiB");
  }

  @Test
  void answersOfBothStandSideBySideInPoints() {
    desk.open("samoyeds.jpg");
    Answers answers = Answers.of(pair().kept().run(), pair().now());

    assertThat(answers.rows()).anyMatch(row -> row.label().equals("dog") && row.points() > 0);
    assertThat(answers.rows()).anyMatch(row -> row.label().equals("cat") && row.points() < 0);
  }

  @Test
  void aClassThatOneModelDoesNotKnowHasNoPoints() {
    desk.workbench().openModel("resnet50:random");
    Answers answers = Answers.of(pair().kept().run(), pair().now());

    assertThat(answers.total()).isEqualTo(1000);
    assertThat(answers.rows()).anyMatch(row -> row.second() == null && Double.isNaN(row.points()));
  }

  @Test
  void nothingIsComputedOutOfSight() {
    viewModel.activeProperty().set(false);
    RunsPair before = pair();
    desk.open("samoyeds.jpg");
    assertThat(viewModel.pairProperty().get()).isSameAs(before);
    viewModel.activeProperty().set(true);

    assertThat(pair().now().picture().source().name()).isEqualTo("samoyeds.jpg");
  }

  private KeptRun kept() {
    return desk.workbench().keeper().keptProperty().get();
  }
}
