package org.resnetexplorer.app.featuremaps;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.resnetexplorer.app.controls.MapsLook;
import org.resnetexplorer.render.ColorMap;
import org.resnetexplorer.render.Gamma;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.ScaleScope;
import org.resnetexplorer.text.Messages;

/** What can be chosen about the maps, with its words. */
record MapsChoices(
    MenuChoice<MapOrder> order,
    MenuChoice<ChannelFilter> filter,
    MenuChoice<ScaleScope> scope,
    MenuChoice<ColorMap> colours,
    MenuChoice<Gamma> gamma) {

  static MapsChoices of(CallMaps maps, Messages messages) {
    ObjectProperty<MapsLook> look = maps.lookProperty();
    return new MapsChoices(
        new MenuChoice<>(
            List.of(MapOrder.values()),
            maps.orderProperty(),
            maps.orderProperty()::set,
            order -> messages.text("maps.order." + MapsWords.key(order) + ".tip")),
        new MenuChoice<>(
            List.of(ChannelFilter.values()),
            maps.filterProperty(),
            maps.filterProperty()::set,
            filter -> messages.text("maps.filter." + key(filter) + ".tip")),
        new MenuChoice<>(
            List.of(ScaleScope.values()),
            look.map(MapsLook::scope),
            scope -> look.set(look.get().withScope(scope)),
            scope -> messages.text("maps.scale." + key(scope) + ".tip"),
            scope ->
                scope == ScaleScope.SERIES ? maps.canHold() : new SimpleObjectProperty<>(true)),
        new MenuChoice<>(
            List.of(ColorMap.VIRIDIS, ColorMap.MAGMA, ColorMap.GREY),
            look.map(MapsLook::colours),
            colours -> look.set(look.get().withColours(colours)),
            colours -> messages.text("maps.colours." + key(colours))),
        new MenuChoice<>(
            List.of(Gamma.values()),
            look.map(MapsLook::gamma),
            gamma -> look.set(look.get().withGamma(gamma)),
            gamma -> messages.text("maps.gamma." + key(gamma), Numbers.compact(gamma.exponent()))));
  }

  /** The last part of the keys of a value's texts. */
  static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
