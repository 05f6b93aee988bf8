package org.resnetexplorer.app.featuremaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.resnetexplorer.app.controls.Subscriptions;

/**
 * One of a few values, chosen in menus: one of the items is always on, and all menus made from it
 * agree.
 *
 * @param values to choose from
 * @param now the one chosen
 * @param choose takes another one
 * @param text of an item
 * @param offered whether it can be chosen now
 */
record MenuChoice<T>(
    List<T> values,
    ObservableValue<T> now,
    Consumer<T> choose,
    Function<T, String> text,
    Function<T, ObservableValue<Boolean>> offered) {
  MenuChoice(List<T> values, ObservableValue<T> now, Consumer<T> choose, Function<T, String> text) {
    this(values, now, choose, text, value -> new SimpleObjectProperty<>(true));
  }

  MenuChoice {
    values = List.copyOf(values);
  }

  /** Items for a menu. */
  List<MenuItem> items(String idPrefix) {
    ToggleGroup group = new ToggleGroup();
    List<MenuItem> items = new ArrayList<>();
    for (T value : values) {
      RadioMenuItem item = new RadioMenuItem(text.apply(value));
      item.setId(idPrefix + "-" + value.toString().toLowerCase(Locale.ROOT));
      item.setToggleGroup(group);
      item.setOnAction(event -> choose.accept(value));
      Subscriptions.now(offered.apply(value), can -> item.setDisable(!can));
      Subscriptions.now(now, chosen -> item.setSelected(value.equals(chosen)));
      items.add(item);
    }
    return items;
  }
}
