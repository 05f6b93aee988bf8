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
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.resnetexplorer.app.controls.Appearance;
import org.resnetexplorer.app.controls.DetachHidden;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.pane.PaneHost;
import org.resnetexplorer.app.pane.PaneTabs;

/**
 * The lower middle: what is known of the selection, a pane behind each tab. In a narrow window the
 * tabs after the first two move into a menu, which takes the name of the one chosen from it.
 */
public final class LowerArea extends BorderPane {
  private static final int KEPT = 2;
  private static final double LEAST_HEIGHT = 100;
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final MenuButton more = new MenuButton();
  private String moreWord = "";
  private List<ToggleButton> folded = List.of();

  public LowerArea() {
    getStyleClass().add("pane");
    setMinHeight(LEAST_HEIGHT);
    more.setId("more-tabs");
    more.getStyleClass().add("tab-more");
    more.setMinWidth(Region.USE_PREF_SIZE);
  }

  /**
   * @param word what the menu of tabs is called while none of it is chosen
   */
  public void install(PaneTabs tabs, PaneHosts hosts, Appearance appearance, String word) {
    moreWord = word;
    folded = tabs.hosts().stream().skip(KEPT).map(tabs::button).toList();
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
    HBox line = new HBox();
    line.getStyleClass().add("pane-header");
    line.setAlignment(Pos.CENTER_LEFT);
    line.getChildren().addAll(tabs.nodes());
    line.getChildren().addAll(more, headers);
    setTop(line);
    setCenter(places);
    fillMore();
    Subscriptions.now(appearance.widthProperty(), this::layOut);
    DetachHidden.install(places, List.copyOf(places.getChildren()));
    DetachHidden.install(headers, List.copyOf(headers.getChildren()));
  }

  private void fillMore() {
    ToggleGroup group = new ToggleGroup();
    List<RadioMenuItem> items = new ArrayList<>();
    for (ToggleButton button : folded) {
      RadioMenuItem item = new RadioMenuItem(button.getText());
      item.setToggleGroup(group);
      item.disableProperty().bind(button.disableProperty());
      item.setOnAction(event -> button.setSelected(true));
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
    more.setText(
        folded.stream()
            .filter(ToggleButton::isSelected)
            .findFirst()
            .map(ToggleButton::getText)
            .orElse(moreWord));
    more.pseudoClassStateChanged(CHOSEN, folded.stream().anyMatch(ToggleButton::isSelected));
  }

  /** All tabs and the header of a pane beside them have room in a wide window only. */
  private void layOut(WidthClass width) {
    boolean folds = width != WidthClass.WIDE;
    more.setVisible(folds);
    more.setManaged(folds);
    for (ToggleButton button : folded) {
      button.setVisible(!folds);
      button.setManaged(!folds);
    }
  }
}
