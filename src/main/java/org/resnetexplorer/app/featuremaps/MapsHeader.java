package org.resnetexplorer.app.featuremaps;

import java.util.List;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.ColourLegend;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.controls.YieldingLine;
import org.resnetexplorer.text.Messages;

/**
 * Stands in the line of tabs: which call, how many of how many channels, and how they are ordered,
 * filtered and coloured. Where there is no room order and scale move into the menu of the rest.
 */
final class MapsHeader extends HBox {
  private static final double ROOM_FOR_CONTROLS = 578;
  private static final double ROOM_FOR_NAME = 840;
  private static final PseudoClass ROOMY = PseudoClass.getPseudoClass("roomy");

  private final Messages messages;
  private final Label name = new Label();
  private final YieldingLine summary = new YieldingLine();
  private final HBox controls = new HBox();
  private final ColourLegend legend = ColourLegend.steady();
  private final MenuButton look = new MenuButton();
  private final List<Menu> moved;

  MapsHeader(Messages messages, CallMaps maps, TileSizeControl size) {
    this.messages = messages;
    MapsChoices choices = MapsChoices.of(maps, messages);
    getStyleClass().add("maps-header");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    name.setId("maps-name");
    name.getStyleClass().add("maps-name");
    name.setMinWidth(USE_PREF_SIZE);
    name.managedProperty().bind(name.visibleProperty());
    summary.setId("maps-summary");
    summary.getStyleClass().add("caption");
    // Gets the rest, whatever it says: so nothing beside it moves.
    summary.setPrefWidth(0);
    summary.setMaxWidth(Double.MAX_VALUE);
    setHgrow(summary, Priority.ALWAYS);
    controls.getStyleClass().add("maps-controls");
    controls.setAlignment(Pos.CENTER);
    controls.setMinWidth(USE_PREF_SIZE);
    controls
        .getChildren()
        .setAll(
            button("order", choices.order(), MapsWords::key),
            button("scale", choices.scope(), MapsChoices::key));
    controls.managedProperty().bind(controls.visibleProperty());
    moved = List.of(menu("order", choices.order()), menu("scale", choices.scope()));
    fillLook(choices, size);
    getChildren().setAll(name, summary, controls, legend, look);
    Subscriptions.onInvalidation(widthProperty(), this::layOut);
  }

  private <T> MenuButton button(String what, MenuChoice<T> choice, Function<T, String> key) {
    MenuButton button = new MenuButton();
    button.setId("maps-" + what);
    button.getStyleClass().add("maps-menu");
    button.setMinWidth(USE_PREF_SIZE);
    button.getItems().setAll(choice.items("maps-" + what));
    Subscriptions.now(
        choice.now(),
        now -> {
          String value = messages.text("maps." + what + "." + key.apply(now));
          button.setText(messages.text("maps.chosen", messages.text("maps." + what), value));
          String tip = explained(what, key.apply(now), choice.text().apply(now));
          Tooltips.on(button, tip);
          button.setAccessibleText(tip);
        });
    return button;
  }

  /** Some choices need more than their name. */
  private String explained(String what, String key, String tip) {
    return key.equals("contribution")
        ? messages.text("maps.order.contribution.why")
        : messages.text("maps.chosen", messages.text("maps." + what), tip);
  }

  private <T> Menu menu(String what, MenuChoice<T> choice) {
    Menu menu = new Menu(messages.text("maps." + what));
    menu.getItems().setAll(choice.items("maps-look-" + what));
    return menu;
  }

  private void fillLook(MapsChoices choices, TileSizeControl size) {
    look.setId("maps-look");
    look.setGraphic(new FontIcon("fth-settings"));
    look.getStyleClass().addAll("icon-button", "maps-look");
    look.setAccessibleText(messages.text("maps.look"));
    Tooltips.on(look, messages.text("maps.look"));
    look.getItems().addAll(moved);
    look.getItems().add(menu("filter", choices.filter()));
    look.getItems().add(new SeparatorMenuItem());
    look.getItems().addAll(caption("maps.colours"));
    look.getItems().addAll(choices.colours().items("maps-colours"));
    look.getItems().addAll(new SeparatorMenuItem(), caption("maps.gamma"));
    look.getItems().addAll(choices.gamma().items("maps-gamma"));
    look.getItems().addAll(new SeparatorMenuItem(), caption("maps.size"));
    CustomMenuItem slider = new CustomMenuItem(size, false);
    slider.getStyleClass().add("menu-control");
    look.getItems().add(slider);
  }

  private MenuItem caption(String key) {
    Label label = new Label(messages.text(key));
    label.getStyleClass().add("caption");
    label.setWrapText(true);
    CustomMenuItem item = new CustomMenuItem(label, false);
    item.getStyleClass().add("menu-caption");
    return item;
  }

  private void layOut() {
    boolean room = getWidth() >= ROOM_FOR_CONTROLS;
    controls.setVisible(room);
    moved.forEach(menu -> menu.setVisible(!room));
    name.setVisible(getWidth() >= ROOM_FOR_NAME);
    legend.pseudoClassStateChanged(ROOMY, getWidth() >= ROOM_FOR_NAME);
  }

  /** Explains the maps shown; null while there are none. */
  void show(@Nullable ShownMaps shown, MapsWords words) {
    legend.setVisible(shown != null && !shown.isLogits());
    controls.setDisable(shown == null);
    look.setDisable(shown == null);
    name.setText(shown == null ? "" : shown.name());
    if (shown != null) {
      legend.show(words.legend(shown), shown.scale(0), words.legendTip(shown));
    }
  }

  /**
   * @param wordings from the longest to the shortest; the longest is spoken
   */
  void say(List<String> wordings) {
    summary.say(wordings);
    summary.setAccessibleText(wordings.get(0));
  }

  /** Puts a button at the end. */
  void add(Node button) {
    getChildren().add(button);
  }
}
