package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.text.Messages;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The ways of {@code docs/questions.md} are walked as they stand there, and lead to the answer. */
class QuestionsFlowTest extends SharedWindowFlow {
  private static final Pattern STEP = Pattern.compile("\\*([^*]+)\\*|`([^`]+)`|<kbd>([^<]+)</kbd>");
  private static final Pattern READ = Pattern.compile("`([^`]+)`");
  private static final Pattern ON_SCREEN = Pattern.compile("\\*([^*]+)\\*");
  private static final Map<String, KeyCode> KEYS =
      Map.of(
          "Ctrl",
          KeyCode.CONTROL,
          "Shift",
          KeyCode.SHIFT,
          "F",
          KeyCode.F,
          "J",
          KeyCode.J,
          "Enter",
          KeyCode.ENTER);

  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    share(shown, TestWindow::open);
  }

  /** A line of the table. */
  private record Row(
      String question, String way, int clicks, int keys, String place, String answer) {
    static Row of(String line) {
      String[] cell = line.split(" *\\| *", -1);
      return new Row(
          cell[1], cell[2], Integer.parseInt(cell[3]), Integer.parseInt(cell[4]), cell[5], cell[6]);
    }

    List<MatchResult> steps() {
      return STEP.matcher(way).results().toList();
    }
  }

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(Path.of("docs", "questions.md")).stream()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| question"))
        .map(Row::of)
        .toList();
  }

  @Test
  void thereAreTwentyWithTheirClicksAndKeysCounted() throws IOException {
    assertThat(rows()).hasSize(20).extracting(Row::question).doesNotHaveDuplicates();
    for (Row row : rows()) {
      int clicks = 0;
      int keys = 0;
      for (MatchResult step : row.steps()) {
        clicks += step.group(1) != null ? 1 : 0;
        keys += step.group(2) != null ? step.group(2).length() : step.group(3) != null ? 1 : 0;
      }
      assertThat(List.of(row.clicks(), row.keys()))
          .as(row.question())
          .containsExactly(clicks, keys);
      assertThat(READ.matcher(row.answer()).find()).as(row.question()).isTrue();
    }
  }

  /** Where a number stands outside of what is read on the screen, no test would compare it. */
  @Test
  void everyNumberIsReadOnTheScreenOrCounted() throws IOException {
    for (Row row : rows()) {
      String rest = READ.matcher(row.answer() + row.place()).replaceAll("");
      assertThat(rest.replace("ResNet-50", "")).as(row.question()).doesNotContainPattern("\\d");
    }
  }

  @Test
  void placesAreCalledAsTheyAreOnTheScreen() throws IOException {
    Messages messages = new Panes().messages(Locale.ENGLISH);
    Set<String> words =
        messages.keys().stream()
            .map(key -> messages.text(key, 0, 0, 0, 0))
            .collect(Collectors.toSet());
    for (Row row : rows()) {
      for (MatchResult place : ON_SCREEN.matcher(row.place()).results().toList()) {
        assertThat(words).contains(place.group(1));
      }
    }
  }

  @Test
  void everyWayLeadsToItsAnswer(FxRobot robot) throws Exception {
    SoftAssertions each = new SoftAssertions();
    for (Row row : rows()) {
      begin(robot);
      for (MatchResult step : row.steps()) {
        walk(robot, step);
      }
      List<String> shown = new ArrayList<>();
      robot.interact(() -> collect(stage.getScene().getRoot(), shown));
      for (MatchResult read : READ.matcher(row.answer()).results().toList()) {
        each.assertThat(shown).as(row.question()).anyMatch(text -> text.contains(read.group(1)));
      }
    }
    each.assertAll();
  }

  /** The window as it opens. */
  private void begin(FxRobot robot) throws TimeoutException {
    window.reset(robot);
    robot.interact(
        () -> {
          window.appState().selection().select(Selected.of(new Target.OfCall("conv1")));
          window.view().main().arrange(Zoom.NET, "maps");
        });
    window.waitUntilItHasCaughtUp();
  }

  private void walk(FxRobot robot, MatchResult step) throws TimeoutException {
    if (step.group(1) != null) {
      robot.clickOn(called(robot, step.group(1)));
    } else if (step.group(2) != null) {
      robot.write(step.group(2));
    } else {
      robot.push(Arrays.stream(step.group(3).split(" ")).map(KEYS::get).toArray(KeyCode[]::new));
    }
    window.waitUntilItHasCaughtUp();
  }

  /** What is highest of all in sight that carries a name. */
  private static Node called(FxRobot robot, String name) {
    return robot
        .lookup((Node node) -> node instanceof Labeled labeled && name.equals(labeled.getText()))
        .queryAll()
        .stream()
        .filter(QuestionsFlowTest::isInSight)
        .min(Comparator.comparingDouble(QuestionsFlowTest::top))
        .orElseThrow(() -> new AssertionError("Nothing in sight is called " + name));
  }

  private static boolean isInSight(Node node) {
    for (Node part = node; part != null; part = part.getParent()) {
      if (!part.isVisible()) {
        return false;
      }
    }
    return node.getLayoutBounds().getWidth() > 0 && top(node) >= 0;
  }

  private static double top(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMinY();
  }

  private static void collect(Node node, List<String> shown) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Text text && !text.getText().isBlank()) {
      // Where a formula does not break there is a space as well.
      shown.add(text.getText().replace('\u00a0', ' '));
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, shown));
    }
  }
}
