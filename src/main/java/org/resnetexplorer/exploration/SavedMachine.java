package org.resnetexplorer.exploration;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.download.DownloadSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what was chosen of the computer out of the window's settings, field by field: what is not
 * there, or cannot be used, is as at the first start.
 */
public final class SavedMachine {
  private static final Logger LOG = LoggerFactory.getLogger(SavedMachine.class);

  /** Of the object in the file of settings. */
  public static final String FIELD = "machine";

  private static final long MOST_BYTES = 4 << 20;

  private final JsonObject json;
  private final Consumer<String> unusable;

  private SavedMachine(JsonObject json, Consumer<String> unusable) {
    this.json = json;
    this.unusable = unusable;
  }

  /**
   * As a command reads it, which neither asks nor repairs: a file that cannot be read leaves all as
   * at the first start.
   *
   * @param settings the file of the window's settings; it need not exist
   */
  public static MachineChoices in(Path settings) {
    try {
      if (!Files.isRegularFile(settings) || Files.size(settings) > MOST_BYTES) {
        return MachineChoices.FIRST;
      }
      JsonObject whole = new Gson().fromJson(Files.readString(settings), JsonObject.class);
      JsonElement found = whole == null ? null : whole.get(FIELD);
      return found != null && found.isJsonObject()
          ? of(found.getAsJsonObject(), field -> LOG.warn("{} is of no use", field))
          : MachineChoices.FIRST;
    } catch (NoSuchFileException e) {
      return MachineChoices.FIRST;
    } catch (IOException | JsonParseException e) {
      LOG.warn("The settings can't be read", e);
      return MachineChoices.FIRST;
    }
  }

  /**
   * @param json the object of the field {@link #FIELD}
   * @param unusable is told the fields that are there and cannot be used
   */
  public static MachineChoices of(JsonObject json, Consumer<String> unusable) {
    SavedMachine saved = new SavedMachine(json, unusable);
    return new MachineChoices(saved.threads(), saved.folder(), saved.mirror());
  }

  private int threads() {
    JsonElement found = json.get("threads");
    if (found == null || found.isJsonNull()) {
      return MachineChoices.AUTOMATIC;
    }
    if (found.isJsonPrimitive() && found.getAsJsonPrimitive().isNumber()) {
      double value = found.getAsDouble();
      if (value == Math.rint(value) && value >= 0 && value <= MachineChoices.MOST_THREADS) {
        return (int) value;
      }
    }
    unusable.accept("threads");
    return MachineChoices.AUTOMATIC;
  }

  private String folder() {
    String text = text("weightsFolder");
    if (text == null) {
      return "";
    }
    try {
      if (text.isEmpty() || Path.of(text).isAbsolute()) {
        return text;
      }
    } catch (InvalidPathException e) {
      LOG.debug("No path", e);
    }
    unusable.accept("weightsFolder");
    return "";
  }

  private String mirror() {
    String text = text("mirror");
    if (text == null || text.isEmpty()) {
      return "";
    }
    try {
      DownloadSource.of(text);
      return text;
    } catch (WeightsException e) {
      unusable.accept("mirror");
      return "";
    }
  }

  private @Nullable String text(String name) {
    JsonElement found = json.get(name);
    if (found == null || found.isJsonNull()) {
      return null;
    }
    if (found.isJsonPrimitive() && found.getAsJsonPrimitive().isString()) {
      return found.getAsString();
    }
    unusable.accept(name);
    return null;
  }
}
