package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Every view without eyes or without a mouse. They are walked through once, for all tests. */
class AccessFlowTest extends SharedWindowFlow {
  /** A photo; the map that is laid over it at will stands beside it and is told there. */
  private static final Set<String> PICTURES = Set.of("photo-canvas");

  private static @Nullable Found found;

  @TempDir private Path pictures;

  @Start
  void start(Stage shown) {
    share(shown, TestWindow::open);
  }

  @BeforeEach
  void walkOnce(FxRobot robot) throws IOException, TimeoutException {
    if (found == null) {
      Found next = new Found();
      new EveryView(window, robot, pictures, next::look).walk();
      found = next;
    }
  }

  @AfterAll
  static void forget() {
    found = null;
  }

  /** What is wrong, each with the view in which it was found. */
  private static final class Found {
    private final Set<String> nameless = new TreeSet<>();
    private final Set<String> traps = new TreeSet<>();
    private final Set<String> missed = new TreeSet<>();
    private final Set<String> unmarked = new TreeSet<>();
    private final Set<String> untold = new TreeSet<>();
    private final Set<Node> looked = new HashSet<>();

    void look(String view, Parent root) {
      add(nameless, Spoken.nameless(root), view);
      charts(root)
          .filter(chart -> chart.table().isEmpty())
          .forEach(chart -> untold.add(Spoken.shown(chart) + " @" + view));
      TabWalk walk = new TabWalk(root.getScene(), looked);
      if (!walk.isRound()) {
        traps.add(root + " @" + view);
      }
      add(missed, walk.missed(), view);
      add(unmarked, walk.unmarked(), view);
    }

    /** What is neither passed over by those who hear it nor a picture. */
    private static Stream<PaintedRegion> charts(Node node) {
      if (!node.isVisible()) {
        return Stream.empty();
      }
      Stream<PaintedRegion> own =
          node instanceof PaintedRegion painted
                  && painted.getAccessibleRole() != AccessibleRole.NODE
                  && PICTURES.stream().noneMatch(painted.getStyleClass()::contains)
              ? Stream.of(painted)
              : Stream.empty();
      return node instanceof Parent parent
          ? Stream.concat(own, parent.getChildrenUnmodifiable().stream().flatMap(Found::charts))
          : own;
    }

    private static void add(Set<String> to, Set<String> more, String view) {
      more.forEach(one -> to.add(one + " @" + view));
    }
  }

  @Test
  void everyControlPictureAndCanvasHasANameAndARole() {
    assertThat(found.nameless).isEmpty();
  }

  @Test
  void tabLeadsRoundEveryWindowAndNothingKeepsTheKeyboard() {
    assertThat(found.traps).isEmpty();
  }

  @Test
  void tabComesToAllThatTakesTheKeyboard() {
    assertThat(found.missed).isEmpty();
  }

  @Test
  void whatHasTheKeyboardLooksSo() {
    assertThat(found.unmarked).isEmpty();
  }

  @Test
  void everyChartIsATableToo() {
    assertThat(found.untold).isEmpty();
  }
}
