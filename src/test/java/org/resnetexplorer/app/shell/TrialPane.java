package org.resnetexplorer.app.shell;

import java.util.List;
import javafx.scene.control.Label;
import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Need;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;
import org.resnetexplorer.export.copy.Copyable;

/** A pane as anybody might add one: it tells how often the selection changed, or fails to. */
public final class TrialPane implements Pane {
  private boolean broken;
  private int computed;

  /** What it is asked for next throws, until it is mended. */
  public void setBroken(boolean now) {
    broken = now;
  }

  /** How often it worked. */
  public int computed() {
    return computed;
  }

  @Override
  public Declaration declaration() {
    return Declaration.of("trial", Place.LOWER, "trial.tab", "fth-box")
        .needing(Need.WEIGHTS)
        .styled(TrialPane.class, "trial.css")
        .worded("trial", TrialPane.class)
        .reachedBy("Shortcut+F12");
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    return Attached.of(
            () -> new PaneView(label(context), () -> List.of(new Copyable.Code("trial", "worked"))))
        .alwaysOpen();
  }

  private Label label(PaneContext context) {
    Label label = new Label();
    label.setId("trial-label");
    label.getStyleClass().add("trial");
    context.background().compute(this::work, label::setText);
    return label;
  }

  private String work() {
    if (broken) {
      throw new IllegalStateException("broken on purpose");
    }
    computed++;
    return "worked";
  }
}
