package org.resnetexplorer.exploration.session;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.resnetexplorer.export.AtomicFile;

/**
 * A view as a file of JSON, to be read by people too: one object, a name for each part, a list for
 * what may be there more than once. It begins with {@code "resnet-session": 1}.
 */
public final class ViewFile {
  /** How such files end, without the dot. */
  public static final String ENDING = "resnet-session";

  static final int VERSION = 1;

  /** As the first name in the file. */
  private static final String VERSION_KEY = "resnet-session";

  /** Room for two pictures that lie nowhere else, and what is said of them. */
  static final long MOST_BYTES = 72L << 20;

  /** Where the first name stands, behind what a person may have put before it. */
  private static final int BEGINNING = 200;

  private ViewFile() {}

  /** Whether a file is named as one, or begins as one. */
  public static boolean isMeantBy(Path file) {
    Path name = file.getFileName();
    return name != null && name.toString().endsWith("." + ENDING) || beginsAsOne(file);
  }

  private static boolean beginsAsOne(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (var in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8).strip();
      return start.startsWith("{") && start.contains('"' + VERSION_KEY + '"');
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Writes a view, whole or not at all.
   *
   * @throws IOException if it can't be written; what was there before stays
   */
  public static void write(SavedView view, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    JsonObject json = new JsonObject();
    json.addProperty(VERSION_KEY, VERSION);
    for (Entry entry : EntryWriter.of(view.seenFrom(folder))) {
      if (Key.isSeveral(entry.key())) {
        if (!json.has(entry.key())) {
          json.add(entry.key(), new JsonArray());
        }
        json.getAsJsonArray(entry.key()).add(entry.value());
      } else {
        json.addProperty(entry.key(), entry.value());
      }
    }
    Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    AtomicFile.write(file, (gson.toJson(json) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads what can be read of a file, up to where it is damaged.
   *
   * @throws NoViewException if that is nothing
   */
  static ReadView read(Path file) throws NoViewException {
    EntryReader parts = new EntryReader();
    if (!read(text(file), parts)) {
      throw new NoViewException(NoViewException.Reason.FOREIGN, "", null);
    }
    Path absolute = file.toAbsolutePath();
    return parts.view(String.valueOf(absolute.getFileName()), absolute.getParent());
  }

  private static String text(Path file) throws NoViewException {
    try {
      if (!Files.isRegularFile(file)) {
        throw new NoViewException(NoViewException.Reason.UNREADABLE, file.toString(), null);
      }
      long size = Files.size(file);
      if (size > MOST_BYTES) {
        throw new NoViewException(NoViewException.Reason.LARGE, size + " bytes", null);
      }
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new NoViewException(NoViewException.Reason.UNREADABLE, e.toString(), e);
    }
  }

  /**
   * @return whether it says that it is one
   */
  private static boolean read(String text, EntryReader parts) {
    boolean named = false;
    String last = "";
    try (JsonReader json = new JsonReader(new StringReader(text))) {
      json.beginObject();
      while (json.hasNext()) {
        String key = json.nextName();
        if (key.equals(VERSION_KEY)) {
          named = true;
          version(json, parts);
        } else {
          values(json, key, parts);
        }
        last = key;
      }
      json.endObject();
    } catch (IOException | IllegalStateException e) {
      parts.leaveOut(LeftOut.Reason.CUT, new Entry(last, ""));
    }
    return named;
  }

  private static void version(JsonReader json, EntryReader parts) throws IOException {
    String version = isPlain(json.peek()) ? json.nextString() : skipped(json);
    if (!version.equals(String.valueOf(VERSION))) {
      parts.leaveOut(LeftOut.Reason.VERSION, new Entry(VERSION_KEY, version));
    }
  }

  private static void values(JsonReader json, String key, EntryReader parts) throws IOException {
    if (json.peek() == JsonToken.BEGIN_ARRAY) {
      json.beginArray();
      while (json.hasNext()) {
        value(json, key, parts);
      }
      json.endArray();
    } else {
      value(json, key, parts);
    }
  }

  private static void value(JsonReader json, String key, EntryReader parts) throws IOException {
    if (isPlain(json.peek())) {
      parts.take(new Entry(key, json.nextString()));
    } else {
      skipped(json);
      boolean known = Key.of(key).isPresent();
      parts.leaveOut(known ? LeftOut.Reason.VALUE : LeftOut.Reason.UNKNOWN, new Entry(key, ""));
    }
  }

  private static boolean isPlain(JsonToken token) {
    return token == JsonToken.STRING || token == JsonToken.NUMBER;
  }

  private static String skipped(JsonReader json) throws IOException {
    json.skipValue();
    return "";
  }
}
