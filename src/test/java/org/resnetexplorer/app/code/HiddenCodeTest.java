package org.resnetexplorer.app.code;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.pane.CountingWorkers;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.engine.EngineException;

class HiddenCodeTest {
  private final PaneFixture fixture = PaneFixture.with("bundled");
  private final CountingWorkers workers = new CountingWorkers();
  private final BooleanProperty seen = new SimpleBooleanProperty(true);
  private final PaneContext context = workers.instead(fixture.seenWhile(seen));
  private final CallSketches sketches = new CallSketches(context);
  private final CodeViewModel code = new CodeViewModel(context, sketches, new ShownFrame());
  private final VariablesViewModel variables =
      new VariablesViewModel(context, sketches, new ShownFrame());

  @BeforeEach
  void hide() throws EngineException {
    fixture.startEngine();
    seen.set(false);
    workers.count();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private String range(int row) {
    return code.lastColumn((CodeRow.Line) code.rows().get(row));
  }

  @Test
  void hiddenCodeAndVariablesComputeNothingForARun() {
    fixture.select("layer1.0.conv1");
    fixture.open("kitten.jpg");
    fixture.select("layer1.0.relu#1");
    assertThat(workers.count()).isZero();
  }

  @Test
  void codeTellsOfTheRunAndTheSelectionAsSoonAsItIsSeen() {
    fixture.select("layer1.0.conv1");
    fixture.open("kitten.jpg");
    seen.set(true);
    int marked = code.markedProperty().get();
    assertThat(code.rows().get(marked).line().target()).isEqualTo("layer1.0.conv1");
    assertThat(range(marked)).contains(" … ");
  }

  @Test
  void codeSeenAgainTellsOfTheLastRun() {
    fixture.select("layer1.0.conv1");
    fixture.open("kitten.jpg");
    seen.set(true);
    String before = range(code.markedProperty().get());
    seen.set(false);
    fixture.open("tabby-cat.jpg");
    seen.set(true);
    assertThat(range(code.markedProperty().get())).isNotEqualTo(before);
  }

  @Test
  void variablesAndTheirSumAreThereAsSoonAsTheyAreSeen() {
    fixture.select("layer1.0.add");
    fixture.open("kitten.jpg");
    seen.set(true);
    assertThat(variables.sumProperty().get().block().path()).isEqualTo("layer1.0");
    assertThat(sketches.knownProperty().get())
        .containsKeys(variables.shownProperty().get().state().variables().get(0).value());
  }
}
