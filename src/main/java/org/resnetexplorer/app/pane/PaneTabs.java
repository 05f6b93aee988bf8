package org.resnetexplorer.app.pane;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.resnetexplorer.app.controls.OneToggle;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;

/** A tab for each of several panes that share a place; one of them is always chosen. */
public final class PaneTabs {
  private final ToggleGroup group = new ToggleGroup();
  private final Map<PaneHost, ToggleButton> buttons = new LinkedHashMap<>();
  private final List<Node> nodes = new ArrayList<>();

  /**
   * @param hosts the first is chosen
   */
  public PaneTabs(List<PaneHost> hosts) {
    OneToggle.keep(group);
    hosts.forEach(this::add);
    hosts.stream().findFirst().ifPresent(this::choose);
  }

  private void add(PaneHost host) {
    ToggleButton button = new ToggleButton(host.title());
    button.setId("tab-" + host.declaration().id());
    button.getStyleClass().add("tab-toggle");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setToggleGroup(group);
    host.belongs(button);
    // A button that is disabled shows no tooltip; what is around it does.
    StackPane around = new StackPane(button);
    around.visibleProperty().bind(button.visibleProperty());
    around.managedProperty().bind(button.managedProperty());
    Subscriptions.now(
        host.reasonProperty(),
        text -> {
          button.setAccessibleHelp(text);
          Tooltips.on(around, text);
          close(host, button);
        });
    Subscriptions.now(button.selectedProperty(), on -> close(host, button));
    buttons.put(host, button);
    nodes.add(around);
  }

  /** One that is chosen stays so, and its pane tells why there is nothing. */
  private static void close(PaneHost host, ToggleButton button) {
    button.setDisable(!button.isSelected() && !host.reasonProperty().get().isEmpty());
  }

  /** For the line of tabs. */
  public List<Node> nodes() {
    return List.copyOf(nodes);
  }

  public List<PaneHost> hosts() {
    return List.copyOf(buttons.keySet());
  }

  public ToggleButton button(PaneHost host) {
    return buttons.get(host);
  }

  /** Whether what is chosen needs height to be read. */
  public ObservableValue<Boolean> isReadProperty() {
    return group
        .selectedToggleProperty()
        .map(
            toggle ->
                hosts().stream()
                    .anyMatch(host -> button(host) == toggle && host.declaration().read()));
  }

  /** The id of the pane that is chosen; empty if there is none. */
  public ObservableValue<String> chosenProperty() {
    return group
        .selectedToggleProperty()
        .map(
            toggle ->
                hosts().stream()
                    .filter(host -> button(host) == toggle)
                    .map(host -> host.declaration().id())
                    .findFirst()
                    .orElse(""));
  }

  public void choose(PaneHost host) {
    group.selectToggle(buttons.get(host));
  }
}
