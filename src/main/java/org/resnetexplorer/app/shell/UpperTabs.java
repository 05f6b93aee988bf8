package org.resnetexplorer.app.shell;

import java.util.List;
import javafx.beans.Observable;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.resnetexplorer.app.controls.Derived;
import org.resnetexplorer.app.controls.OneToggle;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneHost;
import org.resnetexplorer.app.pane.PaneTabs;
import org.resnetexplorer.app.shell.frame.PaneHosts;
import org.resnetexplorer.app.shell.frame.UpperArea;
import org.resnetexplorer.app.shell.frame.Workspace;
import org.resnetexplorer.text.Messages;

/** What the tabs above the middle show: a pane each, some together with others. */
final class UpperTabs {
  private final PaneContext context;
  private final PaneTabs tabs;
  private final PaneHosts hosts;
  private final UpperArea area;
  private final Workspace workspace;

  UpperTabs(
      PaneContext context, PaneTabs tabs, PaneHosts hosts, UpperArea area, Workspace workspace) {
    this.context = context;
    this.tabs = tabs;
    this.hosts = hosts;
    this.area = area;
    this.workspace = workspace;
  }

  /**
   * @param headers takes what belongs to the pane that is shown alone
   * @param hints takes the keys of the debugger, seen while the code is
   */
  void install(HBox headers, HBox hints) {
    for (PaneHost host : tabs.hosts()) {
      ToggleButton tab = tabs.button(host);
      host.seenWhile(chosen(host), tab.selectedProperty());
      host.header().visibleProperty().bind(tab.selectedProperty());
      host.header().managedProperty().bind(host.header().visibleProperty());
      headers.getChildren().add(host.header());
      Subscriptions.now(tab.selectedProperty(), on -> show(host, on, headers));
    }
    installNarrow();
    fillHints(hints);
    Derived<Boolean> code = chosen(hosts.host("code"));
    hints
        .visibleProperty()
        .bind(
            Derived.of(
                () ->
                    code.getValue()
                        && context.appearance().widthProperty().get() == WidthClass.WIDE,
                code,
                context.appearance().widthProperty()));
    hints.managedProperty().bind(hints.visibleProperty());
  }

  /** Whether a pane's own tab is chosen or that of one which it stands beside. */
  private Derived<Boolean> chosen(PaneHost host) {
    String id = host.declaration().id();
    List<ToggleButton> leading =
        tabs.hosts().stream()
            .filter(other -> other == host || other.declaration().beside().contains(id))
            .map(tabs::button)
            .toList();
    return Derived.of(
        () -> leading.stream().anyMatch(ToggleButton::isSelected),
        leading.stream().map(ToggleButton::selectedProperty).toArray(Observable[]::new));
  }

  private void show(PaneHost host, boolean on, HBox headers) {
    if (!on) {
      return;
    }
    headers.setVisible(host.hasHeader());
    headers.setManaged(host.hasHeader());
    List<String> beside = host.declaration().beside();
    if (beside.isEmpty()) {
      area.showAlone(hosts.column(host));
    } else {
      area.showSplit(
          hosts.column(hosts.host(beside.get(0))),
          hosts.column(hosts.host(beside.get(1))),
          hosts.column(host));
    }
    workspace.span(host.declaration().spans());
  }

  /** The tabs between code and variables, for where only one of them fits. */
  private void installNarrow() {
    ToggleGroup group = new ToggleGroup();
    OneToggle.keep(group);
    ToggleButton code = tab("code.tab", group);
    ToggleButton variables = tab("code.variables.tab", group);
    variables.setId("narrow-variables");
    code.setSelected(true);
    Subscriptions.now(variables.selectedProperty(), area::chooseRight);
    area.tabs().getChildren().setAll(code, variables);
  }

  private ToggleButton tab(String key, ToggleGroup group) {
    ToggleButton tab = new ToggleButton(context.messages().text(key));
    tab.getStyleClass().add("tab-toggle");
    tab.setToggleGroup(group);
    return tab;
  }

  private void fillHints(HBox hints) {
    Messages messages = context.messages();
    String[][] keys = {
      {"F10", "app.hint.over"},
      {"F11", "app.hint.into"},
      {"F5", "app.hint.play"},
      {"Shift", "app.hint.backwards"}
    };
    for (String[] key : keys) {
      Label cap = new Label(key[0]);
      cap.getStyleClass().add("key-hint");
      Label word = new Label(messages.text(key[1]));
      word.getStyleClass().add("caption");
      cap.setMinWidth(Region.USE_PREF_SIZE);
      word.setMinWidth(Region.USE_PREF_SIZE);
      hints.getChildren().addAll(cap, word);
    }
  }
}
