package org.resnetexplorer.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.resnetexplorer.app.state.LiveLesions;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.TourProgress;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.explain.lesion.BlockBoard;
import org.resnetexplorer.explain.readings.Readings;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Target;

/** The tour from its first stop to its end, on every kind of network, as a student walks it. */
class TourTest {
  private static final int STOPS = 21;

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

  private Block block(String path) {
    return fixture.appState().modelProperty().get().network().blockOf(path).orElseThrow();
  }

  private Page page() {
    return tour.pageProperty().get();
  }

  private void stopAt(String id) {
    tour.goTo(TourScript.of(fixture.appState().modelProperty().get(), false).position(id));
  }

  /** Clicks one answer after the other until it is known which is right. */
  private void answer() {
    for (int i = 0; i < page().answers().size() && !isTold(); i++) {
      assertThat(page().tone()).isNotEqualTo(Page.Tone.RIGHT);
      tour.answer(i);
    }
    assertThat(isTold()).as(page().title()).isTrue();
  }

  private boolean isTold() {
    return page().answers().stream().anyMatch(answer -> answer.tone() == Page.Tone.RIGHT);
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
    stopAt("stage");
    assertThat(page().text()).contains("one place of four", "projects with stride 1");
  }

  @Test
  void aLargeStemWithoutPoolingIsNotToldToBeForSmallPictures() throws Exception {
    open("resnet:basic,1-1-1-1,stem-pool=no:random", Locale.ENGLISH, false);
    stopAt("pool");
    assertThat(page().text()).contains("the 112 rows that its stem leaves");
  }

  @Test
  void theStopsDriveTheProgram() throws Exception {
    open("resnet50:random", Locale.ENGLISH, false);
    assertThat(fixture.selected()).isEmpty();
    stopAt("picture");
    assertThat(fixture.debugger().nextCall().map(Call::name)).contains("conv1");
    stopAt("code");
    assertThat(shown.get(shown.size() - 1)).isEqualTo("code");
    stopAt("sum");
    assertThat(fixture.debugger().pointer())
        .isEqualTo(new Pointer.Before(new Target.OfCall("layer1.0.add")));
    stopAt("projection");
    assertThat(fixture.debugger().pointer().isActive()).isFalse();
    assertThat(fixture.selected()).isEqualTo("layer1.0");
  }

  @Test
  void resNet50IsToldWhyItsFirstBlockProjectsWithStrideOne() throws Exception {
    open("resnet50:random", Locale.ENGLISH, false);
    stopAt("projection");
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
    stopAt("projection");
    assertThat(page().question()).isEqualTo("Why does layer1.0 need no projection?");
    answer();
    assertThat(page().feedback()).contains("64 = 64");
  }

  @Test
  void aNetForSmallPicturesIsNotToldOfPooling(@TempDir Path folder) throws Exception {
    open(TourNets.CIFAR.write(folder).toString(), Locale.ENGLISH, false);
    stopAt("pool");
    assertThat(page().text()).contains("no pooling").contains("32 rows stay 32 rows");
    stopAt("stage");
    assertThat(page().text()).contains("without weights");
  }

  @Test
  void aNetForGreyPicturesIsToldOfOneChannel() throws Exception {
    open("resnet:basic,1-1-1,in=1:random", Locale.ENGLISH, false);
    stopAt("picture");
    answer();
    assertThat(page().feedback()).contains("1 channel of grey × 32 rows × 32 columns = 1,024");
  }

  @Test
  void aHeadOfSeveralLayersIsToldAsOne() throws Exception {
    open("resnet:basic,1-1-1-1,pooling=concat,head=fc+24-relu:random", Locale.ENGLISH, false);
    stopAt("head");
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
    stopAt("answer");
    assertThat(page().text()).contains("makes a probability of it").doesNotContain("100 %");
  }

  @Test
  void theStrongestChannelIsTheOneTheTraceSays() throws Exception {
    open("bundled", Locale.ENGLISH, true);
    stopAt("stem");
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
    stopAt("answer");
    String before = page().question();
    answer();
    fixture.open("tulips.jpg");
    assertThat(page().question()).isNotEqualTo(before).startsWith("tulip lies");
    assertThat(page().tone()).isEqualTo(Page.Tone.NONE);
  }

  @Test
  void anotherModelKeepsTheStop() throws Exception {
    open("resnet18:random", Locale.ENGLISH, false);
    stopAt("stage");
    int before = page().number();
    fixture.appState().openModel("resnet:bottleneck,1-1-1-1,se=16:random");
    assertThat(page().title()).isEqualTo("From stage to stage");
    assertThat(page().number()).as("behind the gate").isEqualTo(before + 1);
  }

  @Test
  void withoutARunTheStopSaysWhatIsMissing() throws Exception {
    open("resnet18:random", Locale.ENGLISH, false);
    stopAt("stem");
    assertThat(page().tone()).isEqualTo(Page.Tone.MISSING);
    assertThat(page().feedback()).contains("Drop or open one");
    fixture.failEngine();
    assertThat(page().feedback()).contains("the engine did not start");
  }

  @Test
  void aFirstWrongAnswerGetsAHintThatDoesNotTell() throws Exception {
    open("resnet18:random", Locale.ENGLISH, false);
    tour.answer(0);
    assertThat(page().feedback())
        .isEqualTo("Not this one. Each block has 2 of them on its branch.");
    assertThat(isTold()).isFalse();
    tour.answer(1);
    assertThat(page().feedback()).startsWith("Right. 2 in each of 8 blocks make 16");
    assertThat(kept.get(kept.size() - 1).tries()).containsEntry("net", 2);
    tour.answer(2);
    assertThat(page().feedback()).as("after the right one").startsWith("Right.");
  }

  @Test
  void aSecondWrongAnswerTellsWhichIsRight() throws Exception {
    open("resnet18:random", Locale.ENGLISH, false);
    tour.answer(0);
    tour.answer(2);
    assertThat(page().feedback())
        .startsWith("Not this one either: it is 16. 2 in each of 8 blocks");
    assertThat(page().answers())
        .extracting(Page.Answer::tone)
        .containsExactly(Page.Tone.WRONG, Page.Tone.RIGHT, Page.Tone.WRONG, Page.Tone.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void noHintContainsTheAnswer(Locale language) throws Exception {
    open("bundled", language, true);
    for (int stop = 0; stop < STOPS; stop++) {
      tour.goTo(stop);
      tour.answer(0);
      String hint = isTold() ? "" : page().feedback();
      answer();
      String right =
          page().answers().stream()
              .filter(answer -> answer.tone() == Page.Tone.RIGHT)
              .map(Page.Answer::label)
              .findFirst()
              .orElseThrow();
      assertThat(hint)
          .as(page().title())
          .doesNotContainPattern("(?<!\\w)\\Q" + right + "\\E(?!\\w)");
    }
  }

  @Test
  void theShortTourHasSixStopsAndLeadsBackToTheWholeOne() throws Exception {
    open("bundled", Locale.ENGLISH, true);
    tour.take(true);
    for (int stop = 1; stop <= 6; stop++) {
      assertThat(page().number()).isEqualTo(stop);
      answer();
      tour.next();
    }
    assertThat(page().isEnd()).isTrue();
    assertThat(page().text()).startsWith("You have answered 6 of 6");
    begin(kept.get(kept.size() - 1));
    assertThat(page().count()).as("after a new start").isEqualTo(6);
    tour.take(false);
    assertThat(page().count()).isEqualTo(STOPS);
    assertThat(page().path().stream().filter(Page.Passed::answered)).hasSize(6);
  }

  @Test
  void everyStopCanBeTakenAlone() throws Exception {
    open("bundled", Locale.ENGLISH, true);
    for (int stop = STOPS - 1; stop >= 0; stop--) {
      tour.goTo(stop);
      answer();
      assertThat(page().path().get(stop).answered()).isTrue();
    }
  }

  @Test
  void theStopsThatProveSomethingOpenThePaneThatDoes() throws Exception {
    open("bundled", Locale.ENGLISH, true);
    Map<String, String> panes = new LinkedHashMap<>();
    for (Stop stop : TourScript.of(fixture.appState().modelProperty().get(), false).stops()) {
      panes.put(stop.id(), stop.pane());
    }
    assertThat(panes)
        .containsEntry("plain", "learning")
        .containsEntry("norm", "norm")
        .containsEntry("number", "number")
        .containsEntry("sum", "split")
        .containsEntry("depth", "residual")
        .containsEntry("lesion", "lesions")
        .containsEntry("init", "weights");
  }

  @Test
  void whereABlockIsCutTheQuestionStaysTheSame() throws Exception {
    open("bundled", Locale.ENGLISH, true);
    stopAt("lesion");
    answer();
    String told = page().feedback();
    new LiveLesions(fixture.appState().changes()).set(BlockBoard.drop(block("layer3.0")));
    assertThat(page().tone()).as("asked anew").isEqualTo(Page.Tone.NONE);
    answer();
    assertThat(page().feedback()).isEqualTo(told);
  }

  @Test
  void oneClickOpensTheOtherKindOfBlockAtTheSameStopAndAnotherLeadsBack() throws Exception {
    open("resnet34:random", Locale.ENGLISH, false);
    assertThat(page().aside()).isEmpty();
    stopAt("kinds");
    assertThat(page().aside()).isEqualTo("Open ResNet-50 everyday 16");
    assertThat(page().text()).contains("layer1.2 has two 3×3", "they have 73,728 weights");
    answer();
    assertThat(page().feedback()).contains("64 × 16 + 3 × 3 × 16 × 16 + 16 × 64 = 4,352");

    tour.goAside();
    assertThat(model()).isEqualTo("bundled50");
    assertThat(fixture.selected()).isEqualTo("layer1.2");
    assertThat(page().text()).contains("layer1.2 has its 3×3", "reads 64 channels and not 256");
    assertThat(page().aside()).isEqualTo("Back to ResNet-34");
    tour.goAside();
    assertThat(model()).isEqualTo("resnet34:random");
    assertThat(page().title()).isEqualTo("Two kinds of block");
  }

  @Test
  void whoeverChoosesAnotherNetworkMeanwhileIsNotLedBack() throws Exception {
    open("bundled", Locale.ENGLISH, false);
    stopAt("kinds");
    tour.goAside();
    fixture.appState().openModel("resnet101:random");
    assertThat(page().aside()).isEqualTo("Open ResNet-18 everyday 16");
  }

  private String model() {
    return fixture.appState().modelProperty().get().argument();
  }

  @Test
  void leavingAndComingBackGoesOnWhereOneLeft() throws Exception {
    open("resnet18:random", Locale.ENGLISH, false);
    stopAt("conv");
    tour.leave();
    assertThat(tour.activeProperty().get()).isFalse();
    begin(kept.get(kept.size() - 1));
    assertThat(page().number()).isEqualTo(8);
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
