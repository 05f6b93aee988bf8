package org.resnetexplorer.exploration.folder;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person wrote of a folder: which class a sub-folder, or one picture, is of. A file of lines
 * {@code folder,class} or {@code path/of/picture.jpg,class} (comma, semicolon or tab; quotation
 * marks where a name has a comma, twice where it has such a mark; lines that begin with # say
 * nothing), or a JSON object.
 *
 * @param classes what was written behind each folder or picture, in order
 */
public record ClassMap(Map<String, String> classes) {

  /** Nothing written. */
  public static final ClassMap NONE = new ClassMap(Map.of());

  private static final int LARGEST = 16 << 20;
  private static final String FIELD = "\\s*(?:\"([^\"]*+(?:\"\"[^\"]*+)*+)\"|([^\",;\\t]*?))\\s*";
  private static final Pattern LINE = Pattern.compile(FIELD + "[,;\\t]" + FIELD);

  public ClassMap {
    classes = new LinkedHashMap<>(classes);
  }

  /**
   * Reads such a file, in UTF-8.
   *
   * @throws FolderException if it can't be read or is written otherwise
   */
  public static ClassMap read(Path file) throws FolderException {
    try {
      if (Files.size(file) > LARGEST) {
        throw FolderException.of("map.large", file, LARGEST >> 20);
      }
      String text = Files.readString(file).replaceFirst("^\uFEFF", "");
      return text.stripLeading().startsWith("{") ? json(text, file) : lines(text, file);
    } catch (CharacterCodingException e) {
      throw FolderException.because("map.text", e, file);
    } catch (IOException e) {
      throw FolderException.because("map.unreadable", e, file);
    }
  }

  private static ClassMap json(String text, Path file) throws FolderException {
    try {
      JsonObject object = JsonParser.parseString(text).getAsJsonObject();
      Map<String, String> classes = new LinkedHashMap<>();
      for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
        if (!entry.getValue().isJsonPrimitive()) {
          throw FolderException.of("map.json", file);
        }
        classes.put(entry.getKey(), entry.getValue().getAsString());
      }
      return new ClassMap(classes);
    } catch (JsonParseException | IllegalStateException e) {
      throw FolderException.because("map.json", e, file);
    }
  }

  private static ClassMap lines(String text, Path file) throws FolderException {
    Map<String, String> classes = new LinkedHashMap<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        throw FolderException.of("map.line", file, i + 1);
      }
      String name = field(matcher, 1);
      if (classes.putIfAbsent(name, field(matcher, 3)) != null) {
        throw FolderException.of("map.twice", file, i + 1, name);
      }
    }
    return new ClassMap(classes);
  }

  private static String field(Matcher matcher, int group) {
    String quoted = matcher.group(group);
    return quoted == null ? matcher.group(group + 1) : quoted.replace("\"\"", "\"");
  }

  /**
   * What a picture is said to show: what was written of it, or else the first folder on its path;
   * empty for one that has neither.
   */
  public String name(PictureFile picture) {
    return find(picture).orElse(picture.folder());
  }

  /** What was written of a picture: of itself, or of the first folder on its path. */
  public Optional<String> find(PictureFile picture) {
    String own = classes.get(picture.path());
    return Optional.ofNullable(own == null ? classes.get(picture.folder()) : own);
  }
}
