package org.resnetexplorer.app.trust;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.explain.trust.Curve;
import org.resnetexplorer.explain.trust.PixelCurves;
import org.resnetexplorer.export.copy.Cell;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.text.Messages;

/** The curves of the two tests of a map, beside those of chance. */
final class TrustCopies implements Copies {

  private final TrustViewModel viewModel;
  private final Messages messages;

  TrustCopies(TrustViewModel viewModel, Messages messages) {
    this.viewModel = viewModel;
    this.messages = messages;
  }

  @Override
  public List<Copyable> copies() {
    Tested tested = viewModel.testedProperty().get();
    if (tested == null) {
      return List.of();
    }
    String name = Copies.name(messages, "trust.tab", tested.by().method().title());
    List<Copyable> all = new ArrayList<>();
    for (PixelCurves curves : List.of(tested.deletion(), tested.insertion())) {
      Curve map = curves.map();
      Curve random = curves.randomMean();
      if (map != null && random != null) {
        all.add(curves(name + ", " + Messages.part(curves.by().kind()), map, random));
      }
    }
    all.add(forgetting(name, tested));
    return all;
  }

  private static Copyable curves(String name, Curve map, Curve random) {
    List<List<Cell>> rows = new ArrayList<>();
    int steps = map.values().size() - 1;
    for (int i = 0; i <= steps; i++) {
      rows.add(Cell.row((double) i / steps, map.values().get(i), random.values().get(i)));
    }
    return new Copyable.Table(name, List.of("pixels", "map", "random"), rows);
  }

  /** The steps whose likeness is known; the others have not been looked at. */
  private static Copyable forgetting(String name, Tested tested) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int step = 0; step < tested.outcomes().size(); step++) {
      Tested.Remembered known = tested.outcomes().get(step);
      if (known != null) {
        rows.add(
            Cell.row(
                step,
                tested.cascade().steps().get(step).name(),
                known.outcome().signed(),
                known.outcome().unsigned()));
      }
    }
    return new Copyable.Table(
        name, List.of("step", "module", "likeness_signed", "likeness_unsigned"), rows);
  }
}
