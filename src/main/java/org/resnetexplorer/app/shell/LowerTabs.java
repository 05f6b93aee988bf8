package org.resnetexplorer.app.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.resnetexplorer.app.controls.DetachHidden;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.pane.PaneContext;

/**
 * The tabs of the lower pane. In a narrow window those after the first two move into a menu, which
 * takes the name of the one chosen from it.
 */
final class LowerTabs {
  private static final int KEPT = 2;
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final PaneContext context;
  private final StackPane headers;
  private final MenuButton more;
  private final List<ToggleButton> buttons = new ArrayList<>();
  private final List<Node> views = new ArrayList<>();

  /**
   * @param headers stands beside the tabs
   * @param more holds the tabs for which there is no room
   */
  LowerTabs(PaneContext context, StackPane headers, MenuButton more) {
    this.context = context;
    this.headers = headers;
    this.more = more;
  }

  /**
   * @param header of the view, seen with it in the line of tabs
   */
  void add(ToggleButton button, Node view, Node header) {
    button.setMinWidth(Region.USE_PREF_SIZE);
    view.visibleProperty().bind(button.selectedProperty());
    header.visibleProperty().bind(button.selectedProperty());
    headers.getChildren().add(header);
    buttons.add(button);
    views.add(view);
  }

  /**
   * A tab that can be chosen only at times; one that is chosen stays so, and its view tells why.
   *
   * @param reason why it can't be chosen; empty while it can
   */
  void add(ToggleButton button, Node view, Node header, ObservableValue<String> reason) {
    add(button, view, header);
    // A button that is disabled shows no tooltip; what is around it does.
    StackPane around = new StackPane();
    Pane line = (Pane) button.getParent();
    line.getChildren().set(line.getChildren().indexOf(button), around);
    around.getChildren().setAll(button);
    around.managedProperty().bind(button.managedProperty());
    reason.subscribe(
        text -> {
          button.setDisable(!text.isEmpty() && !button.isSelected());
          button.setAccessibleHelp(text);
          Tooltips.on(around, text);
        });
    button
        .selectedProperty()
        .subscribe(on -> button.setDisable(!on && !reason.getValue().isEmpty()));
  }

  /** Once all are added. */
  void install() {
    more.setMinWidth(Region.USE_PREF_SIZE);
    ToggleGroup group = new ToggleGroup();
    for (ToggleButton button : buttons.subList(KEPT, buttons.size())) {
      RadioMenuItem item = new RadioMenuItem(button.getText());
      item.setToggleGroup(group);
      item.disableProperty().bind(button.disableProperty());
      item.setOnAction(event -> button.setSelected(true));
      button.selectedProperty().subscribe(on -> show(item, on));
      more.getItems().add(item);
    }
    context.appearance().widthProperty().subscribe(this::layOut);
    showName();
    DetachHidden.install((Pane) views.get(0).getParent(), views);
    DetachHidden.install(headers, List.copyOf(headers.getChildren()));
  }

  private void show(RadioMenuItem item, boolean on) {
    item.setSelected(on);
    showName();
  }

  private void showName() {
    more.setText(
        buttons.stream()
            .skip(KEPT)
            .filter(ToggleButton::isSelected)
            .findFirst()
            .map(ToggleButton::getText)
            .orElseGet(() -> context.messages().text("app.tab.more")));
    more.pseudoClassStateChanged(CHOSEN, buttons.stream().skip(KEPT).anyMatch(b -> b.isSelected()));
  }

  private void layOut(WidthClass width) {
    boolean narrow = width == WidthClass.NARROW;
    more.setVisible(narrow);
    more.setManaged(narrow);
    for (ToggleButton button : buttons.subList(KEPT, buttons.size())) {
      button.setVisible(!narrow);
      button.setManaged(!narrow);
    }
  }
}
