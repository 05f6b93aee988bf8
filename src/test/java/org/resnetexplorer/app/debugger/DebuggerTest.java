package org.resnetexplorer.app.debugger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Frame;
import org.resnetexplorer.network.Target;

class DebuggerTest {
  private final PaneFixture fixture = PaneFixture.with("resnet50:random");
  private final Debugger debugger = fixture.debugger();

  @AfterEach
  void close() {
    fixture.close();
  }

  private String next() {
    return debugger.pointer().next().map(Target::id).orElse("none");
  }

  private void startAt(String id) {
    fixture.select(id);
    debugger.step(Step.CURSOR);
  }

  private boolean hasRun(String call) {
    return debugger.hasRun(
        fixture.appState().modelProperty().get().network().findCall(call).orElseThrow());
  }

  @Test
  void theFirstStepStartsFromWhatIsSelected() {
    fixture.select("layer2.0.conv2");
    debugger.step(Step.OVER);
    assertThat(next()).isEqualTo("layer2.0.bn2");
    assertThat(fixture.selected()).isEqualTo("layer2.0.bn2");
  }

  @Test
  void withTheNetSelectedTheFirstStepGoesToItsFirstCall() {
    fixture.select("");
    debugger.step(Step.INTO);
    assertThat(next()).isEqualTo("conv1");
  }

  @Test
  void selectingElsewhereLeavesThePointerAndRunningToTheCursorBringsIt() {
    startAt("layer2.0.conv2");
    fixture.select("layer3.1.bn2");
    assertThat(next()).isEqualTo("layer2.0.conv2");
    debugger.step(Step.OVER);
    assertThat(next()).isEqualTo("layer2.0.bn2");
    fixture.select("layer3.1.bn2");
    debugger.step(Step.CURSOR);
    assertThat(next()).isEqualTo("layer3.1.bn2");
  }

  @Test
  void whatThePointerHasNotReachedHasNotRun() {
    assertThat(hasRun("fc")).isTrue();
    startAt("layer2.0.add");
    assertThat(hasRun("layer2.0.downsample.1")).isTrue();
    assertThat(hasRun("layer2.0.add")).isFalse();
    assertThat(debugger.nextCall().map(Call::index)).contains(46);
    debugger.stop();
    assertThat(hasRun("fc")).isTrue();
    assertThat(debugger.pointer().isActive()).isFalse();
  }

  @Test
  void pausedBeforeAModuleNothingInItHasRun() {
    startAt("layer3");
    assertThat(hasRun("layer2.3.relu#3")).isTrue();
    assertThat(hasRun("layer3.0.conv1")).isFalse();
  }

  @Test
  void theEndIsAfterTheLastCallAndBackFromItBeforeIt() {
    debugger.step(Step.END);
    assertThat(debugger.pointer()).isEqualTo(new Pointer.Finished());
    assertThat(hasRun("fc")).isTrue();
    assertThat(fixture.selected()).isEqualTo("fc");
    assertThat(debugger.can(Step.OVER).getValue()).isFalse();
    debugger.step(Step.BACK);
    assertThat(next()).isEqualTo("fc");
    assertThat(hasRun("fc")).isFalse();
  }

  @Test
  void beforeTheFirstCallNothingLeadsBack() {
    debugger.step(Step.START);
    assertThat(next()).isEqualTo("conv1");
    assertThat(debugger.can(Step.BACK).getValue()).isFalse();
    assertThat(debugger.can(Step.START).getValue()).isFalse();
    assertThat(debugger.can(Step.OVER).getValue()).isTrue();
  }

  @Test
  void steppingOverABlockStopsAtABreakpointInIt() {
    debugger.breakpoints().toggle("layer2.1.conv2");
    startAt("layer2.1");
    debugger.step(Step.OVER);
    assertThat(next()).isEqualTo("layer2.1.conv2");
    debugger.step(Step.OUT);
    assertThat(next()).isEqualTo("layer2.2");
  }

  @Test
  void aBreakpointOnTheFirstCallOfABlockStopsSteppingOverIt() {
    debugger.breakpoints().toggle("layer2.1.conv1");
    startAt("layer2.1");
    debugger.step(Step.OVER);
    assertThat(next()).isEqualTo("layer2.1.conv1");
  }

  @Test
  void anotherRuleDecidesWhereToStop() {
    debugger.breakpoints().decideBy(call -> call.name().endsWith(".add"));
    startAt("layer2.0.conv1");
    debugger.step(Step.OUT);
    assertThat(next()).isEqualTo("layer2.0.add");
  }

  @Test
  void playingGoesCallByCallAndPausesBeforeABreakpoint() {
    debugger.breakpoints().toggle("layer1.0.bn2");
    fixture.select("");
    debugger.play();
    assertThat(next()).isEqualTo("conv1");
    fixture.clock().beat(4);
    assertThat(next()).isEqualTo("layer1.0.conv1");
    fixture.clock().beat(100);
    assertThat(next()).isEqualTo("layer1.0.bn2");
    assertThat(debugger.playingProperty().get()).isFalse();
    debugger.play();
    fixture.clock().beat(1);
    assertThat(next()).isEqualTo("layer1.0.relu#2");
  }

  @Test
  void playingFromAModuleBeginsWithItsFirstCall() {
    startAt("layer3");
    debugger.play();
    fixture.clock().beat(1);
    assertThat(next()).isEqualTo("layer3.0.conv1");
  }

  @Test
  void playingEndsAfterTheLastCallAndStartsOver() {
    fixture.select("avgpool");
    debugger.play();
    fixture.clock().beat(10);
    assertThat(debugger.pointer()).isEqualTo(new Pointer.Finished());
    assertThat(debugger.playingProperty().get()).isFalse();
    debugger.play();
    assertThat(next()).isEqualTo("conv1");
  }

  @Test
  void playingWithTheLastCallSelectedBeginsWithTheFirst() {
    fixture.select("fc");
    debugger.play();
    assertThat(next()).isEqualTo("conv1");
    fixture.clock().beat(1);
    assertThat(next()).isEqualTo("bn1");
    assertThat(debugger.playingProperty().get()).isTrue();
  }

  @Test
  void theSpeedCanBeChangedWhilePlayingAndAboveFiveThePointerJumps() {
    debugger.play();
    assertThat(fixture.clock().beatsPerSecond()).isEqualTo(4);
    assertThat(debugger.jumps()).isFalse();
    debugger.speedProperty().set(16);
    assertThat(fixture.clock().beatsPerSecond()).isEqualTo(16);
    assertThat(debugger.jumps()).isTrue();
    debugger.pause();
    assertThat(debugger.jumps()).isFalse();
  }

  @Test
  void aStepPausesPlaying() {
    debugger.play();
    debugger.step(Step.OVER);
    assertThat(debugger.playingProperty().get()).isFalse();
  }

  @Test
  void theStackFollowsThePointer() {
    startAt("layer2.0.downsample.1");
    assertThat(debugger.stackProperty().get().stream().map(Frame::module).toList())
        .isEqualTo(List.of("layer2.0.downsample", "layer2.0", "layer2", ""));
    debugger.step(Step.END);
    assertThat(debugger.stackProperty().get()).isEmpty();
  }

  @Test
  void anotherNetworkKeepsThePointerIfItHasTheStatement() {
    startAt("layer2.1.relu#2");
    fixture.appState().openModel("resnet18:random");
    assertThat(next()).isEqualTo("layer2.1.relu#2");
    assertThat(debugger.stackProperty().get().get(0).type()).isEqualTo("BasicBlock");
    startAt("layer2.1.add");
    fixture.appState().openModel("resnet50:random");
    startAt("layer3.5.conv3");
    fixture.appState().openModel("resnet18:random");
    assertThat(debugger.pointer().isActive()).isFalse();
  }

  @Test
  void continuingRunsFromTheStartToEachBreakpointAtOnceAndThenToTheEnd() {
    fixture.select("layer4.2.conv1");
    debugger.breakpoints().toggle("conv1");
    debugger.breakpoints().toggle("layer2.0.add");
    debugger.breakpoints().toggle("fc");
    List<String> stops = new ArrayList<>();
    while (!(debugger.pointer() instanceof Pointer.Finished)) {
      debugger.step(Step.CONTINUE);
      stops.add(next());
    }
    assertThat(stops).containsExactly("conv1", "layer2.0.add", "fc", "none");
    debugger.step(Step.CONTINUE);
    assertThat(next()).isEqualTo("conv1");
  }
}
