package org.resnetexplorer.app.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.common.Levels;
import org.resnetexplorer.app.common.OpenModel;
import org.resnetexplorer.app.common.PaneTools;
import org.resnetexplorer.app.common.Target;

/** Where the selection lies: ResNet, stage, block, call; each part selects itself. */
final class Breadcrumb {
  private final HBox box;
  private final PaneTools tools;

  Breadcrumb(HBox box, PaneTools tools) {
    this.box = box;
    this.tools = tools;
  }

  void install() {
    tools.selection().currentProperty().subscribe(this::show);
    tools.workbench().modelProperty().subscribe(this::show);
  }

  private void show() {
    OpenModel model = tools.workbench().modelProperty().get();
    Target selected = tools.selection().current().target();
    box.getChildren().clear();
    if (model == null || !selected.existsIn(model.network())) {
      return;
    }
    List<Target> path = path(new Levels(model.network()), selected);
    for (int i = 0; i < path.size(); i++) {
      if (i > 0) {
        box.getChildren().add(new FontIcon("fth-chevron-right"));
      }
      box.getChildren().add(part(path, i));
    }
  }

  private static List<Target> path(Levels levels, Target selected) {
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
    button.setOnAction(event -> tools.selection().select(target));
    button.setMinWidth(Region.USE_PREF_SIZE);
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
