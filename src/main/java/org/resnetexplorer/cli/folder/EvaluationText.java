package org.resnetexplorer.cli.folder;

import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import org.resnetexplorer.cli.text.OutputNames;
import org.resnetexplorer.cli.text.TextTable;
import org.resnetexplorer.exploration.folder.Calibration;
import org.resnetexplorer.exploration.folder.Evaluation;
import org.resnetexplorer.exploration.folder.Evaluation.Confused;
import org.resnetexplorer.exploration.folder.Evaluation.OfClass;
import org.resnetexplorer.exploration.folder.Judged;
import org.resnetexplorer.exploration.folder.LeftOut;
import org.resnetexplorer.export.JudgedCsv;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.open.OutputMeaning;
import org.resnetexplorer.weights.open.WeightedModel;

/** An evaluation as people and programs read it. */
public final class EvaluationText {
  private static final int MOST_CLASSES = 30;
  private static final int MOST_LINES = 10;

  private final PrintStream out;
  private final Messages messages;
  private final WeightedModel model;
  private final Evaluation evaluation;
  private final List<LeftOut> leftOut;
  private final boolean changed;

  /**
   * @param changed whether the folder changed while it was read
   */
  public EvaluationText(
      PrintStream out,
      Messages messages,
      WeightedModel model,
      Evaluation evaluation,
      List<LeftOut> leftOut,
      boolean changed) {
    this.out = out;
    this.messages = messages;
    this.model = model;
    this.evaluation = evaluation;
    this.leftOut = List.copyOf(leftOut);
    this.changed = changed;
  }

  /** One row a picture, in the folder's order. */
  public List<JudgedCsv.Row> rows() {
    return evaluation.judged().stream()
        .map(
            each ->
                new JudgedCsv.Row(
                    each.picture().path(),
                    name(each.truth()),
                    name(each.answer()),
                    each.confidence()))
        .toList();
  }

  private OutputNames names() {
    return new OutputNames(messages, model);
  }

  private String name(int index) {
    return names().of(index);
  }

  public void print() {
    say("cli.evaluate.head", model.id(), evaluation.pictures(), ofPictures(), outPictures());
    if (changed) {
      say("cli.folder.changed");
    }
    if (model.isUntrained()) {
      say("cli.classify.untrained");
    }
    if (evaluation.pictures() > 0) {
      printFigures();
      printClasses();
      printPairs();
      printCalibration();
      printMistakes();
    }
    new FolderReport(out, messages).print(leftOut);
  }

  private long ofPictures() {
    return evaluation.classes().stream().filter(each -> each.pictures() > 0).count();
  }

  private int outPictures() {
    return leftOut.stream().mapToInt(LeftOut::pictures).sum();
  }

  private void printFigures() {
    int all = evaluation.pictures();
    say("cli.evaluate.top1", FolderReport.share(evaluation.right(), all), evaluation.right(), all);
    if (evaluation.hasFive()) {
      int right = evaluation.rightInFive();
      say("cli.evaluate.top5", FolderReport.share(right, all), right, all);
    } else {
      say("cli.evaluate.notop5", model.network().outputs());
    }
    if (evaluation.meaning() == OutputMeaning.SIGMOID) {
      say("cli.evaluate.sigmoid");
    }
  }

  private void printClasses() {
    List<OfClass> known =
        evaluation.classes().stream()
            .filter(each -> each.pictures() > 0)
            .sorted(Comparator.comparingDouble(OfClass::share))
            .toList();
    out.println();
    say("cli.evaluate.classes");
    TextTable table = new TextTable("rrrl");
    for (OfClass each : known.subList(0, Math.min(MOST_CLASSES, known.size()))) {
      table.add(
          "  " + Numbers.share(each.share()),
          FolderReport.brackets(each.interval()),
          each.right() + "/" + each.pictures(),
          name(each.index()));
    }
    table.print(out);
    sayMore(known.size() - MOST_CLASSES);
  }

  private void printPairs() {
    List<Confused> pairs = evaluation.worstPairs();
    if (pairs.isEmpty()) {
      return;
    }
    out.println();
    say("cli.evaluate.pairs");
    TextTable table = new TextTable("rll");
    for (Confused pair : pairs.subList(0, Math.min(MOST_LINES, pairs.size()))) {
      table.add("  " + pair.pictures(), name(pair.truth()), "→ " + name(pair.answer()));
    }
    table.print(out);
    sayMore(pairs.size() - MOST_LINES);
  }

  private void printCalibration() {
    out.println();
    if (!evaluation.canCalibrate()) {
      say("cli.evaluate.uncalibrated");
      return;
    }
    Calibration calibration = evaluation.calibration();
    say("cli.evaluate.calibration", Numbers.share(calibration.error()), Calibration.BINS);
    TextTable table = new TextTable("lrrr");
    for (Calibration.Bin bin : calibration.bins()) {
      if (bin.pictures() > 0) {
        table.add(
            "  " + Numbers.share(bin.from()) + " … " + Numbers.share(bin.to()),
            Numbers.share(bin.confidence()),
            Numbers.share(bin.accuracy()),
            Integer.toString(bin.pictures()));
      }
    }
    table.print(out);
  }

  private void printMistakes() {
    List<Judged> mistakes = evaluation.mistakes();
    if (mistakes.isEmpty()) {
      return;
    }
    out.println();
    say("cli.evaluate.mistakes");
    TextTable table = new TextTable("rll");
    for (Judged each : mistakes.subList(0, Math.min(MOST_LINES, mistakes.size()))) {
      table.add(
          "  " + Numbers.share(each.confidence()), name(each.answer()), each.picture().path());
    }
    table.print(out);
    sayMore(mistakes.size() - MOST_LINES);
  }

  private void sayMore(int more) {
    if (more > 0) {
      say("cli.folder.more", more);
    }
  }

  public JsonObject json() {
    JsonObject object = new EvaluationJson(evaluation, model, names()).object();
    object.add("left_out", new FolderReport(out, messages).json(leftOut));
    object.addProperty("changed", changed);
    return object;
  }

  private void say(String key, Object... arguments) {
    out.println(messages.text(key, arguments));
  }
}
