package org.resnetexplorer.app.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.common.CountingWorkers;
import org.resnetexplorer.app.common.Desk;
import org.resnetexplorer.app.common.PaneTools;
import org.resnetexplorer.engine.EngineException;

class HiddenCodeTest {
  private final Desk desk = Desk.with("bundled");
  private final CountingWorkers workers = new CountingWorkers();
  private final PaneTools tools = workers.instead(desk.tools());
  private final CallSketches sketches = new CallSketches(tools);
  private final CodeViewModel code = new CodeViewModel(tools, sketches);
  private final VariablesViewModel variables = new VariablesViewModel(tools, sketches);

  @BeforeEach
  void hide() throws EngineException {
    desk.startEngine();
    code.seenProperty().set(false);
    variables.seenProperty().set(false);
    workers.count();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private String range(int row) {
    return code.lastColumn((CodeRow.Line) code.rows().get(row));
  }

  @Test
  void hiddenCodeAndVariablesComputeNothingForARun() {
    desk.select("layer1.0.conv1");
    desk.open("kitten.jpg");
    desk.select("layer1.0.relu#1");
    assertThat(workers.count()).isZero();
  }

  @Test
  void codeTellsOfTheRunAndTheSelectionAsSoonAsItIsSeen() {
    desk.select("layer1.0.conv1");
    desk.open("kitten.jpg");
    code.seenProperty().set(true);
    int marked = code.markedProperty().get();
    assertThat(code.rows().get(marked).line().target()).isEqualTo("layer1.0.conv1");
    assertThat(range(marked)).contains(" … ");
  }

  @Test
  void codeSeenAgainTellsOfTheLastRun() {
    desk.select("layer1.0.conv1");
    desk.open("kitten.jpg");
    code.seenProperty().set(true);
    String before = range(code.markedProperty().get());
    code.seenProperty().set(false);
    desk.open("tabby-cat.jpg");
    code.seenProperty().set(true);
    assertThat(range(code.markedProperty().get())).isNotEqualTo(before);
  }

  @Test
  void variablesAndTheirSumAreThereAsSoonAsTheyAreSeen() {
    desk.select("layer1.0.add");
    desk.open("kitten.jpg");
    variables.seenProperty().set(true);
    assertThat(variables.sumProperty().get().block().path()).isEqualTo("layer1.0");
    assertThat(sketches.knownProperty().get())
        .containsKeys(variables.shownProperty().get().state().variables().get(0).value());
  }
}
