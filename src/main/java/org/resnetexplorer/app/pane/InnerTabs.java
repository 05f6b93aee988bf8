package org.resnetexplorer.app.pane;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.resnetexplorer.app.controls.DetachHidden;
import org.resnetexplorer.export.copy.Copyable;

/** Panes behind tabs within another pane; one is seen only while that one is. */
public final class InnerTabs {
  private final PaneTabs tabs;
  private final StackPane content = new StackPane();
  private final StackPane headers = new StackPane();
  private final HBox line = new HBox();

  InnerTabs(PaneContext context, PaneServices services, List<Pane> inner) {
    List<PaneHost> hosts =
        inner.stream().map(pane -> new PaneHost(pane, context, services)).toList();
    tabs = new PaneTabs(hosts);
    content.setMinSize(0, 0);
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
    line.getStyleClass().add("inner-tabs");
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinWidth(Region.USE_PREF_SIZE);
    line.getChildren().setAll(tabs.nodes());
    HBox.setHgrow(headers, Priority.ALWAYS);
  }

  /** The line of tabs. */
  public Node line() {
    return line;
  }

  /** What of the chosen pane stands in the line of tabs. */
  public Node headers() {
    return headers;
  }

  /** The chosen pane. */
  public Node content() {
    return content;
  }

  /** Leads the keyboard to the tab of the chosen pane. */
  public void focus() {
    tabs.hosts().stream()
        .map(tabs::button)
        .filter(ToggleButton::isSelected)
        .forEach(ToggleButton::requestFocus);
  }

  /** What can be copied of the chosen pane. */
  public List<Copyable> copies() {
    return tabs.hosts().stream()
        .filter(host -> tabs.button(host).isSelected())
        .flatMap(host -> host.copies().stream())
        .toList();
  }

  ObservableValue<String> chosenProperty() {
    return tabs.chosenProperty();
  }

  void choose(String pane) {
    tabs.hosts().stream()
        .filter(host -> host.declaration().id().equals(pane))
        .forEach(tabs::choose);
  }
}
