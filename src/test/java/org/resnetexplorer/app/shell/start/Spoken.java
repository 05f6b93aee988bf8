package org.resnetexplorer.app.shell.start;

import java.util.LinkedHashSet;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import org.controlsfx.control.SegmentedButton;
import org.resnetexplorer.app.controls.PaintedRegion;

/**
 * What the bridges of JavaFX tell a screen reader of a node, and the nodes of which that is
 * nothing.
 */
final class Spoken {
  private Spoken() {}

  /**
   * The name of a node. That of a field or a list to choose from is the text of its label alone:
   * what else it says is its value.
   */
  static String name(Node node) {
    String own = hasValue(node) ? "" : text(node);
    Object label = node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
    return own.isBlank() && label instanceof Node labelled ? text(labelled) : own;
  }

  private static boolean hasValue(Node node) {
    return switch (node.getAccessibleRole()) {
      case TEXT_FIELD, TEXT_AREA, COMBO_BOX -> true;
      default -> false;
    };
  }

  private static String text(Node node) {
    Object text = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
    return text == null ? "" : text.toString().strip();
  }

  /** Each control, picture and canvas that is seen and has no name or no role. */
  static Set<String> nameless(Node root) {
    Set<String> nameless = new LinkedHashSet<>();
    collect(root, false, nameless);
    return nameless;
  }

  /**
   * @param said whether what it stands in has said it already, as a button says what its icon shows
   */
  private static void collect(Node node, boolean said, Set<String> nameless) {
    if (!node.isVisible()) {
      return;
    }
    boolean named = !name(node).isEmpty();
    if (node.isFocusTraversable() || isControl(node) || isPicture(node) && !said) {
      if (!named) {
        nameless.add("no name: " + shown(node));
      }
      if (!hasRole(node)) {
        nameless.add("no role: " + shown(node));
      }
    }
    if (node instanceof Parent parent && !isWhole(node)) {
      boolean inside = said || named && (node instanceof Cell || hasRole(node));
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, inside, nameless));
    }
  }

  private static boolean isControl(Node node) {
    return node instanceof Control
        && !(node instanceof Label
            || node instanceof Cell
            || node instanceof ScrollPane
            || node instanceof ScrollBar
            || node instanceof MenuBar
            || node instanceof Separator
            || node instanceof ButtonBar
            || node instanceof SegmentedButton);
  }

  /** One that repeats what is written beside it says that it is to be passed over. */
  private static boolean isPicture(Node node) {
    return node.getAccessibleRole() != AccessibleRole.NODE
        && (node instanceof PaintedRegion
            || node instanceof ImageView view && view.getImage() != null);
  }

  private static boolean hasRole(Node node) {
    return node.getAccessibleRole() != AccessibleRole.NODE
        && node.getAccessibleRole() != AccessibleRole.PARENT;
  }

  /** Whose parts are of the toolkit. */
  private static boolean isWhole(Node node) {
    return node instanceof ComboBoxBase
        || node instanceof Spinner
        || node instanceof Slider
        || node instanceof ScrollBar
        || node instanceof TextInputControl
        || node instanceof ProgressIndicator
        || node instanceof ButtonBase;
  }

  static String shown(Node node) {
    String id = node.getId() == null ? "" : " #" + node.getId();
    Node parent = node.getParent();
    String in =
        parent == null
            ? ""
            : " in " + parent.getClass().getSimpleName() + " " + parent.getStyleClass();
    return node.getClass().getSimpleName() + id + " " + node.getStyleClass() + in;
  }
}
