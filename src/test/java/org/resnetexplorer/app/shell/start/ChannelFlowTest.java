package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Target;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** All panes speak of one channel, whatever is selected and whoever chose it. */
class ChannelFlowTest extends SharedWindowFlow {
  private static final Pattern CHANNEL = Pattern.compile("[Cc]hannel (\\d+)");
  private static final List<Target> SELECTIONS =
      List.of(
          new Target.OfModule(""),
          new Target.OfModule("layer2"),
          new Target.OfModule("layer2.0"),
          new Target.OfModule("layer2.0.downsample"),
          new Target.OfCall("conv1"),
          new Target.OfCall("layer2.0.conv1"),
          new Target.OfCall("layer2.0.bn1"),
          new Target.OfCall("layer2.0.relu#1"),
          new Target.OfCall("layer2.0.add"),
          new Target.OfCall("layer2.0.relu#2"));

  /** Where each of the lower panes names its channel. */
  private static final Map<String, String> LABELS =
      Map.of("residual", "#residual-title", "norm", "#norm-title", "runs", "#runs-summary");

  @Start
  void start(Stage stage) {
    share(stage, TestWindow::open);
  }

  @BeforeEach
  void keepARun(FxRobot robot) throws TimeoutException {
    robot.interact(() -> appState().pinnedRuns().keep());
  }

  @Test
  void withoutAChoiceAllPanesShowTheChannelThatTellsMost(FxRobot robot) throws Exception {
    assertThatAllPanesAgree(robot, Selected.NO_CHANNEL);
  }

  @Test
  void allPanesShowTheChosenChannel(FxRobot robot) throws Exception {
    assertThatAllPanesAgree(robot, 7);
  }

  @Test
  void aChannelChosenInOnePaneIsShownByTheOthers(FxRobot robot) throws Exception {
    select(robot, new Target.OfCall("layer2.0.bn1"), Selected.NO_CHANNEL);
    show(robot, "norm");
    robot.clickOn("#norm-bars");
    window.waitFor(window::isIdle);

    int chosen = appState().selection().current().channel();
    assertThat(chosen).isNotEqualTo(Selected.NO_CHANNEL);
    assertThat(shown(robot))
        .hasSizeGreaterThanOrEqualTo(3)
        .allSatisfy((pane, n) -> assertThat(n).as(pane).isEqualTo(chosen));
  }

  private void assertThatAllPanesAgree(FxRobot robot, int chosen)
      throws TimeoutException, EngineException {
    Set<String> compared = new HashSet<>();
    for (Target target : SELECTIONS) {
      select(robot, target, chosen);
      Call call = appState().selection().callProperty().get();
      int expected =
          window.composition().context().activations().channel(window.run(), call, chosen);
      Map<String, Integer> shown = shown(robot);
      compared.addAll(shown.keySet());
      assertThat(shown)
          .allSatisfy(
              (pane, channel) ->
                  assertThat(channel).as("%s on %s", pane, target.id()).isEqualTo(expected));
    }
    assertThat(compared).hasSizeGreaterThanOrEqualTo(3);
  }

  private void select(FxRobot robot, Target target, int channel) throws TimeoutException {
    robot.interact(() -> appState().selection().select(new Selected(target, channel, null)));
    window.waitFor(window::isIdle);
  }

  private void show(FxRobot robot, String pane) throws TimeoutException {
    robot.interact(() -> window.view().main().arrange(Zoom.AUTO, pane));
    window.waitFor(window::isIdle);
  }

  /** The channel that each pane speaks of; a pane that has none to show is left out. */
  private Map<String, Integer> shown(FxRobot robot) throws TimeoutException {
    Map<String, Integer> shown = new HashMap<>();
    for (Map.Entry<String, String> each : LABELS.entrySet()) {
      if (!robot.lookup("#tab-" + each.getKey()).queryAs(ToggleButton.class).isDisabled()) {
        show(robot, each.getKey());
        read(robot, each.getKey(), each.getValue(), shown);
      }
    }
    show(robot, "maps");
    read(robot, "channel", "#channel-title", shown);
    Button enlarge = robot.lookup("#channel-enlarge").queryAs(Button.class);
    if (isSeen(enlarge) && !enlarge.isDisabled()) {
      robot.interact(enlarge::fire);
      window.waitFor(window::isIdle);
      read(robot, "large", "#large-title", shown);
      Button back = robot.lookup("#large-back").queryAs(Button.class);
      robot.interact(back::fire);
      window.waitFor(window::isIdle);
    }
    return shown;
  }

  private static void read(FxRobot robot, String pane, String label, Map<String, Integer> shown) {
    robot
        .lookup(label)
        .tryQueryAs(Label.class)
        .filter(ChannelFlowTest::isSeen)
        .map(found -> CHANNEL.matcher(found.getText()))
        .filter(Matcher::find)
        .ifPresent(found -> shown.put(pane, Integer.valueOf(found.group(1))));
  }

  private static boolean isSeen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
