package org.resnetexplorer.app.why;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.resnetexplorer.app.controls.DetachHidden;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneHost;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneTabs;

/** The tabs of the reasons, and the question, in the line of the tab that leads here. */
final class WhyController {
  private final PaneTabs tabs;
  private final StackPane content = new StackPane();
  private final HBox header = new HBox();

  WhyController(PaneContext context, PaneServices services, List<Pane> inner) {
    List<PaneHost> hosts =
        inner.stream().map(pane -> new PaneHost(pane, context, services)).toList();
    tabs = new PaneTabs(hosts);
    content.setMinSize(0, 0);
    StackPane headers = new StackPane();
    headers.setMinWidth(0);
    for (PaneHost host : hosts) {
      ToggleButton tab = tabs.button(host);
      host.seenProperty().bind(Bindings.and(context.seen(), tab.selectedProperty()));
      host.visibleProperty().bind(tab.selectedProperty());
      host.header().visibleProperty().bind(tab.selectedProperty());
      content.getChildren().add(host);
      headers.getChildren().add(host.header());
    }
    DetachHidden.install(content, List.copyOf(content.getChildren()));
    DetachHidden.install(headers, List.copyOf(headers.getChildren()));
    fillHeader(context, headers);
  }

  private void fillHeader(PaneContext context, StackPane headers) {
    header.getStyleClass().addAll("maps-header", "why-header");
    header.setAlignment(Pos.CENTER_LEFT);
    header.setMinWidth(0);
    HBox line = new HBox();
    line.getStyleClass().add("why-tabs");
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinWidth(Region.USE_PREF_SIZE);
    line.getChildren().setAll(tabs.nodes());
    HBox.setHgrow(headers, Priority.ALWAYS);
    header.getChildren().setAll(line, headers, new QuestionMenu(context).node());
  }

  void choose(String pane) {
    tabs.hosts().stream()
        .filter(host -> host.declaration().id().equals(pane))
        .forEach(tabs::choose);
  }

  Node content() {
    return content;
  }

  Node header() {
    return header;
  }
}
