package org.resnetexplorer.app.shell;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.resnetexplorer.app.controls.Appearance;
import org.resnetexplorer.app.diagram.DiagramPane;

/** The actions about the diagram: its zoom, its maps, its motion. */
final class DiagramActions {
  private final DiagramPane diagram;
  private final Condition inSight;
  private final Appearance appearance;

  /**
   * @param shown whether the diagram is seen; a zoom that nobody sees is none
   */
  DiagramActions(DiagramPane diagram, ObservableValue<Boolean> shown, Appearance appearance) {
    this.diagram = diagram;
    this.inSight = new Condition(shown, "diagram");
    this.appearance = appearance;
  }

  List<Action> list() {
    return List.of(
        zoom("zoom-in", "fth-zoom-in", "Shortcut+Equals", diagram::zoomIn),
        zoom("zoom-out", "fth-zoom-out", "Shortcut+Minus", diagram::zoomOut),
        zoom("zoom-fit", "fth-maximize", "Shortcut+0", diagram::fit),
        onOrOff("mean-maps", "fth-image", inSight, appearance.meanThumbnailsProperty(), true),
        onOrOff(
            "reduce-motion",
            "fth-activity",
            Condition.always(),
            appearance.animatedProperty(),
            false));
  }

  private Action zoom(String id, String icon, String keys, Runnable handler) {
    return new Action(id, icon, KeyCombination.valueOf(keys), inSight, handler, null);
  }

  /**
   * @param marked the value that carries the check mark
   */
  private static Action onOrOff(
      String id, String icon, Condition condition, BooleanProperty value, boolean marked) {
    return new Action(
        id, icon, null, condition, () -> value.set(!value.get()), value.map(now -> now == marked));
  }
}
