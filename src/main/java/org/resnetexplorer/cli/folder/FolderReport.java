package org.resnetexplorer.cli.folder;

import com.google.gson.JsonArray;
import java.io.PrintStream;
import java.util.List;
import org.resnetexplorer.cli.text.Json;
import org.resnetexplorer.exploration.folder.Interval;
import org.resnetexplorer.exploration.folder.LeftOut;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** What a measurement of a folder is without, as people and programs read it. */
public final class FolderReport {
  private static final int MOST_LINES = 30;

  private final PrintStream out;
  private final Messages messages;

  public FolderReport(PrintStream out, Messages messages) {
    this.out = out;
    this.messages = messages;
  }

  /** {@code 80.0 % [49.0 % … 94.3 %]}: a share of right answers, and within what it lies. */
  static String share(int right, int all) {
    return Numbers.share((double) right / all) + " " + brackets(Interval.wilson(right, all));
  }

  static String brackets(Interval interval) {
    return "[" + Numbers.share(interval.low()) + " … " + Numbers.share(interval.high()) + "]";
  }

  /** Lists them, if there are any. */
  public void print(List<LeftOut> leftOut) {
    if (leftOut.isEmpty()) {
      return;
    }
    out.println();
    say("cli.folder.without");
    for (LeftOut each : leftOut.subList(0, Math.min(MOST_LINES, leftOut.size()))) {
      String why = each.why(messages);
      String line =
          each.pictures() <= 1
              ? each.path() + ": " + why
              : messages.text("cli.folder.leftout", each.path(), each.pictures(), why);
      out.println("  " + line);
    }
    if (leftOut.size() > MOST_LINES) {
      say("cli.folder.more", leftOut.size() - MOST_LINES);
    }
  }

  public JsonArray json(List<LeftOut> leftOut) {
    JsonArray array = new JsonArray();
    for (LeftOut each : leftOut) {
      array.add(
          Json.object(
              "path", each.path(), "pictures", each.pictures(), "reason", each.why(messages)));
    }
    return array;
  }

  private void say(String key, Object... arguments) {
    out.println(messages.text(key, arguments));
  }
}
