package org.resnetexplorer.weights.format;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.resnetexplorer.weights.CheckpointValue;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;

/**
 * A JSON reader that takes RFC 8259 and nothing else: well-formed UTF-8, no comments, no repairs,
 * no name twice in an object, nesting of at most 8.
 *
 * <p>Even where Gson is asked to be strict it passes over a byte order mark, does not look for
 * duplicate names, and skips texts without looking for raw control characters. All three are caught
 * here.
 */
public final class StrictJson {

  private static final int DEEPEST = 8;
  private static final int MOST_DIGITS = 19;
  private static final Pattern DIGITS = Pattern.compile("0|[1-9][0-9]*");

  private final JsonReader json;
  private final String record;

  private StrictJson(JsonReader json, String record) {
    this.json = json;
    this.record = record;
  }

  /** What is done with the value of one name of an object; must consume the value. */
  public interface Member {
    void read(String name) throws IOException, WeightsException;
  }

  /** What is done with a whole document; must consume one value. */
  public interface Document {
    void read(StrictJson json) throws IOException, WeightsException;
  }

  /**
   * Reads one document that must fill the stream up to white space.
   *
   * @param record what the text is called in the file, for details
   */
  public static void read(InputStream bytes, String record, Document document)
      throws WeightsException {
    JsonReader reader =
        new JsonReader(
            new MarkGuard(
                new BufferedReader(new InputStreamReader(bytes, StrictText.utf8Decoder()))));
    reader.setStrictness(Strictness.STRICT);
    reader.setNestingLimit(DEEPEST);
    StrictJson json = new StrictJson(reader, record);
    try {
      document.read(json);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw json.refuse("syntax");
      }
    } catch (CharacterCodingException e) {
      throw Refusal.because(e, "json", json.place(), Phrase.of("json.utf8"));
    } catch (IOException e) {
      if (e.getCause() instanceof WeightsException refused) {
        throw refused;
      }
      throw Refusal.because(e, "json", json.place(), Phrase.of("json.syntax"));
    }
  }

  /** What a value is, before it is read. */
  public enum Kind {
    OBJECT,
    ARRAY,
    TEXT,
    NUMBER,
    OTHER
  }

  /** What the next value is. */
  public Kind kind() throws IOException {
    return switch (json.peek()) {
      case BEGIN_OBJECT -> Kind.OBJECT;
      case BEGIN_ARRAY -> Kind.ARRAY;
      case STRING -> Kind.TEXT;
      case NUMBER -> Kind.NUMBER;
      case BOOLEAN, NULL, NAME, END_ARRAY, END_OBJECT, END_DOCUMENT -> Kind.OTHER;
    };
  }

  /** Where the reader stands, as the path of names that led there. */
  public Place place() {
    return Place.in(record + " " + json.getPath());
  }

  WeightsException refuse(String reason) {
    return Refusal.of("json", place(), Phrase.of("json." + reason));
  }

  public void object(Member member) throws IOException, WeightsException {
    expect(JsonToken.BEGIN_OBJECT, "object");
    json.beginObject();
    Set<String> seen = new HashSet<>();
    while (json.peek() != JsonToken.END_OBJECT) {
      String name = json.nextName();
      if (!seen.add(name)) {
        throw Refusal.duplicate(name, place());
      }
      member.read(name);
    }
    json.endObject();
  }

  public String string() throws IOException, WeightsException {
    expect(JsonToken.STRING, "string");
    return json.nextString();
  }

  /** A number written as digits only: not {@code 2.0}, {@code 4e0} or {@code -0}. */
  public long digits() throws IOException, WeightsException {
    expect(JsonToken.NUMBER, "number");
    String text = json.nextString();
    if (!DIGITS.matcher(text).matches()) {
      throw refuse("number");
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw Refusal.because(e, "json", place(), Phrase.of("json.large"));
    }
  }

  public List<Long> digitsArray(int longest) throws IOException, WeightsException {
    expect(JsonToken.BEGIN_ARRAY, "array");
    json.beginArray();
    List<Long> out = new ArrayList<>();
    while (json.peek() != JsonToken.END_ARRAY) {
      if (out.size() == longest) {
        throw Refusal.limit(Phrase.of("sizes"), longest + 1L, longest, place());
      }
      out.add(digits());
    }
    json.endArray();
    return out;
  }

  public List<String> stringArray(int longest) throws IOException, WeightsException {
    expect(JsonToken.BEGIN_ARRAY, "array");
    json.beginArray();
    List<String> out = new ArrayList<>();
    while (json.peek() != JsonToken.END_ARRAY) {
      if (out.size() == longest) {
        throw Refusal.limit(Phrase.of("sizes"), longest + 1L, longest, place());
      }
      out.add(string());
    }
    json.endArray();
    return out;
  }

  /**
   * Any value, {@code null} as an empty text.
   *
   * @param most values that the whole may have, so that a file cannot ask for more than its share
   */
  public CheckpointValue value(int most) throws IOException, WeightsException {
    return new Budget(most).next();
  }

  /** Reads values as long as there are not too many of them. */
  private final class Budget {

    private final int most;
    private int taken;

    Budget(int most) {
      this.most = most;
    }

    CheckpointValue next() throws IOException, WeightsException {
      if (taken++ == most) {
        throw Refusal.limit(Phrase.of("entries"), taken, most, place());
      }
      return switch (json.peek()) {
        case BEGIN_OBJECT -> {
          Map<String, CheckpointValue> entries = new LinkedHashMap<>();
          object(name -> entries.put(name, next()));
          yield new CheckpointValue.Entries(entries);
        }
        case BEGIN_ARRAY -> {
          List<CheckpointValue> items = new ArrayList<>();
          json.beginArray();
          while (json.peek() != JsonToken.END_ARRAY) {
            items.add(next());
          }
          json.endArray();
          yield new CheckpointValue.Listing(items);
        }
        case NUMBER -> number(json.nextString());
        case BOOLEAN -> new CheckpointValue.Truth(json.nextBoolean());
        case NULL -> {
          json.nextNull();
          yield new CheckpointValue.Text("");
        }
        case STRING, NAME, END_ARRAY, END_OBJECT, END_DOCUMENT ->
            new CheckpointValue.Text(json.nextString());
      };
    }

    private static CheckpointValue number(String text) {
      return DIGITS.matcher(text).matches() && text.length() < MOST_DIGITS
          ? new CheckpointValue.Whole(Long.parseLong(text))
          : new CheckpointValue.Real(Double.parseDouble(text));
    }
  }

  /** Passes over any value, which must still be strict JSON without duplicate names. */
  public void skip() throws IOException, WeightsException {
    switch (json.peek()) {
      case BEGIN_OBJECT -> object(name -> skip());
      case BEGIN_ARRAY -> {
        json.beginArray();
        while (json.peek() != JsonToken.END_ARRAY) {
          skip();
        }
        json.endArray();
      }
      // Not skipValue(): that lets raw control characters inside a text pass.
      case STRING -> json.nextString();
      case END_ARRAY, END_OBJECT, NAME, NUMBER, BOOLEAN, NULL, END_DOCUMENT -> json.skipValue();
    }
  }

  private void expect(JsonToken token, String reason) throws IOException, WeightsException {
    if (json.peek() != token) {
      throw refuse(reason);
    }
  }

  /** Refuses a byte order mark, which Gson would pass over. */
  private static final class MarkGuard extends FilterReader {

    private boolean started;

    MarkGuard(BufferedReader in) {
      super(in);
    }

    @Override
    public int read(char[] target, int from, int count) throws IOException {
      int got = super.read(target, from, count);
      if (!started && got > 0) {
        started = true;
        if (target[from] == '\uFEFF') {
          throw new IOException("byte order mark");
        }
      }
      return got;
    }
  }
}
