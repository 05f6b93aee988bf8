package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.EveryNetwork;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.SpecText;
import org.resnetexplorer.network.Target;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * From every net to every other, with a call selected that the next one may lack. Each pane has
 * been open once by then, and must forget the net that it was filled from.
 */
@ExtendWith(ApplicationExtension.class)
class NetsFlowTest {
  private static final long PATIENCE_MILLIS = 60_000;
  private static final String BUNDLED = "bundled";
  private static final String DEEPEST = "resnet152:random";
  private static final String CIFAR = "resnet:basic,3-3-3,classes=10:random";
  private static final List<String> NETS =
      List.of(BUNDLED, "resnet34:random", "resnet50:random", "resnet101:random", DEEPEST, CIFAR);
  private static final List<String> PANES =
      List.of(
          "split", "compare", "table", "residual", "norm", "weights", "runs", "diagram", "code");

  private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
  private Stage stage;
  private Thread.UncaughtExceptionHandler usual;
  private @Nullable TestWindow window;

  @Start
  void start(Stage shown) {
    stage = shown;
    usual = Thread.currentThread().getUncaughtExceptionHandler();
    Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> uncaught.add(failure));
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> Thread.currentThread().setUncaughtExceptionHandler(usual));
    window.close();
  }

  @Test
  void everyNetFollowsEveryOtherWhileTheCodeIsShown(FxRobot robot) throws TimeoutException {
    robot.interact(() -> window = TestWindow.withoutEngine(stage, BUNDLED));
    waitUntilOpen(robot);

    for (String next : walk()) {
      select(robot, lastOfTheLastBlock());
      PANES.forEach(this::show);
      open(robot, next);
      assertThatNothingFailed(robot, next);
    }
  }

  @Test
  void everyNetFollowsEveryOtherWhileTheCodeIsHidden(FxRobot robot) throws TimeoutException {
    robot.interact(() -> window = TestWindow.withoutEngine(stage, BUNDLED));
    waitUntilOpen(robot);

    for (String next : walk()) {
      select(robot, lastProjection());
      show("code");
      show("diagram");
      open(robot, next);
      show("code");
      assertThatNothingFailed(robot, next);
    }
  }

  @Test
  void netsThatRunFollowEachOther(FxRobot robot) throws TimeoutException {
    robot.interact(() -> window = TestWindow.open(stage));
    waitUntilOpen(robot);
    window.waitForRun();

    for (String next : List.of(DEEPEST, BUNDLED, CIFAR, BUNDLED)) {
      select(robot, lastOfTheLastBlock());
      PANES.forEach(this::show);
      show("diagram");
      select(robot, lastProjection());
      open(robot, next);
      show("code");
      assertThatNothingFailed(robot, next);
    }
  }

  @Test
  void netsOfOtherKindsRunInEveryPane(FxRobot robot) throws TimeoutException {
    robot.interact(() -> window = TestWindow.open(stage));
    waitUntilOpen(robot);
    window.waitForRun();

    List<ResNetSpec> nets =
        Stream.concat(EveryNetwork.stemsAndHeads(), EveryNetwork.otherKinds()).toList();
    for (ResNetSpec spec : nets) {
      String net = "resnet:" + SpecText.of(spec) + ":random";
      open(robot, net);
      for (Call call : unusualCalls(network())) {
        select(robot, call);
        show("maps");
      }
      PANES.forEach(this::show);
      show("source");
      select(robot, network().calls().get(0));
      PANES.forEach(this::show);
      assertThatNothingFailed(robot, net);
    }
  }

  /** Those of stem, head, a gate and the first shortcut with a stride. */
  private static List<Call> unusualCalls(Network network) {
    return Stream.of(
            network.callsAround(network.calls().get(0)),
            network.stage(2).get(0).shortcut(),
            network.blocks().get(0).gate(),
            network.callsAround(network.output()))
        .flatMap(List::stream)
        .toList();
  }

  /** The nets to open one after the other, from the first one: each ordered pair comes once. */
  private static List<String> walk() {
    List<String> nets = new ArrayList<>();
    for (int first = 0; first < NETS.size() - 1; first++) {
      for (int second = first + 1; second < NETS.size(); second++) {
        nets.add(NETS.get(first));
        nets.add(NETS.get(second));
      }
    }
    nets.add(NETS.get(0));
    return nets.subList(1, nets.size());
  }

  private void waitUntilOpen(FxRobot robot) throws TimeoutException {
    window.waitFor(() -> window.appState().modelProperty().get() != null && window.isIdle());
    robot.interact(() -> window.appState().closeProblem());
  }

  private void open(FxRobot robot, String net) throws TimeoutException {
    Network before = network();
    robot.interact(() -> window.appState().openModel(net));
    window.waitFor(() -> network() != before && window.isIdle());
  }

  private void select(FxRobot robot, Call call) throws TimeoutException {
    robot.interact(() -> window.appState().selection().select(new Target.OfCall(call.name())));
    window.waitFor(window::isIdle);
  }

  /** Waits for one pulse only, as the walk is long. */
  private void show(String pane) {
    WaitForAsyncUtils.waitForAsyncFx(
        PATIENCE_MILLIS, () -> window.view().main().arrange(Zoom.AUTO, pane));
    WaitForAsyncUtils.waitForFxEvents(1);
  }

  private Network network() {
    return window.appState().modelProperty().get().network();
  }

  private Call lastOfTheLastBlock() {
    return lastWith(network().blocks().get(network().blocks().size() - 1).path() + ".");
  }

  private Call lastProjection() {
    return network().calls().stream().anyMatch(call -> call.name().contains(".downsample."))
        ? lastWith(".downsample.")
        : lastOfTheLastBlock();
  }

  private Call lastWith(String part) {
    List<Call> calls =
        network().calls().stream().filter(call -> call.name().contains(part)).toList();
    return calls.get(calls.size() - 1);
  }

  private void assertThatNothingFailed(FxRobot robot, String net) {
    assertThat(uncaught).as("thrown while %s opened", net).isEmpty();
    assertThat(window.appState().problemProperty().get()).as("said of %s", net).isNull();
    assertThat(robot.lookup(NetsFlowTest::isOffer).queryAll().stream().map(Node::getId).toList())
        .as("panes that failed on %s", net)
        .isEmpty();
  }

  /** Only a pane that failed offers to try again. */
  private static boolean isOffer(Node node) {
    String id = node.getId();
    return id != null
        && id.startsWith("again-")
        && node.isVisible()
        && node.getParent().isVisible();
  }
}
