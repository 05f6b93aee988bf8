package org.resnetexplorer.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.resnetexplorer.cli.process.Interruption;
import org.resnetexplorer.cli.text.Json;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.statistics.RunStatistics;
import org.resnetexplorer.exploration.Prediction;
import org.resnetexplorer.export.AtomicFile;
import org.resnetexplorer.export.FileKind;
import org.resnetexplorer.export.MapsStyle;
import org.resnetexplorer.export.TraceExport;
import org.resnetexplorer.export.TraceScales;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.ShapesAndCosts;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.weights.open.WeightedModel;

/** The folder that a trace is written to: files for each call, and {@code trace.json}. */
final class TraceFolder {
  private static final int TOP = 5;
  private static final String JSON = "trace.json";

  private final OutFolder folder;
  private final WeightedModel model;
  private final List<String> scales;
  private final Set<FileKind> kinds;

  /**
   * @param scales what was changed in the run, as it was written
   * @param kinds the files of each call
   */
  TraceFolder(OutFolder folder, WeightedModel model, List<String> scales, Set<FileKind> kinds) {
    this.folder = folder;
    this.model = model;
    this.scales = scales;
    this.kinds = kinds;
  }

  /** Refuses a folder with such files, unless they may be replaced. */
  void check(List<Call> picked) throws CommandException {
    List<String> existing = new ArrayList<>(TraceExport.existing(folder.path(), picked, kinds));
    if (Files.exists(folder.path().resolve(JSON))) {
      existing.add(JSON);
    }
    folder.check(existing);
  }

  /**
   * Writes the picked calls; {@code trace.json} comes last, so that it never promises too much: not
   * at all if the work was ended before.
   */
  TraceExport.Outcome write(
      Trace trace, List<Call> picked, ProgressLine progress, Interruption.Work work)
      throws EngineException, CommandException {
    return folder.write(path -> write(path, trace, picked, progress, work));
  }

  private TraceExport.Outcome write(
      Path path, Trace trace, List<Call> picked, ProgressLine progress, Interruption.Work work)
      throws EngineException, IOException {
    MapsStyle style = MapsStyle.PLAIN;
    TraceExport export =
        new TraceExport(trace, new TraceScales(trace, style), (call, maps, rule) -> List.of());
    TraceExport.Outcome outcome =
        export.write(
            path,
            picked,
            kinds,
            (done, total, name) -> {
              progress.show("cli.progress.call", name, done + 1, total);
              return !work.isRaised();
            });
    if (outcome.isComplete()) {
      ShapesAndCosts sizes = trace.network().sizes(trace.input().height(), trace.input().width());
      JsonArray calls = new JsonArray();
      for (Call call : picked) {
        calls.add(json(trace, call, sizes.output(call)));
      }
      byte[] json = Json.lines(json(trace, calls)).getBytes(StandardCharsets.UTF_8);
      AtomicFile.write(path.resolve(JSON), json);
    }
    return outcome;
  }

  private JsonObject json(Trace trace, JsonArray calls) {
    InputTensor input = trace.input();
    JsonArray top = new JsonArray();
    for (Prediction one : Prediction.top(trace.logits(), model.outputs(), TOP, Integer::toString)) {
      JsonArray row = new JsonArray();
      row.add(one.index());
      row.add(Json.text(model.labels().find(one.index()).orElse(null)));
      row.add(Json.number(one.value()));
      top.add(row);
    }
    JsonObject json =
        Json.object(
            "model", model.id(),
            "network", model.spec().presetName().orElse(model.spec().displayName()),
            "input", Json.numbers(List.of(1, input.channels(), input.height(), input.width())),
            "output", model.outputs().word(),
            "top", top);
    if (!scales.isEmpty()) {
      json.add("scale", Json.texts(scales));
    }
    json.add("calls", calls);
    return json;
  }

  /** Where a value is not finite, neither is the statistic over it, as in PyTorch. */
  private static JsonObject json(Trace trace, Call call, Shape shape) throws EngineException {
    Statistics statistics = RunStatistics.of(trace).of(call).whole();
    boolean finite = statistics.notFinite() == 0;
    return Json.object(
        "call", call.name(),
        "module", call.module(),
        "op", call.operation().typeName(),
        "inputs", Json.texts(Description.inputs(trace.network(), call)),
        "shape", Json.numbers(shape.sizes()),
        "mean", Json.number(finite ? statistics.mean() : Double.NaN),
        "std", Json.number(finite ? statistics.deviation() : Double.NaN),
        "min", Json.number(finite ? statistics.min() : Double.NaN),
        "max", Json.number(finite ? statistics.max() : Double.NaN),
        "ms", trace.milliseconds(call));
  }
}
