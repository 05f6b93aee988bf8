package org.resnetexplorer.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.app.debugger.Pointer;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.pane.PaneStage;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.TourProgress;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.explain.readings.Readings;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Target;

/** The tour from its first stop to its end, on every kind of network, as a student walks it. */
class TourTest {
  private static final int STOPS = 14;
  private static final int POOL = 4;
  private static final int STAGE = 10;

  private final List<String> shown = new ArrayList<>();
  private final List<TourProgress> kept = new ArrayList<>();
  private PaneFixture fixture;
  private TourViewModel tour;

  @AfterEach
  void close() {
    fixture.close();
  }

  private void open(String model, Locale language, boolean run) throws Exception {
    fixture = new PaneFixture(language);
    fixture.appState().openModel(model);
    if (run) {
      fixture.startEngine();
      fixture.open("tabby-cat.jpg");
      assertThat(fixture.appState().problemProperty().get()).isNull();
    }
    begin(TourProgress.NONE);
  }

  private void begin(TourProgress from) {
    tour =
        new TourViewModel(
            fixture.context(),
            new PaneStage() {
              @Override
              public void show(Zoom zoom, String pane) {
                shown.add(pane);
              }

              @Override
              public void show(String pane) {
                shown.add(pane);
              }
            });
    tour.remember(from, kept::add);
    tour.start();
  }

  private Page page() {
    return tour.pageProperty().get();
  }

  private void stopNumber(int number) {
    tour.goTo(number - 1);
  }

  /** Clicks one answer after the other until one is right; answers how many it took. */
  private int answer() {
    for (int i = 0; i < page().answers().size(); i++) {
      tour.answer(i);
      if (page().tone() == Page.Tone.RIGHT) {
        return i + 1;
      }
      assertThat(page().tone()).isEqualTo(Page.Tone.WRONG);
    }
    throw new AssertionError("No answer is right at " + page().title());
  }

  private void walkToTheEnd() {
    Set<String> titles = new HashSet<>();
    for (int stop = 1; stop <= STOPS; stop++) {
      assertThat(page().number()).isEqualTo(stop);
      assertThat(titles.add(page().title())).isTrue();
      assertThat(page().text()).isNotBlank().doesNotContain("{").doesNotContain("NaN");
      assertThat(page().question()).as(page().title()).isNotBlank();
      Set<String> labels =
          page().answers().stream().map(Page.Answer::label).collect(Collectors.toSet());
      assertThat(labels).hasSameSizeAs(page().answers()).hasSizeGreaterThan(1);
      answer();
      assertThat(page().feedback()).isNotBlank().doesNotContain("{");
      tour.next();
    }
    assertThat(page().isEnd()).isTrue();
    assertThat(page().path()).hasSize(STOPS).allMatch(Page.Passed::answered);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resnet18:random",
        "resnet34:random",
        "resnet50:random",
        "resnet101:random",
        "resnet152:random",
        "bundled"
      })
  void everyPresetCanBeWalkedToTheEnd(String model) throws Exception {
    open(model, Locale.ENGLISH, true);
    walkToTheEnd();
  }

  @ParameterizedTest
  @CsvSource({"CIFAR, en", "TWO_CLASSES, ko", "ONE_CLASS, en"})
  void otherNetworksCanBeWalkedToTheEnd(TourNets net, Locale language, @TempDir Path folder)
      throws Exception {
    open(net.write(folder).toString(), language, true);
    walkToTheEnd();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "resnet:bottleneck,1-1-1-1,stem=deep,shortcut=pool:random | en",
        "resnet:basic,1-1-1-1,stem=deep,stem-pool=no:random | ko",
        "resnet:basic,1-1-1-1,stem-pool=no,shortcut=pool:random | en"
      })
  void kindsOfLaterPapersCanBeWalkedToTheEnd(String model, Locale language) throws Exception {
    open(model, language, true);
    walkToTheEnd();
  }

  @Test
  void aDeepStemCountsOnceAndIsNotCalledOneConvolution() throws Exception {
    open("resnet:basic,2-2-2-2,stem=deep:random", Locale.ENGLISH, false);
    assertThat(page().text())
        .contains("2 × (2 + 2 + 2 + 2) + 2 = 18", "three convolutions count once");
  }

  @Test
  void theStageOfANetThatPoolsFirstTellsWhy() throws Exception {
    open("resnet:basic,2-2-2-2,stem=deep,shortcut=pool:random", Locale.ENGLISH, false);
    stopNumber(STAGE);
    assertThat(page().text()).contains("one place of four", "projects with stride 1");
  }

  @Test
  void aLargeStemWithoutPoolingIsNotToldToBeForSmallPictures() throws Exception {
    open("resnet:basic,1-1-1-1,stem-pool=no:random", Locale.ENGLISH, false);
    stopNumber(POOL);
    assertThat(page().text()).contains("the 112 rows that its stem leaves");
  }

  @Test
  void theStopsDriveTheProgram() throws Exception {
    open("resnet50:random", Locale.ENGLISH, false);
    assertThat(fixture.selected()).isEmpty();
    tour.next();
    assertThat(fixture.debugger().nextCall().map(Call::name)).contains("conv1");
    stopNumber(7);
    assertThat(shown.get(shown.size() - 1)).isEqualTo("code");
    stopNumber(8);
    assertThat(fixture.debugger().pointer())
        .isEqualTo(new Pointer.Before(new Target.OfCall("layer1.0.add")));
    stopNumber(9);
    assertThat(fixture.debugger().pointer().isActive()).isFalse();
    assertThat(fixture.selected()).isEqualTo("layer1.0");
  }

  @Test
  void resNet50IsToldWhyItsFirstBlockProjectsWithStrideOne() throws Exception {
    open("resnet50:random", Locale.ENGLISH, false);
    stopNumber(9);
    assertThat(page().text()).contains("layer1.0 that is 1 != 1 or 64 != 64 × 4 = 256");
    assertThat(page().question()).isEqualTo("Why does layer1.0 have a projection, with stride 1?");
    answer();
    assertThat(page().feedback())
        .startsWith("Right. The stride is 1, and 64 channels come in where 256 go out");
    assertThat(fixture.selected()).isEqualTo("layer1.0.downsample.0");
  }

  @Test
  void resNet18IsToldWhyItsFirstBlockNeedsNone() throws Exception {
    open("resnet18:random", Locale.ENGLISH, false);
    stopNumber(9);
    assertThat(page().question()).isEqualTo("Why does layer1.0 need no projection?");
    answer();
    assertThat(page().feedback()).contains("64 = 64");
  }

  @Test
  void aNetForSmallPicturesIsNotToldOfPooling(@TempDir Path folder) throws Exception {
    open(TourNets.CIFAR.write(folder).toString(), Locale.ENGLISH, false);
    stopNumber(4);
    assertThat(page().text()).contains("no pooling").contains("32 rows stay 32 rows");
    stopNumber(10);
    assertThat(page().text()).contains("without weights");
  }

  @Test
  void aNetForGreyPicturesIsToldOfOneChannel() throws Exception {
    open("resnet:basic,1-1-1,in=1:random", Locale.ENGLISH, false);
    stopNumber(2);
    answer();
    assertThat(page().feedback()).contains("1 channel of grey × 32 rows × 32 columns = 1,024");
  }

  @Test
  void aHeadOfSeveralLayersIsToldAsOne() throws Exception {
    open("resnet:basic,1-1-1-1,pooling=concat,head=fc+24-relu:random", Locale.ENGLISH, false);
    stopNumber(12);
    assertThat(page().text())
        .startsWith("pool makes 1,024 numbers of 512 maps")
        .contains("the layers of the head, fc.2 the last of them, make 1,000 outputs");
  }

  @Test
  void aTrunkIsNotToldOfItsClassifier() throws Exception {
    open("resnet:basic,1-1-1-1,head=none:random", Locale.ENGLISH, false);
    assertThat(page().text()).contains("a classifier, which these weights leave out");
  }

  @Test
  void oneOutputIsToldOfOneNumber(@TempDir Path folder) throws Exception {
    open(TourNets.ONE_CLASS.write(folder).toString(), Locale.ENGLISH, true);
    stopNumber(13);
    assertThat(page().text()).contains("makes a probability of it").doesNotContain("100 %");
  }

  @Test
  void theStrongestChannelIsTheOneTheTraceSays() throws Exception {
    open("bundled", Locale.ENGLISH, true);
    stopNumber(3);
    answer();
    Run run = fixture.appState().runProperty().get();
    Call conv = run.model().network().findCall("conv1").orElseThrow();
    double[] strengths = new Readings(run.trace()).strengths(conv);
    int strongest =
        IntStream.range(0, strengths.length)
            .reduce((a, b) -> strengths[b] > strengths[a] ? b : a)
            .orElseThrow();
    assertThat(fixture.context().selection().current().channel()).isEqualTo(strongest);
  }

  @Test
  void anotherPictureAsksTheTraceAnew() throws Exception {
    open("bundled", Locale.ENGLISH, true);
    stopNumber(13);
    String before = page().question();
    answer();
    fixture.open("tulips.jpg");
    assertThat(page().question()).isNotEqualTo(before).startsWith("tulip lies");
    assertThat(page().tone()).isEqualTo(Page.Tone.NONE);
  }

  @Test
  void anotherModelKeepsTheStop() throws Exception {
    open("resnet18:random", Locale.ENGLISH, false);
    stopNumber(5);
    assertThat(page().text()).contains("BasicBlock");
    fixture.appState().openModel("resnet50:random");
    assertThat(page().number()).isEqualTo(5);
    assertThat(page().text()).contains("Bottleneck");
  }

  @Test
  void withoutARunTheStopSaysWhatIsMissing() throws Exception {
    open("resnet18:random", Locale.ENGLISH, false);
    stopNumber(3);
    assertThat(page().tone()).isEqualTo(Page.Tone.MISSING);
    assertThat(page().feedback()).contains("Drop or open one");
    fixture.failEngine();
    assertThat(page().feedback()).contains("the engine did not start");
  }

  @Test
  void aWrongAnswerIsExplainedAndCanBeTriedAgain() throws Exception {
    open("resnet18:random", Locale.ENGLISH, false);
    tour.answer(0);
    assertThat(page().feedback()).startsWith("Not this one. 2 in each of 8 blocks make 16");
    tour.answer(1);
    assertThat(page().feedback()).startsWith("Right.");
    assertThat(kept.get(kept.size() - 1).tries()).containsEntry("net", 2);
    tour.answer(2);
    assertThat(page().feedback()).as("after the right one").startsWith("Right.");
  }

  @Test
  void leavingAndComingBackGoesOnWhereOneLeft() throws Exception {
    open("resnet18:random", Locale.ENGLISH, false);
    stopNumber(6);
    tour.leave();
    assertThat(tour.activeProperty().get()).isFalse();
    begin(kept.get(kept.size() - 1));
    assertThat(page().number()).isEqualTo(6);
    assertThat(page().title()).isEqualTo("conv3x3 and conv1x1");
  }

  @Test
  void theEndCanBeginAnew() throws Exception {
    open("resnet18:random", Locale.ENGLISH, false);
    answer();
    tour.goTo(STOPS);
    assertThat(page().path().get(0).words()).isEqualTo("1  What this network is, 2 tries");
    assertThat(page().path().get(1).answered()).isFalse();
    tour.startAnew();
    assertThat(page().number()).isEqualTo(1);
    assertThat(page().answers()).allMatch(answer -> answer.tone() == Page.Tone.NONE);
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfBlockIsTold(BlockKind kind) throws Exception {
    open("bundled", Locale.KOREAN, false);
    assertThat(fixture.context().messages().keys()).contains("tour.text.block." + kind.word());
  }
}
