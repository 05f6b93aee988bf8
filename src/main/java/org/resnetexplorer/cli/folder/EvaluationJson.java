package org.resnetexplorer.cli.folder;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import org.resnetexplorer.cli.text.Json;
import org.resnetexplorer.cli.text.OutputNames;
import org.resnetexplorer.exploration.folder.Calibration;
import org.resnetexplorer.exploration.folder.Evaluation;
import org.resnetexplorer.exploration.folder.Evaluation.Confused;
import org.resnetexplorer.exploration.folder.Evaluation.OfClass;
import org.resnetexplorer.exploration.folder.Interval;
import org.resnetexplorer.exploration.folder.Judged;
import org.resnetexplorer.weights.open.WeightedModel;

/** The figures of an evaluation as programs read them. */
record EvaluationJson(Evaluation evaluation, WeightedModel model, OutputNames names) {
  private static final int MOST_IN_JSON = 100;

  JsonObject object() {
    int all = evaluation.pictures();
    return Json.object(
        "model",
        model.id(),
        "output",
        model.outputs().word(),
        "preprocess",
        model.recipe().toString(),
        "pictures",
        all,
        "top1",
        Json.number((double) evaluation.right() / all),
        "top1_interval",
        json(Interval.wilson(evaluation.right(), all)),
        "top5",
        Json.number((double) evaluation.rightInFive() / all),
        "classes",
        array(evaluation.classes().stream().map(this::json).toList()),
        "confusion",
        array(
            Arrays.stream(evaluation.confusion())
                .map(row -> Json.numbers(Arrays.stream(row).boxed().toList()))
                .toList()),
        "worst_pairs",
        array(evaluation.worstPairs().stream().limit(MOST_IN_JSON).map(this::json).toList()),
        "calibration",
        evaluation.canCalibrate() ? json(evaluation.calibration()) : JsonNull.INSTANCE,
        "mistakes",
        array(evaluation.mistakes().stream().limit(MOST_IN_JSON).map(this::json).toList()));
  }

  private static JsonArray array(List<? extends JsonElement> elements) {
    JsonArray array = new JsonArray();
    elements.forEach(array::add);
    return array;
  }

  private static JsonArray json(Interval interval) {
    return Json.numbers(List.of(interval.low(), interval.high()));
  }

  private JsonObject json(OfClass each) {
    return Json.object(
        "index",
        each.index(),
        "name",
        Json.text(model.labels().find(each.index()).orElse(null)),
        "pictures",
        each.pictures(),
        "right",
        each.right(),
        "interval",
        json(each.interval()),
        "answered",
        each.answered());
  }

  private JsonObject json(Confused pair) {
    return Json.object(
        "truth",
        names.of(pair.truth()),
        "answer",
        names.of(pair.answer()),
        "pictures",
        pair.pictures());
  }

  private static JsonObject json(Calibration calibration) {
    JsonArray bins = new JsonArray();
    for (Calibration.Bin bin : calibration.bins()) {
      bins.add(
          Json.object(
              "from",
              bin.from(),
              "to",
              bin.to(),
              "pictures",
              bin.pictures(),
              "confidence",
              Json.number(bin.confidence()),
              "accuracy",
              Json.number(bin.accuracy())));
    }
    return Json.object("error", Json.number(calibration.error()), "bins", bins);
  }

  private JsonObject json(Judged each) {
    return Json.object(
        "path",
        each.picture().path(),
        "truth",
        names.of(each.truth()),
        "answer",
        names.of(each.answer()),
        "probability",
        each.confidence(),
        "of_truth",
        each.ofTruth());
  }
}
