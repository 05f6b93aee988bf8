package org.resnetexplorer.app.shell.frame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.network.ModuleHierarchy;
import org.resnetexplorer.network.Target;

/** Where the selection lies: ResNet, stage, block, call; each part selects itself. */
public final class Breadcrumb {
  private final PaneContext context;
  private final PathRow row;

  public Breadcrumb(PathRow row, PaneContext context) {
    this.context = context;
    this.row = row;
  }

  public void install() {
    Subscriptions.onInvalidation(context.selection().currentProperty(), this::show);
    Subscriptions.onInvalidation(context.appState().modelProperty(), this::show);
  }

  private void show() {
    OpenModel model = context.appState().modelProperty().get();
    Target selected = context.selection().current().target();
    if (model == null) {
      row.show(List.of());
      return;
    }
    List<Node> nodes = new ArrayList<>();
    List<Target> path = path(new ModuleHierarchy(model.network()), selected);
    for (int i = 0; i < path.size(); i++) {
      if (i > 0) {
        nodes.add(new FontIcon("fth-chevron-right"));
      }
      nodes.add(part(path, i));
    }
    row.show(nodes);
  }

  private static List<Target> path(ModuleHierarchy levels, Target selected) {
    List<Target> path = new ArrayList<>();
    Optional<Target> place = Optional.of(selected);
    while (place.isPresent()) {
      path.add(place.get());
      place = levels.out(place.get());
    }
    Collections.reverse(path);
    return path;
  }

  private Button part(List<Target> path, int position) {
    Target target = path.get(position);
    String parent = position == 0 ? "" : path.get(position - 1).id();
    Button button = new Button(name(target.id(), parent));
    button.setOnAction(event -> context.selection().select(target));
    if (position == path.size() - 1) {
      button.getStyleClass().add("last");
    }
    return button;
  }

  private static String name(String id, String parent) {
    if (id.isEmpty()) {
      return "ResNet";
    }
    return parent.isEmpty() ? id : id.substring(parent.length() + 1);
  }
}
