package org.resnetexplorer.app.diagram;

import java.util.Optional;
import org.resnetexplorer.app.state.LiveChanges;
import org.resnetexplorer.app.state.LiveLesions;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.Point;
import org.resnetexplorer.diagram.SumTerm;
import org.resnetexplorer.engine.Intervention;

/** Cuts on the drawing: the ways of terms into their sums. */
final class DiagramLesions {
  private final DiagramViewModel model;
  private final LiveLesions lesions;

  DiagramLesions(DiagramViewModel model, LiveChanges changes) {
    this.model = model;
    this.lesions = new LiveLesions(changes);
  }

  /** The term whose way is at a place of the canvas. */
  Optional<SumTerm> termAt(double x, double y) {
    Diagram diagram = model.diagramProperty().get();
    Point place = model.finder().camera().toDrawing(x, y);
    return diagram == null ? Optional.empty() : diagram.termAt(place.x(), place.y());
  }

  /** Cuts a term that is whole or scaled, and restores one that is cut. */
  void toggle(SumTerm term) {
    lesions.toggle(
        new Intervention.ScaleTerm(
            term.sum(),
            term.shortcut() ? Intervention.Term.SHORTCUT : Intervention.Term.BRANCH,
            0));
  }
}
