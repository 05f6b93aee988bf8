package org.resnetexplorer.app.shell.frame;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.resnetexplorer.app.controls.Appearance;
import org.resnetexplorer.app.controls.DetachHidden;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneHost;
import org.resnetexplorer.app.pane.PaneTabs;

/**
 * The lower middle: what is known of the selection, a pane behind each tab. The last tabs that
 * would take the room of what a pane has beside them move into a menu, which takes the name of the
 * one chosen from it.
 */
public final class LowerArea extends BorderPane {
  private static final int KEPT = 2;

  /**
   * For the menu of tabs and for what the chosen pane has beside them, as order and scale of maps,
   * in pixels of the normal size of text.
   */
  private static final double ROOM_BESIDE = 680;

  private static final double LEAST_HEIGHT = 100;
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final MenuButton more = new MenuButton();
  private final HBox line = new HBox();
  private String moreWord = "";
  private List<ToggleButton> buttons = List.of();

  public LowerArea() {
    getStyleClass().add("pane");
    setMinHeight(LEAST_HEIGHT);
    more.setId("more-tabs");
    more.getStyleClass().add("tab-more");
    more.setMinWidth(Region.USE_PREF_SIZE);
    more.addEventFilter(KeyEvent.KEY_PRESSED, this::goLeft);
  }

  /** To the last tab: Tab leads past all of them while the chosen one is behind the menu. */
  private void goLeft(KeyEvent event) {
    if (event.getCode() == KeyCode.LEFT && !more.isShowing()) {
      buttons.stream()
          .filter(Node::isVisible)
          .reduce((before, after) -> after)
          .ifPresent(Node::requestFocus);
      event.consume();
    }
  }

  /**
   * @param word what the menu of tabs is called while none of it is chosen
   */
  public void install(PaneTabs tabs, PaneHosts hosts, Appearance appearance, String word) {
    moreWord = word;
    buttons = tabs.hosts().stream().map(tabs::button).toList();
    StackPane headers = new StackPane();
    headers.setMinWidth(0);
    HBox.setHgrow(headers, Priority.ALWAYS);
    StackPane places = new StackPane();
    places.setMinHeight(0);
    for (PaneHost host : tabs.hosts()) {
      ToggleButton button = tabs.button(host);
      host.seenProperty().bind(button.selectedProperty());
      Node column = hosts.column(host);
      column.visibleProperty().bind(button.selectedProperty());
      host.header().visibleProperty().bind(button.selectedProperty());
      places.getChildren().add(column);
      headers.getChildren().add(host.header());
    }
    line.getStyleClass().add("pane-header");
    line.setAlignment(Pos.CENTER_LEFT);
    line.getChildren().addAll(tabs.nodes());
    line.getChildren().addAll(more, headers);
    setTop(line);
    setCenter(places);
    fillMore();
    Runnable layOut = () -> layOut(appearance.textSizeProperty().get().factor());
    Subscriptions.onInvalidation(line.widthProperty(), layOut);
    buttons.forEach(button -> Subscriptions.onInvalidation(button.fontProperty(), layOut));
    DetachHidden.install(places, List.copyOf(places.getChildren()));
    DetachHidden.install(headers, List.copyOf(headers.getChildren()));
  }

  private void fillMore() {
    ToggleGroup group = new ToggleGroup();
    List<RadioMenuItem> items = new ArrayList<>();
    for (ToggleButton button : buttons) {
      RadioMenuItem item = new RadioMenuItem(button.getText());
      item.setToggleGroup(group);
      item.disableProperty().bind(button.disableProperty());
      item.setOnAction(event -> button.setSelected(true));
      item.visibleProperty().bind(button.visibleProperty().not());
      Subscriptions.onInvalidation(button.visibleProperty(), this::showName);
      Subscriptions.now(
          button.selectedProperty(),
          on -> {
            item.setSelected(on);
            showName();
          });
      items.add(item);
    }
    more.getItems().setAll(items);
    showName();
  }

  private void showName() {
    List<ToggleButton> chosen =
        buttons.stream().filter(button -> button.isSelected() && !button.isVisible()).toList();
    more.setText(chosen.isEmpty() ? moreWord : chosen.get(0).getText());
    more.pseudoClassStateChanged(CHOSEN, !chosen.isEmpty());
  }

  /** By the width alone, so that no tab moves as another is chosen. */
  private void layOut(double textSize) {
    double room = line.getWidth() - ROOM_BESIDE * textSize;
    boolean fits = true;
    for (int i = 0; i < buttons.size(); i++) {
      ToggleButton button = buttons.get(i);
      room -= button.prefWidth(-1) + line.getSpacing();
      fits = fits && room >= 0 || i < KEPT;
      button.setVisible(fits);
      button.setManaged(fits);
    }
    more.setVisible(!fits);
    more.setManaged(!fits);
  }
}
