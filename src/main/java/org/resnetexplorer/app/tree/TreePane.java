package org.resnetexplorer.app.tree;

import java.util.Objects;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;

/** The modules of the network, on the left. */
public final class TreePane implements Pane {
  private @Nullable TreeController controller;

  @Override
  public Declaration declaration() {
    return Declaration.of("tree", Place.LEFT, "tree.title", "fth-list")
        .styled(TreePane.class, "tree.css")
        .worded("tree", TreePane.class);
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    TreeController made = new TreeController(context);
    controller = made;
    return Attached.of(() -> PaneView.load("Tree.fxml", made, context.messages()));
  }

  /** For the tool bar. */
  public Node searchField() {
    return controller().searchField();
  }

  /** Puts the cursor into the search field. */
  public void focusSearch() {
    controller().focusSearch();
  }

  /** Gives the keyboard to the tree. */
  public void focusTree() {
    controller().focusTree();
  }

  private TreeController controller() {
    return Objects.requireNonNull(controller, "Not attached yet");
  }
}
