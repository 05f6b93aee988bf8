package org.resnetexplorer.app.settings;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.MapsLook;
import org.resnetexplorer.app.controls.Theme;
import org.resnetexplorer.exploration.SavedMachine;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.render.ColorMap;
import org.resnetexplorer.render.Gamma;
import org.resnetexplorer.render.ScaleScope;
import org.resnetexplorer.text.TextSize;

/**
 * Reads settings field by field, as people edit files and versions differ: what is not there has
 * the first start's value, and so has what cannot be used, which is remembered.
 */
final class SettingsReader {
  /** What the fields mean. */
  static final int VERSION = 3;

  /** Knew nothing of pictures yet; all else means the same. */
  private static final int WITHOUT_PICTURES = 2;

  /** More pixels than any desktop has. */
  private static final int MOST_PIXELS = 100_000;

  private final JsonObject json;
  private final List<String> unusable;

  SettingsReader(JsonObject json) {
    this(json, new ArrayList<>());
  }

  private SettingsReader(JsonObject json, List<String> unusable) {
    this.json = json;
    this.unusable = unusable;
  }

  /** Whether these are settings of a version whose fields are known. */
  boolean isKnownVersion() {
    double version = number("version", 0, value -> true);
    return version == VERSION || version == WITHOUT_PICTURES;
  }

  Settings settings() {
    Settings first = Settings.FIRST;
    return new Settings(
        choice("theme", Theme.class, first.theme()),
        place(),
        new RecentFiles(paths("recentWeights"), paths("recentPictures"), path("lastFolder", "")),
        choice("orientation", Orientation.class, first.orientation()),
        canvas(),
        maps(),
        preferences(),
        SavedMachine.of(inside(SavedMachine.FIELD).json, unusable::add),
        last());
  }

  private Preferences preferences() {
    SettingsReader inside = inside("preferences");
    Preferences first = Preferences.FIRST;
    return new Preferences(
        inside.choice("language", Language.class, first.language()),
        inside.choice("textSize", TextSize.class, first.textSize()),
        inside.choice("consent", NetworkConsent.class, first.consent()));
  }

  private LastView last() {
    SettingsReader inside = inside("last");
    return new LastView(
        inside.text("model"), inside.texts("panes"), inside.inside("dividers").dividers());
  }

  /** Null unless all three are there. */
  private LastView.@Nullable Dividers dividers() {
    double tree = number("tree", 0, SettingsReader::isLength);
    double right = number("right", 0, SettingsReader::isLength);
    double lower = number("lower", 0, SettingsReader::isLength);
    return tree > 0 && right > 0 && lower > 0 ? new LastView.Dividers(tree, right, lower) : null;
  }

  private String text(String name) {
    JsonElement found = find(name);
    return found == null
        ? ""
        : used(
            name,
            Optional.of(found).filter(SettingsReader::isText).map(JsonElement::getAsString),
            "");
  }

  /** Those of a list that are texts; the others are left out. */
  private List<String> texts(String name) {
    return list(
        name,
        element ->
            Optional.of(element).filter(SettingsReader::isText).map(JsonElement::getAsString));
  }

  /** The fields that were there and could not be used. */
  List<String> unusable() {
    return List.copyOf(unusable);
  }

  private static boolean isLength(double pixels) {
    return pixels >= 1 && pixels <= MOST_PIXELS;
  }

  private WindowPlace place() {
    WindowPlace first = WindowPlace.FIRST;
    return new WindowPlace(
        number("x", first.x(), Double::isFinite),
        number("y", first.y(), Double::isFinite),
        number("width", first.width(), SettingsReader::isLength),
        number("height", first.height(), SettingsReader::isLength),
        flag("maximized", first.maximized()));
  }

  private CanvasChoices canvas() {
    SettingsReader inside = inside("canvas");
    return new CanvasChoices(
        inside.flag("reduceMotion"),
        inside.flag("meanThumbnails", CanvasChoices.FIRST.meanThumbnails()));
  }

  /** A series of checkpoints does not come back with the next start. */
  private static ScaleScope scope(ScaleScope written) {
    return written == ScaleScope.SERIES ? MapsLook.FIRST.scope() : written;
  }

  private MapsLook maps() {
    SettingsReader inside = inside("maps");
    MapsLook first = MapsLook.FIRST;
    MapsLook look =
        new MapsLook(
            inside.choice("colours", ColorMap.class, first.colours()),
            inside.choice("gamma", Gamma.class, first.gamma()),
            scope(inside.choice("scope", ScaleScope.class, first.scope())),
            (int) inside.number("tileSide", first.tileSide(), side -> side == Math.rint(side)));
    if (!look.isWhole()) {
      unusable.add("maps");
      return first;
    }
    return look;
  }

  private SettingsReader inside(String name) {
    JsonElement found = find(name);
    if (found != null && found.isJsonObject()) {
      return new SettingsReader(found.getAsJsonObject(), unusable);
    }
    if (found != null) {
      unusable.add(name);
    }
    return new SettingsReader(new JsonObject(), unusable);
  }

  /** A field that is there; null if it is not, or says so itself. */
  private @Nullable JsonElement find(String name) {
    JsonElement found = json.get(name);
    return found == null || found.isJsonNull() ? null : found;
  }

  private <T> T used(String name, Optional<T> value, T otherwise) {
    if (value.isEmpty()) {
      unusable.add(name);
    }
    return value.orElse(otherwise);
  }

  private <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
    JsonElement found = find(name);
    if (found == null) {
      return otherwise;
    }
    for (E constant : type.getEnumConstants()) {
      if (isText(found) && constant.name().equals(found.getAsString())) {
        return constant;
      }
    }
    unusable.add(name);
    return otherwise;
  }

  private double number(String name, double otherwise, DoublePredicate usable) {
    JsonElement found = find(name);
    if (found == null || isText(found) && found.getAsString().equals("NaN")) {
      // NaN is written where nothing is known yet, such as where the window lies.
      return otherwise;
    }
    Optional<Double> value =
        found.isJsonPrimitive() && found.getAsJsonPrimitive().isNumber()
            ? Optional.of(found.getAsDouble()).filter(usable::test)
            : Optional.empty();
    return used(name, value, otherwise);
  }

  private boolean flag(String name, boolean otherwise) {
    Boolean value = flag(name);
    return value == null ? otherwise : value;
  }

  private @Nullable Boolean flag(String name) {
    JsonElement found = find(name);
    if (found == null) {
      return null;
    }
    if (!found.isJsonPrimitive() || !found.getAsJsonPrimitive().isBoolean()) {
      unusable.add(name);
      return null;
    }
    return found.getAsBoolean();
  }

  private String path(String name, String otherwise) {
    JsonElement found = find(name);
    return found == null ? otherwise : used(name, pathIn(found), otherwise);
  }

  /** Those of a list that are paths; the others are left out. */
  private List<String> paths(String name) {
    return list(name, SettingsReader::pathIn);
  }

  private List<String> list(String name, Function<JsonElement, Optional<String>> read) {
    JsonElement found = find(name);
    if (found == null) {
      return List.of();
    }
    if (!found.isJsonArray()) {
      unusable.add(name);
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (JsonElement element : found.getAsJsonArray()) {
      Optional<String> text = read.apply(element).filter(one -> !one.isEmpty());
      text.ifPresentOrElse(texts::add, () -> unusable.add(name));
    }
    return texts;
  }

  private static Optional<String> pathIn(JsonElement element) {
    try {
      return isText(element)
          ? Optional.of(Path.of(element.getAsString()).toString())
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static boolean isText(JsonElement element) {
    return element.isJsonPrimitive() && element.getAsJsonPrimitive().isString();
  }
}
