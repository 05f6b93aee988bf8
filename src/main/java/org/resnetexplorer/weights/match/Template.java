package org.resnetexplorer.weights.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A module's name with slots for numbers, {@code layer{stage}.{block}.conv{conv}}: one text that
 * both writes names and reads them.
 */
final class Template {

  private static final Pattern SLOT = Pattern.compile("\\{([^}]+)}");

  private final List<String> texts = new ArrayList<>();
  private final List<Slot> slots = new ArrayList<>();
  private final Pattern whole;

  private Template(String written) {
    StringBuilder expression = new StringBuilder();
    Matcher next = SLOT.matcher(written);
    int at = 0;
    while (next.find()) {
      texts.add(written.substring(at, next.start()));
      slots.add(Slot.of(next.group(1)));
      expression.append(Pattern.quote(texts.get(texts.size() - 1)));
      expression.append(slots.get(slots.size() - 1).expression());
      at = next.end();
    }
    texts.add(written.substring(at));
    expression.append(Pattern.quote(texts.get(texts.size() - 1)));
    whole = Pattern.compile(expression.toString());
  }

  static Template of(String written) {
    return new Template(written);
  }

  /** The name of the module at that position. */
  String write(Position position) {
    StringBuilder name = new StringBuilder(texts.get(0));
    for (int i = 0; i < slots.size(); i++) {
      name.append(slots.get(i).write(position)).append(texts.get(i + 1));
    }
    return name.toString();
  }

  /** Where the module of that name stands, if the name is written so. */
  Optional<Position> read(String name) {
    Matcher matcher = whole.matcher(name);
    return matcher.matches() ? position(matcher) : Optional.empty();
  }

  /** Whether a longer name begins so, with something after it that is another part of the name. */
  boolean begins(String name) {
    Matcher matcher = whole.matcher(name);
    return matcher.lookingAt()
        && matcher.end() < name.length()
        && !Character.isLetterOrDigit(name.charAt(matcher.end()))
        && position(matcher).isPresent();
  }

  private Optional<Position> position(Matcher matcher) {
    Position position = Position.NOWHERE;
    for (int i = 0; i < slots.size(); i++) {
      OptionalInt number = slots.get(i).read(matcher.group(i + 1));
      if (number.isEmpty()) {
        return Optional.empty();
      }
      position = position.with(slots.get(i).axis(), number.getAsInt());
    }
    return Optional.of(position);
  }
}
