package org.resnetexplorer.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.image.AtomicFile;
import org.resnetexplorer.image.InputTensor;
import org.resnetexplorer.image.NpyFile;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.Sizes;
import org.resnetexplorer.render.Statistics;
import org.resnetexplorer.weights.WeightedModel;

/** The folder that a trace is written to: a NumPy file for each call, and {@code trace.json}. */
final class TraceFolder {
  private static final int TOP = 5;

  private final Path folder;
  private final WeightedModel model;
  private final List<String> scales;

  /**
   * @param scales what was changed in the run, as it was written
   */
  TraceFolder(Path folder, WeightedModel model, List<String> scales) {
    this.folder = folder;
    this.model = model;
    this.scales = scales;
  }

  /** Writes the picked calls; {@code trace.json} comes last, so that it never promises too much. */
  void write(Trace trace, List<Call> picked, Progress progress)
      throws EngineException, CommandException {
    try {
      Files.createDirectories(folder);
      InputTensor input = trace.input();
      Sizes sizes = trace.network().sizes(input.height(), input.width());
      JsonArray calls = new JsonArray();
      for (Call call : picked) {
        progress.show("cli.progress.call", call.name(), calls.size() + 1, picked.size());
        float[] values = trace.values(call);
        Shape shape = sizes.output(call);
        NpyFile.write(folder.resolve(call.name() + ".npy"), values, shape.toArray());
        calls.add(json(trace, call, shape, values));
      }
      byte[] json = Json.lines(json(trace, calls)).getBytes(StandardCharsets.UTF_8);
      AtomicFile.write(folder.resolve("trace.json"), json);
    } catch (IOException e) {
      throw CommandException.unwritable(folder, e);
    }
  }

  private JsonObject json(Trace trace, JsonArray calls) {
    InputTensor input = trace.input();
    JsonArray top = new JsonArray();
    for (Answer answer : Answer.top(trace.probabilities(), model.labels(), TOP)) {
      JsonArray row = new JsonArray();
      row.add(answer.index());
      row.add(Json.text(answer.label()));
      row.add(Json.number(answer.probability()));
      top.add(row);
    }
    JsonObject json =
        Json.object(
            "model", model.id(),
            "network", model.spec().presetName().orElse(model.spec().displayName()),
            "input", Json.numbers(List.of(1, input.channels(), input.height(), input.width())),
            "top", top);
    if (!scales.isEmpty()) {
      json.add("scale", Json.texts(scales));
    }
    json.add("calls", calls);
    return json;
  }

  /** Where a value is not finite, neither is the statistic over it, as in PyTorch. */
  private static JsonObject json(Trace trace, Call call, Shape shape, float[] values) {
    Statistics statistics = Statistics.of(values, 0, values.length);
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
