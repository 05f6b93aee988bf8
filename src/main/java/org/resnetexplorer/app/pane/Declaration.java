package org.resnetexplorer.app.pane;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a pane says of itself.
 *
 * @param id unique; {@code snapshot --panel} and the ids of tab and menu item are made of it
 * @param title key of its name
 * @param icon of the icon pack
 * @param needs what it shows nothing without
 * @param styleSheets their addresses
 * @param texts packages of its bundles, by the first part of their keys
 * @param keys shortcut that leads to it; null for none
 * @param beside ids of the panes seen together with it: a strip above, and the one to its left
 * @param within id of the pane in whose column it stands, above or below it as the list has them;
 *     null for one with a place of its own
 * @param read whether it is read from top to bottom, so that it takes the height there is where a
 *     window has little
 * @param tall whether it takes the place of the pane below it too
 */
public record Declaration(
    String id,
    Place place,
    String title,
    String icon,
    Set<Need> needs,
    List<String> styleSheets,
    Map<String, String> texts,
    @Nullable String keys,
    List<String> beside,
    @Nullable String within,
    boolean read,
    boolean tall) {

  public Declaration {
    needs = Set.copyOf(needs);
    styleSheets = List.copyOf(styleSheets);
    texts = Map.copyOf(texts);
    beside = List.copyOf(beside);
  }

  /** Whether nothing is seen below while it is chosen. */
  public boolean spans() {
    return tall || !beside.isEmpty();
  }

  /**
   * A pane with neither needs nor style sheet nor texts.
   *
   * @param title key of its name
   */
  public static Declaration of(String id, Place place, String title, String icon) {
    return new Declaration(
        id, place, title, icon, Set.of(), List.of(), Map.of(), null, List.of(), null, false, false);
  }

  public Declaration needing(Need... more) {
    return new Declaration(
        id, place, title, icon, Set.of(more), styleSheets, texts, keys, beside, within, read, tall);
  }

  /**
   * @param part of the package in whose folder the file lies
   */
  public Declaration styled(Class<?> part, String file) {
    String sheet = Objects.requireNonNull(part.getResource(file), file).toExternalForm();
    List<String> all = Stream.concat(styleSheets.stream(), Stream.of(sheet)).toList();
    return new Declaration(
        id, place, title, icon, needs, all, texts, keys, beside, within, read, tall);
  }

  /**
   * @param prefix first part of the keys
   * @param part of the package whose bundle holds them
   */
  public Declaration worded(String prefix, Class<?> part) {
    Map<String, String> bundle = Map.of(prefix, part.getPackageName());
    return new Declaration(
        id, place, title, icon, needs, styleSheets, bundle, keys, beside, within, read, tall);
  }

  /**
   * @param shortcut as {@link javafx.scene.input.KeyCombination#valueOf} reads it
   */
  public Declaration reachedBy(String shortcut) {
    return new Declaration(
        id, place, title, icon, needs, styleSheets, texts, shortcut, beside, within, read, tall);
  }

  /** Its tab shows these too. */
  public Declaration with(String strip, String left) {
    return new Declaration(
        id,
        place,
        title,
        icon,
        needs,
        styleSheets,
        texts,
        keys,
        List.of(strip, left),
        within,
        read,
        tall);
  }

  /** It has no tab and no place of its own. */
  public Declaration within(String other) {
    return new Declaration(
        id, place, title, icon, needs, styleSheets, texts, keys, beside, other, read, tall);
  }

  /** It needs height to be read. */
  public Declaration toBeRead() {
    return new Declaration(
        id, place, title, icon, needs, styleSheets, texts, keys, beside, within, true, tall);
  }

  /** It takes the place of the pane below it too. */
  public Declaration overAll() {
    return new Declaration(
        id, place, title, icon, needs, styleSheets, texts, keys, beside, within, read, true);
  }

  /** Whether a tab leads to it. */
  public boolean hasTab() {
    return place.hasTabs() && within == null;
  }
}
