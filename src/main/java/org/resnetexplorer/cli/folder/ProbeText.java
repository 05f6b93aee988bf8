package org.resnetexplorer.cli.folder;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.resnetexplorer.cli.text.Json;
import org.resnetexplorer.cli.text.TextTable;
import org.resnetexplorer.exploration.folder.Examples;
import org.resnetexplorer.exploration.folder.LearningStep;
import org.resnetexplorer.exploration.folder.LeftOut;
import org.resnetexplorer.exploration.folder.Material;
import org.resnetexplorer.exploration.folder.Split;
import org.resnetexplorer.exploration.folder.Taught;
import org.resnetexplorer.exploration.folder.Teaching;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** What was learned, as people and programs read it. */
public final class ProbeText {
  private static final int FEW = 10;

  private final PrintStream out;
  private final Messages messages;
  private final Split split;
  private final Taught taught;
  private final List<LeftOut> leftOut;
  private final boolean changed;
  private final int[][] confusion;

  /**
   * @param material what was learned from
   * @param changed whether the folder changed while it was read
   */
  public ProbeText(
      PrintStream out, Messages messages, Material material, Taught taught, boolean changed) {
    this.out = out;
    this.messages = messages;
    this.split = material.split();
    this.taught = taught;
    this.leftOut = material.leftOut();
    this.changed = changed;
    Examples heldOut = material.heldOut();
    this.confusion = new int[split.classes().size()][split.classes().size()];
    for (int i = 0; i < heldOut.size(); i++) {
      confusion[heldOut.classes().get(i)][taught.answer(heldOut.rows().get(i))]++;
    }
  }

  private int heldOut() {
    return Arrays.stream(confusion).flatMapToInt(Arrays::stream).sum();
  }

  private int right() {
    int right = 0;
    for (int k = 0; k < confusion.length; k++) {
      right += confusion[k][k];
    }
    return right;
  }

  public void print(Path file) {
    LearningStep last = taught.last();
    say("cli.probe.done", split.classes().size(), last.step(), file.toAbsolutePath());
    if (changed) {
      say("cli.folder.changed");
    }
    say("cli.probe.training", Numbers.share(last.training()), split.training().size());
    if (heldOut() == 0) {
      say("cli.probe.noheldout");
    } else {
      say("cli.probe.heldout", FolderReport.share(right(), heldOut()), heldOut());
    }
    printClasses();
    if (split.copies() > 0) {
      say("cli.probe.copies", split.copies());
    }
    for (int k = 0; k < confusion.length; k++) {
      if (split.trainingOf(k) < FEW) {
        say("cli.probe.few", split.classes().get(k));
      }
    }
    new FolderReport(out, messages).print(leftOut);
  }

  private void printClasses() {
    say("cli.probe.classes");
    TextTable table = new TextTable("rrl");
    for (int k = 0; k < confusion.length; k++) {
      table.add(
          "  " + confusion[k][k] + "/" + Arrays.stream(confusion[k]).sum(),
          Integer.toString(split.trainingOf(k)),
          split.classes().get(k));
    }
    table.print(out);
  }

  public JsonObject json(Teaching teaching, long seed, Path file) {
    JsonArray classes = new JsonArray();
    JsonArray rows = new JsonArray();
    for (int k = 0; k < confusion.length; k++) {
      classes.add(
          Json.object(
              "name",
              split.classes().get(k),
              "training",
              split.trainingOf(k),
              "held_out",
              Arrays.stream(confusion[k]).sum(),
              "right",
              confusion[k][k]));
      rows.add(Json.numbers(Arrays.stream(confusion[k]).boxed().toList()));
    }
    JsonArray curve = new JsonArray();
    for (LearningStep step : taught.curve()) {
      JsonArray point = new JsonArray();
      point.add(step.step());
      point.add(Json.number(step.loss()));
      point.add(Json.number(step.training()));
      point.add(Json.number(step.heldOut()));
      curve.add(point);
    }
    return Json.object(
        "file",
        file.toAbsolutePath().toString(),
        "classes",
        classes,
        "training",
        split.training().size(),
        "training_right",
        Json.number(taught.last().training()),
        "held_out",
        heldOut(),
        "held_out_right",
        Json.number((double) right() / heldOut()),
        "confusion",
        rows,
        "rate",
        Json.number(taught.rate()),
        "decay",
        teaching.decay(),
        "seed",
        seed,
        "copies",
        split.copies(),
        "curve",
        curve,
        "left_out",
        new FolderReport(out, messages).json(leftOut),
        "changed",
        changed);
  }

  private void say(String key, Object... arguments) {
    out.println(messages.text(key, arguments));
  }
}
