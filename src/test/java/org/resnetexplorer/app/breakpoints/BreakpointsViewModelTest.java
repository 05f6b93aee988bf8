package org.resnetexplorer.app.breakpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.app.debugger.Breakpoint;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.explain.stops.BoundSide;
import org.resnetexplorer.explain.stops.Reason;
import org.resnetexplorer.explain.stops.StopCondition;
import org.resnetexplorer.explain.stops.StopQuantity;

class BreakpointsViewModelTest {
  private final PaneFixture fixture = PaneFixture.with("resnet50:random");
  private final BreakpointsViewModel viewModel = new BreakpointsViewModel(fixture.context());
  private final EditorViewModel editor = viewModel.editor();

  @AfterEach
  void close() {
    fixture.close();
  }

  private void editAt(String call) {
    fixture.select(call);
    assertThat(viewModel.beginEditing()).isTrue();
  }

  @Test
  void theEditorBeginsAtTheSelectedCall() {
    editAt("layer2.0.conv2");
    assertThat(editor.callProperty().get()).isEqualTo("layer2.0.conv2");
    assertThat(viewModel.add()).as("without a bound").isFalse();
  }

  @Test
  void aBoundOnTheMaximumIsPutIntoTheList() {
    editAt("layer3.0.conv2");
    editor.boundProperty().set("4");
    assertThat(viewModel.add()).isTrue();
    Breakpoint row = viewModel.rows().get(0);
    assertThat(viewModel.sentence(row)).isEqualTo("layer3.0.conv2: max > 4");
  }

  @Test
  void sharesAreTypedInPerCent() {
    editAt("layer2.0.relu#1");
    editor.kindProperty().set(ConditionKind.ZERO_SHARE);
    editor.boundProperty().set("7 %");
    viewModel.add();
    assertThat(viewModel.rows().get(0).condition())
        .isEqualTo(new StopCondition.Passes(StopQuantity.ZERO_SHARE, BoundSide.GREATER, 0.07));
    assertThat(viewModel.condition(viewModel.rows().get(0))).isEqualTo("zeros > 7 %");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "layer2.0.conv1 | MAX | four | four is not a number. Write one such as 4 or -0.5.",
        "layer2.0.conv1 | MAX | 1e999 | 1e999 is not a number. Write one such as 4 or -0.5.",
        "layer2.0.conv1 | MEAN | NaN | NaN is not a number. Write one such as 4 or -0.5.",
        "layer2.0.conv1 | ZERO_SHARE | 140 | A share lies between 0 and 100 %.",
        "layer2.0.add | SMALL_CHANGE | 0 | Write a share above 0 %.",
        "layer2.0.conv1 | SMALL_CHANGE | 5 | layer2.0.conv1 is not the sum of a block. Choose an"
            + " add, or any call.",
      })
  void whatCannotBeIsSaidInWords(String call, ConditionKind kind, String typed, String complaint) {
    editAt(call);
    editor.kindProperty().set(kind);
    editor.boundProperty().set(typed);
    assertThat(editor.draftProperty().getValue().complaint()).isEqualTo(complaint);
    assertThat(viewModel.add()).isFalse();
  }

  @Test
  void stoppingBeforeEveryCallIsRefused() {
    editAt("conv1");
    editor.callProperty().set(Breakpoint.ANY_CALL);
    editor.kindProperty().set(ConditionKind.ALWAYS);
    assertThat(editor.draftProperty().getValue().complaint()).contains("is stepping");
  }

  @Test
  void switchingOffKeepsTheRowAndSaysOff() {
    fixture.debugger().breakpoints().toggle("layer4.0.conv1");
    viewModel.toggleEnabled(viewModel.rows().get(0));
    assertThat(viewModel.condition(viewModel.rows().get(0))).isEqualTo("off");
    assertThat(viewModel.rows()).hasSize(1);
  }

  @Test
  void theSameConditionTwiceIsOneBreakpoint() {
    for (int i = 0; i < 2; i++) {
      editAt("layer2.0.add");
      editor.boundProperty().set("5");
      viewModel.add();
    }
    assertThat(viewModel.rows()).hasSize(1);
  }

  @Test
  void aReasonNamesCallValueAndBound() {
    ConditionWords words = new ConditionWords(new Panes().messages(Locale.ENGLISH));
    StopCondition max = new StopCondition.Passes(StopQuantity.MAX, BoundSide.GREATER, 4);
    assertThat(words.reason(new Reason("layer3.0.add", max, 4.3099)))
        .isEqualTo("layer3.0.add: max 4.31 > 4");
    assertThat(words.reason(new Reason("fc", new StopCondition.NotFinite(), 3)))
        .isEqualTo("fc: 3 values are NaN or infinite");
    assertThat(words.reason(new Reason("layer1.1.add", new StopCondition.SmallChange(0.1), 0.0421)))
        .isEqualTo("layer1.1.add: the branch changes its input by 4.21 %, less than 10 %");
  }
}
