package org.resnetexplorer.exploration.session;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resnetexplorer.explain.stops.BoundSide;
import org.resnetexplorer.explain.stops.StopCondition;
import org.resnetexplorer.explain.stops.StopQuantity;

/**
 * A breakpoint in words: {@code layer1.0.add}, with a condition {@code layer1.0.add,mean>0.5},
 * {@code *,not-finite} or {@code layer1.0.add,change<0.1}; one that is off ends in {@code ,off}.
 */
final class StopText {
  private static final String OFF = ",off";
  private static final String NOT_FINITE = "not-finite";
  private static final String CHANGE = "change<";
  private static final Pattern PASSES = Pattern.compile("([a-z-]+)([<>])(.+)");

  private StopText() {}

  /**
   * @throws IllegalArgumentException if the text is none
   */
  static SavedStop parse(String text) {
    boolean enabled = !text.endsWith(OFF);
    String said = enabled ? text : text.substring(0, text.length() - OFF.length());
    int comma = said.indexOf(',');
    String call = comma < 0 ? said : said.substring(0, comma);
    if (call.isEmpty()) {
      throw new IllegalArgumentException(text);
    }
    StopCondition condition =
        comma < 0 ? new StopCondition.Always() : condition(said.substring(comma + 1));
    return new SavedStop(call, condition, enabled);
  }

  private static StopCondition condition(String text) {
    if (text.equals(NOT_FINITE)) {
      return new StopCondition.NotFinite();
    }
    if (text.startsWith(CHANGE)) {
      return new StopCondition.SmallChange(Words.number(text.substring(CHANGE.length())));
    }
    Matcher passes = PASSES.matcher(text);
    if (!passes.matches()) {
      throw new IllegalArgumentException(text);
    }
    return new StopCondition.Passes(
        Words.constant(StopQuantity.class, passes.group(1)),
        passes.group(2).equals(BoundSide.LESS.sign()) ? BoundSide.LESS : BoundSide.GREATER,
        Words.number(passes.group(3)));
  }

  static String of(SavedStop stop) {
    return stop.call() + condition(stop.condition()) + (stop.enabled() ? "" : OFF);
  }

  private static String condition(StopCondition condition) {
    if (condition instanceof StopCondition.Passes passes) {
      return ","
          + Words.of(passes.quantity())
          + passes.comparison().sign()
          + Words.of(passes.bound());
    }
    if (condition instanceof StopCondition.SmallChange small) {
      return "," + CHANGE + Words.of(small.share());
    }
    return condition instanceof StopCondition.NotFinite ? "," + NOT_FINITE : "";
  }
}
