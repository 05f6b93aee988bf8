package org.resnetexplorer.weights.open;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.StrictJson;

/**
 * JSON: a list of names; an object from numbers to names, to lists that end with the name ({@code
 * imagenet_class_index.json}), or from names to numbers ({@code class_to_idx}); or an object that
 * has such a one as a member, as Hugging Face's {@code config.json} has {@code id2label}.
 */
final class JsonLabels implements LabelForm {

  private static final int MOST_NAMES = 100_000;

  /** What programs call the list in a larger document; the first that is there counts. */
  private static final List<String> MEMBERS =
      List.of("id2label", "idx_to_class", "class_to_idx", "class_names", "classes", "labels");

  private static final Pattern LIST = Pattern.compile("(?s)\\s*\\[\\s*[\"\\]\\d\\[{].*");
  private static final Pattern OBJECT = Pattern.compile("(?s)\\s*\\{\\s*[\"}].*");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  @Override
  public boolean fits(String text) {
    return LIST.matcher(text).lookingAt() || OBJECT.matcher(text).lookingAt();
  }

  @Override
  public List<String> names(String text, String place) throws WeightsException {
    byte[] json = text.getBytes(StandardCharsets.UTF_8);
    Set<String> lists = lists(json, place);
    @Nullable String wanted = MEMBERS.stream().filter(lists::contains).findFirst().orElse(null);
    IndexedNames names = new IndexedNames(Place.in(place));
    StrictJson.read(
        new ByteArrayInputStream(json),
        place,
        document -> {
          if (wanted == null) {
            value(document, names);
          } else {
            member(document, wanted, names);
          }
        });
    return names.inOrder();
  }

  /** What members of the document hold lists or objects. */
  private static Set<String> lists(byte[] json, String place) throws WeightsException {
    Set<String> lists = new HashSet<>();
    StrictJson.read(
        new ByteArrayInputStream(json),
        place,
        document -> {
          if (document.kind() != StrictJson.Kind.OBJECT) {
            document.skip();
            return;
          }
          document.object(
              name -> {
                StrictJson.Kind kind = document.kind();
                if (kind == StrictJson.Kind.OBJECT || kind == StrictJson.Kind.ARRAY) {
                  lists.add(name);
                }
                document.skip();
              });
        });
    return lists;
  }

  private static void member(StrictJson document, String wanted, IndexedNames names)
      throws IOException, WeightsException {
    document.object(
        name -> {
          if (name.equals(wanted)) {
            value(document, names);
          } else {
            document.skip();
          }
        });
  }

  private static void value(StrictJson document, IndexedNames names)
      throws IOException, WeightsException {
    if (document.kind() == StrictJson.Kind.ARRAY) {
      for (String name : document.stringArray(MOST_NAMES)) {
        names.add(name);
      }
      return;
    }
    document.object(name -> entry(document, name, names));
  }

  private static void entry(StrictJson document, String key, IndexedNames names)
      throws IOException, WeightsException {
    switch (document.kind()) {
      case NUMBER -> names.put(document.digits(), key);
      case TEXT -> names.put(number(key, document), document.string());
      case ARRAY -> {
        long index = number(key, document);
        List<String> parts = new ArrayList<>(document.stringArray(MOST_NAMES));
        names.put(index, parts.isEmpty() ? "" : parts.get(parts.size() - 1));
      }
      case OBJECT, OTHER ->
          throw Refusal.of("labels", document.place(), Phrase.of("label-entry", key));
    }
  }

  private static long number(String key, StrictJson document) throws WeightsException {
    if (!NUMBER.matcher(key).matches()) {
      throw Refusal.of("labels", document.place(), Phrase.of("label-entry", key));
    }
    return Long.parseLong(key);
  }
}
