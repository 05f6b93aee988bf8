package org.resnetexplorer.cli;

import com.google.gson.JsonArray;
import java.util.List;
import org.resnetexplorer.exploration.folder.LeftOut;

/** What a measurement of a folder is without, as people and programs read it. */
final class FolderReport {
  private static final int MOST_LINES = 30;

  private final Console console;

  FolderReport(Console console) {
    this.console = console;
  }

  /** Lists them, if there are any. */
  void print(List<LeftOut> leftOut) {
    if (leftOut.isEmpty()) {
      return;
    }
    console.out().println();
    console.say("cli.folder.without");
    for (LeftOut each : leftOut.subList(0, Math.min(MOST_LINES, leftOut.size()))) {
      String line =
          console.messages().text("cli.folder.leftout", each.path(), each.pictures(), why(each));
      console.out().println("  " + line);
    }
    if (leftOut.size() > MOST_LINES) {
      console.say("cli.folder.more", leftOut.size() - MOST_LINES);
    }
  }

  JsonArray json(List<LeftOut> leftOut) {
    JsonArray array = new JsonArray();
    for (LeftOut each : leftOut) {
      array.add(
          Json.object("path", each.path(), "pictures", each.pictures(), "reason", why(each)));
    }
    return array;
  }

  private String why(LeftOut each) {
    return console.messages().text(each.key(), each.arguments().toArray());
  }
}
