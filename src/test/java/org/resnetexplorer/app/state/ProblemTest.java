package org.resnetexplorer.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.image.preprocess.Adjustments;

/** A message stays until what it tells of is over, and no longer. */
class ProblemTest {
  private final PaneFixture fixture = PaneFixture.withCat();
  private final AppState appState = fixture.appState();

  @AfterEach
  void close() {
    fixture.close();
  }

  private static Problem problem(Problem.Ends ends) {
    return new Problem("title", "why", "", "next", "", Problem.Remedy.NONE, ends);
  }

  private boolean stays(Problem problem) {
    return appState.problemProperty().get() == problem;
  }

  @Test
  void aDefectIsOverWhenAPersonGoesOn() {
    Problem defect = problem(Problem.Ends.WITH_ANOTHER_SELECTION);
    appState.report(defect);
    assertThat(stays(defect)).isTrue();
    fixture.select("layer3.0.conv1");
    assertThat(appState.problemProperty().get()).isNull();
  }

  @Test
  void aRunThatFailedIsOverWithTheNextOneButNotBefore() {
    Problem failed = problem(Problem.Ends.WITH_A_RUN);
    appState.report(failed);
    fixture.select("layer3.0.conv1");
    assertThat(stays(failed)).isTrue();
    appState.changes().change(new Changes(null, Adjustments.NONE.withBlur(2)), "blur");
    assertThat(appState.problemProperty().get()).isNull();
  }

  @Test
  void aRefusedFileStaysSaidUntilSomethingThatWasAskedForIsShown() {
    Problem refused = problem(Problem.Ends.WITH_AN_ANSWER);
    appState.report(refused);
    fixture.select("layer3.0.conv1");
    assertThat(stays(refused)).isTrue();
    fixture.open("kitten.jpg");
    assertThat(appState.problemProperty().get()).isNull();
  }

  @Test
  void whatIsSolvedTakesNoNewerMessageAway() {
    Problem older = problem(Problem.Ends.WITH_AN_ANSWER);
    Problem newer = problem(Problem.Ends.WITH_A_RUN);
    appState.report(newer);
    appState.closeProblem(older);
    assertThat(stays(newer)).isTrue();
    appState.closeProblem(newer);
    assertThat(appState.problemProperty().get()).isNull();
  }
}
