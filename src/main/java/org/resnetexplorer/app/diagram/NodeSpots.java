package org.resnetexplorer.app.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.Camera;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.Node;

/**
 * The boxes of the drawing for a screen reader: an invisible region over each, in the order of the
 * flow, that tells what it is and can be selected and opened. The mouse does not meet them.
 */
final class NodeSpots extends Pane {
  private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");

  private final DiagramViewModel model;
  private final Function<Node, String> words;
  private final ObservableValue<Set<String>> found;
  private List<Spot> spots = List.of();
  private @Nullable Diagram shown;

  /**
   * @param words what is said of a box
   * @param found what a search has found
   */
  NodeSpots(
      DiagramViewModel model, Function<Node, String> words, ObservableValue<Set<String>> found) {
    this.model = model;
    this.found = found;
    Subscriptions.onInvalidation(found, this::markFound);
    this.words = words;
    setManaged(false);
    setMouseTransparent(true);
    setId("diagram-spots");
  }

  /** Puts a region over each box, as the camera sees it. */
  void place(Diagram diagram, Camera camera) {
    if (shown != diagram) {
      shown = diagram;
      List<Spot> next = new ArrayList<>();
      diagram.nodes().forEach(node -> next.add(new Spot(node, next.size())));
      spots = List.copyOf(next);
      getChildren().setAll(spots);
      markFound();
    }
    for (Spot spot : spots) {
      Bounds seen = camera.toScreen(spot.node.bounds());
      spot.resizeRelocate(seen.x(), seen.y(), seen.width(), seen.height());
    }
  }

  /** A frame around each box that was found, or that holds what was. */
  private void markFound() {
    Set<String> ids = found.getValue();
    spots.forEach(spot -> spot.pseudoClassStateChanged(FOUND, spot.holdsOneOf(ids)));
  }

  int count() {
    return spots.size();
  }

  @Nullable Spot at(int index) {
    return index >= 0 && index < spots.size() ? spots.get(index) : null;
  }

  /** The region over the selected box; null if that is not in this drawing. */
  @Nullable Spot selected() {
    Node selected = model.selectedNode().orElse(null);
    return spots.stream().filter(spot -> spot.node == selected).findFirst().orElse(null);
  }

  /** Tells a screen reader that what is said or selected has changed. */
  void changed() {
    for (Spot spot : spots) {
      spot.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
      spot.notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }
  }

  /** One box. */
  final class Spot extends Region {
    private final Node node;
    private final int index;

    Spot(Node node, int index) {
      this.node = node;
      this.index = index;
      setManaged(false);
      getStyleClass().add("node-spot");
      setAccessibleRole(AccessibleRole.LIST_ITEM);
    }

    private boolean holdsOneOf(Set<String> ids) {
      return ids.stream().anyMatch(id -> id.equals(node.id()) || id.startsWith(node.id() + "."));
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
      return switch (attribute) {
        case TEXT -> words.apply(node);
        case INDEX -> index;
        case SELECTED -> selected() == this;
        default -> super.queryAccessibleAttribute(attribute, parameters);
      };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
      switch (action) {
        case FIRE -> model.goIn(node);
        case REQUEST_FOCUS -> {
          model.select(node);
          NodeSpots.this.getParent().requestFocus();
        }
        default -> super.executeAccessibleAction(action, parameters);
      }
    }
  }
}
