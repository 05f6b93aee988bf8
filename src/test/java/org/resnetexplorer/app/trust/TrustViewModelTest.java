package org.resnetexplorer.app.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.questions.Choice;
import org.resnetexplorer.explain.attribution.Method;
import org.resnetexplorer.weights.SmallNets;

class TrustViewModelTest {
  @TempDir private Path folder;
  private final SimpleBooleanProperty seen = new SimpleBooleanProperty(true);
  private PaneFixture fixture;
  private TrustViewModel viewModel;

  @BeforeEach
  void open() throws Exception {
    open("basic,1-1-1-1,channels=8,classes=3");
  }

  private void open(String spec) throws Exception {
    close();
    fixture =
        PaneFixture.running(SmallNets.write(folder.resolve("a.safetensors"), spec).toString());
    viewModel = new TrustViewModel(fixture.seenWhile(seen));
    fixture.open("tabby-cat.jpg");
  }

  @AfterEach
  void close() {
    if (fixture != null) {
      fixture.close();
    }
  }

  private Tested tested() {
    return Objects.requireNonNull(viewModel.testedProperty().get());
  }

  @Test
  void allTestsOfAMapAreDoneOneAfterTheOther() {
    assertThat(tested().map()).isNotNull();
    assertThat(tested().deletion().isComplete()).isTrue();
    assertThat(tested().insertion().isComplete()).isTrue();
    assertThat(tested().known()).isEqualTo(7);
    assertThat(Objects.requireNonNull(tested().outcomes().get(0)).outcome().signed()).isOne();
  }

  @Test
  void anotherMethodIsTestedAnew() {
    viewModel.methodProperty().set(Method.SALIENCY);

    assertThat(tested().by().method()).isEqualTo(Method.SALIENCY);
    assertThat(tested().deletion().isComplete()).isTrue();
  }

  @Test
  void anotherQuestionIsTestedAnew() {
    Tested before = tested();
    fixture.context().questions().ask(new Choice.Rather(0, 2));

    assertThat(tested()).isNotSameAs(before);
    assertThat(tested().asked().question().index()).isZero();
    assertThat(tested().insertion().isComplete()).isTrue();
  }

  @Test
  void nothingIsComputedUntilThePaneIsSeen() {
    seen.set(false);
    viewModel.methodProperty().set(Method.SALIENCY);
    assertThat(tested().map()).isNull();

    seen.set(true);
    assertThat(tested().map()).isNotNull();
  }

  @Test
  void theStepLookedAtComesFirst() {
    Tested begun = Tested.begin(tested().asked(), tested().by());

    assertThat(begun.nextStep(5)).isEqualTo(5);
    assertThat(begun.withOutcome(Objects.requireNonNull(tested().outcomes().get(5))).nextStep(5))
        .isEqualTo(0);
  }

  @Test
  void featuresAreNoAnswerToTest() throws Exception {
    open("basic,1-1-1-1,channels=8,head=none");

    assertThat(viewModel.testedProperty().get()).isNull();
  }

  @Test
  void oneOutputIsTestedToo() throws Exception {
    open("basic,1-1-1-1,channels=8,classes=1");

    assertThat(tested().deletion().isComplete()).isTrue();
  }

  @Test
  void sentencesTellHowFarTheTestsAre() {
    TrustWords words = new TrustWords(fixture.context().messages());

    assertThat(words.verdict(tested().deletion().by().begin())).isEqualTo("curve 0 of 4…");
    assertThat(words.forgotten(tested().cascade(), 0)).isEqualTo("Nothing is random yet");
    assertThat(words.forgotten(tested().cascade(), 1)).isEqualTo("Random: fc");
    assertThat(words.forgotten(tested().cascade(), 6)).isEqualTo("Random: fc back to conv1");
  }
}
