package org.resnetexplorer.app.shell.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;

/**
 * Leads the keyboard from pane to pane. A pane that had it before gets it back where it was; a
 * frame shows which pane it is until the mouse is used or the keyboard goes elsewhere.
 */
public final class PaneFocus {
  private final Pane root;
  private final List<Node> panes;
  private final Region frame = new Region();
  private final Map<Node, Node> last = new HashMap<>();
  private @Nullable Node framed;
  private Subscription place = Subscription.EMPTY;

  /**
   * @param root lies under everything and takes the frame
   * @param panes in the order of the walk; those out of sight are left out
   */
  public PaneFocus(Pane root, List<Node> panes) {
    this.root = root;
    this.panes = panes;
    frame.setId("pane-frame");
    frame.getStyleClass().add("pane-frame");
    frame.setManaged(false);
    frame.setMouseTransparent(true);
    frame.setVisible(false);
    root.getChildren().add(frame);
  }

  public void follow(Scene scene) {
    Subscriptions.now(scene.focusOwnerProperty(), this::focused);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> frame(null));
  }

  /** Goes on by one pane, or back with -1. */
  public void step(int direction) {
    List<Node> open = panes.stream().filter(pane -> stop(pane).isPresent()).toList();
    if (open.isEmpty()) {
      return;
    }
    Node owner = root.getScene().getFocusOwner();
    int now = open.indexOf(around(owner).orElse(null));
    int start = now < 0 && direction < 0 ? 0 : now;
    Node next = open.get(Math.floorMod(start + direction, open.size()));
    stop(next).ifPresent(Node::requestFocus);
    frame(next);
  }

  private void focused(@Nullable Node owner) {
    Optional<Node> pane = around(owner);
    pane.ifPresent(found -> last.put(found, owner));
    if (framed != null && pane.orElse(null) != framed) {
      frame(null);
    }
  }

  private Optional<Node> around(@Nullable Node node) {
    return Stream.iterate(node, at -> at != null, Node::getParent)
        .filter(panes::contains)
        .findFirst();
  }

  /** Where the keyboard goes in a pane. */
  private Optional<Node> stop(Node pane) {
    if (!isSeen(pane)) {
      return Optional.empty();
    }
    Node before = last.get(pane);
    boolean isThere = before != null && around(before).orElse(null) == pane;
    return isThere && isSeen(before) && takesKeys(before) ? Optional.of(before) : first(pane);
  }

  private static boolean isSeen(Node node) {
    return node.getScene() != null
        && Stream.iterate(node, at -> at != null, Node::getParent).allMatch(Node::isVisible);
  }

  private static boolean takesKeys(Node node) {
    return node.isFocusTraversable() && !node.isDisabled();
  }

  /** Content comes before the tabs and buttons above it. */
  private static Optional<Node> first(Node node) {
    if (!node.isVisible()) {
      return Optional.empty();
    }
    if (takesKeys(node)) {
      return Optional.of(node);
    }
    Node content = node instanceof BorderPane border ? border.getCenter() : null;
    Optional<Node> inContent = content == null ? Optional.empty() : first(content);
    return inContent.or(() -> firstChild(node));
  }

  private static Optional<Node> firstChild(Node node) {
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> first(child).stream())
            .findFirst()
        : Optional.empty();
  }

  private void frame(@Nullable Node pane) {
    place.unsubscribe();
    framed = pane;
    frame.setVisible(pane != null);
    if (pane != null) {
      place =
          Subscriptions.onInvalidation(pane.layoutBoundsProperty(), () -> lie(pane))
              .and(
                  Subscriptions.onInvalidation(
                      pane.localToSceneTransformProperty(), () -> lie(pane)));
      lie(pane);
    }
  }

  private void lie(Node pane) {
    Bounds bounds = root.sceneToLocal(pane.localToScene(pane.getLayoutBounds()));
    frame.resizeRelocate(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
  }
}
