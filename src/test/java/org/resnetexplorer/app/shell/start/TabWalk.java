package org.resnetexplorer.app.shell.start;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Toggle;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Images;

/** The way of the Tab key through a window; on the FX thread. */
final class TabWalk {
  /** More stops than any window has. */
  private static final int MOST = 400;

  /** Around a control, where its ring may lie. */
  private static final double RING = 3;

  private final Scene scene;
  private final Set<Node> looked;
  private final Set<Node> stops = new LinkedHashSet<>();
  private final Set<String> unmarked = new LinkedHashSet<>();
  private final boolean round;

  /**
   * Walks until it comes round.
   *
   * @param looked those whose marks were looked at before; gets more
   */
  TabWalk(Scene scene, Set<Node> looked) {
    this.scene = scene;
    this.looked = looked;
    Node first = reachable(scene.getRoot()).findFirst().orElse(null);
    if (first == null) {
      round = true;
      return;
    }
    // From the last one, as what is reached by keys alone is marked.
    first.requestFocus();
    tab(first);
    Node start = scene.getFocusOwner();
    Node at = start;
    do {
      stops.add(at);
      at = goOn(at);
    } while (at != null && at != start && stops.size() < MOST);
    round = at == start;
  }

  private @Nullable Node goOn(Node at) {
    if (!looked.add(at)) {
      tab(at);
      return scene.getFocusOwner();
    }
    Rectangle2D place = place(at);
    int[] with = drawn(place);
    tab(at);
    Node next = scene.getFocusOwner();
    // One that is alone keeps it.
    if (next != at && Arrays.equals(with, drawn(place))) {
      unmarked.add(Spoken.shown(at));
    }
    return next;
  }

  private static void tab(Node from) {
    for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
      from.fireEvent(new KeyEvent(type, "", "", KeyCode.TAB, false, false, false, false));
    }
  }

  private static Rectangle2D place(Node node) {
    Bounds at = node.localToScene(node.getLayoutBounds());
    return new Rectangle2D(
        Math.floor(at.getMinX() - RING),
        Math.floor(at.getMinY() - RING),
        Math.ceil(Math.max(1, at.getWidth()) + 2 * RING),
        Math.ceil(Math.max(1, at.getHeight()) + 2 * RING));
  }

  private int[] drawn(Rectangle2D place) {
    SnapshotParameters part = new SnapshotParameters();
    part.setViewport(place);
    WritableImage image = scene.getRoot().snapshot(part, null);
    return Images.pixels(image).argb();
  }

  /** Whether it came back to where it began, so that nothing keeps the keyboard. */
  boolean isRound() {
    return round;
  }

  /** What takes the keyboard and was passed over, and no arrow leads there from a stop either. */
  Set<String> missed() {
    Set<String> missed = new LinkedHashSet<>();
    reachable(scene.getRoot())
        .filter(node -> !stops.contains(node) && !isOfAGroup(node))
        .forEach(node -> missed.add(Spoken.shown(node)));
    return missed;
  }

  private boolean isOfAGroup(Node node) {
    if (!(node instanceof Toggle toggle) || toggle.getToggleGroup() == null) {
      return false;
    }
    boolean behindMenu =
        toggle.getToggleGroup().getSelectedToggle() instanceof Node chosen && !chosen.isVisible();
    return toggle.getToggleGroup().getToggles().stream().anyMatch(stops::contains)
        || behindMenu && stops.stream().anyMatch(stop -> stop.getStyleClass().contains("tab-more"));
  }

  /** What looks the same with the keyboard as without it. */
  Set<String> unmarked() {
    return unmarked;
  }

  private static Stream<Node> reachable(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Stream.empty();
    }
    Stream<Node> own = node.isFocusTraversable() ? Stream.of(node) : Stream.empty();
    return node instanceof Parent parent
        ? Stream.concat(own, parent.getChildrenUnmodifiable().stream().flatMap(TabWalk::reachable))
        : own;
  }
}
