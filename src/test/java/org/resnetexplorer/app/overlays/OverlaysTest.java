package org.resnetexplorer.app.overlays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.questions.Choice;
import org.resnetexplorer.app.questions.Questions;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.explain.learning.Loss;
import org.resnetexplorer.explain.learning.LossGradient;
import org.resnetexplorer.explain.metric.Metric;
import org.resnetexplorer.explain.metric.MetricValues;

class OverlaysTest {
  private final PaneFixture fixture = PaneFixture.with("bundled");
  private final Overlays overlays = fixture.context().overlays();

  @AfterEach
  void close() {
    fixture.close();
  }

  private MetricValues shown() {
    return overlays.shownProperty().get();
  }

  @Test
  void costsAreThereWithoutAnEngine() {
    overlays.chosenProperty().set(Metric.PARAMETERS);
    assertThat(shown().total())
        .isEqualTo(fixture.appState().modelProperty().get().network().parameters());
  }

  @Test
  void whatNeedsARunWaitsForItAndIsNewAfterEachRun() throws EngineException {
    overlays.chosenProperty().set(Metric.ZEROS);
    assertThat(overlays.isPossible(Metric.ZEROS)).isFalse();
    assertThat(shown()).isNull();
    fixture.startEngine();
    fixture.open("tabby-cat.jpg");
    MetricValues first = shown();
    assertThat(first.value("layer1.0.relu#1")).isBetween(0.01, 0.99);
    assertThat(first.value("layer1.0.conv1")).isLessThan(0.01);
    fixture.open("tulips.jpg");
    assertThat(shown()).isNotSameAs(first);
    assertThat(shown().value("layer1.0.relu#1")).isNotEqualTo(first.value("layer1.0.relu#1"));
  }

  @Test
  void timesAddUpToTheRuns() throws EngineException {
    fixture.startEngine();
    fixture.open("tabby-cat.jpg");
    overlays.chosenProperty().set(Metric.TIME);
    double whole = fixture.appState().runProperty().get().trace().milliseconds();
    assertThat(shown().total()).isCloseTo(whole, within(1e-6));
  }

  @Test
  void theLedgerAddsUpToTheNumberAskedAboutAndFollowsTheQuestion() throws EngineException {
    fixture.startEngine();
    fixture.open("tabby-cat.jpg");
    overlays.chosenProperty().set(Metric.LEDGER);
    Questions questions = fixture.context().questions();
    assertThat(shown().total()).isCloseTo(questions.askedProperty().get().value(), within(1e-4));
    assertThat(shown().value("layer4.0.conv1")).isZero();

    questions.ask(new Choice.Rather(3, 7));

    assertThat(shown().total()).isCloseTo(questions.askedProperty().get().value(), within(1e-4));
    fixture.open("tulips.jpg");
    assertThat(shown().total()).isCloseTo(questions.askedProperty().get().value(), within(1e-4));
  }

  @Test
  void anotherModelBringsItsOwnNumbers() {
    overlays.chosenProperty().set(Metric.MULTIPLY_ADDS);
    fixture.appState().openModel("resnet50:random");
    assertThat(shown().total()).isEqualTo(4_089_184_256.0);
    overlays.chosenProperty().set(null);
    assertThat(shown()).isNull();
  }

  @Test
  void everyQuantityHasItsUnit() {
    OverlayWords words = new OverlayWords(new Panes().messages(Locale.ENGLISH));
    assertThat(words.value(Metric.MULTIPLY_ADDS, 4_089_184_256.0)).isEqualTo("4.09 G");
    assertThat(words.inFull(Metric.MULTIPLY_ADDS, 4_089_184_256.0)).isEqualTo("4,089,184,256");
    assertThat(words.value(Metric.PARAMETERS, 11_689_512)).isEqualTo("11,689,512");
    assertThat(words.value(Metric.MEMORY, 3_211_264)).isEqualTo("3.06 MiB");
    assertThat(words.value(Metric.MEMORY, 100_352)).isEqualTo("98 KiB");
    assertThat(words.value(Metric.TIME, 0.214)).isEqualTo("0.21 ms");
    assertThat(words.value(Metric.ZEROS, 0.476)).isEqualTo("47.6 %");
    assertThat(words.value(Metric.RECEPTIVE_FIELD, 427)).isEqualTo("427 px");
    assertThat(words.value(Metric.RECEPTIVE_FIELD, Double.POSITIVE_INFINITY)).isEqualTo("image");
  }

  @ParameterizedTest
  @EnumSource(Metric.class)
  void everyQuantityHasItsTextsInBothLanguages(Metric metric) {
    for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
      OverlayWords words = new OverlayWords(new Panes().messages(language));
      assertThat(List.of(words.name(metric), words.shortName(metric), words.column(metric)))
          .noneMatch(String::isBlank);
    }
  }

  @Test
  void theGradientIsThatOfTheLossOfTheAnswerAskedAbout() throws EngineException {
    fixture.startEngine();
    fixture.open("tabby-cat.jpg");
    overlays.chosenProperty().set(Metric.GRADIENT);
    Run run = fixture.appState().runProperty().get();
    int call = run.model().network().findCall("layer3.0.relu#2").orElseThrow().index();

    fixture.context().questions().ask(new Choice.Output(5));

    LossGradient expected =
        LossGradient.of(run.trace(), new Loss.CrossEntropy(5), new Cancellation());
    assertThat(shown().value("layer3.0.relu#2")).isEqualTo(expected.outputs().get(call));
  }
}
