package org.resnetexplorer.cli;

import java.nio.file.Path;
import java.util.List;
import org.resnetexplorer.cli.options.PictureOptions;
import org.resnetexplorer.diagram.DiagramState;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Retention;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.exploration.Prediction;
import org.resnetexplorer.export.DiagramMaps;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.preprocess.Crop;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.image.preprocess.Preprocessor;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.WeightedModel;

/** Runs a picture through a model, for a diagram with its maps in it. */
final class DiagramRun {
  private static final int TOP = 5;

  private final Models models;
  private final WeightedModel model;
  private final PictureOptions options;

  /**
   * @param model stays its opener's to close
   */
  DiagramRun(Models models, WeightedModel model, PictureOptions options) {
    this.models = models;
    this.model = model;
    this.options = options;
  }

  /** Lays out a diagram for inputs of a size. */
  @FunctionalInterface
  interface Layout {
    DiagramDrawing of(int height, int width) throws CommandException;
  }

  DiagramDrawing draw(Path photo, Layout layout, ProgressLine progress, Messages messages)
      throws PictureException, EngineException, WeightsException, CommandException {
    Preprocess recipe = options.preprocess(model, null);
    Crop crop = Preprocessor.crop(options.read(photo).image(), recipe);
    InputTensor tensor = Preprocessor.tensor(crop, recipe);
    DiagramDrawing drawing = layout.of(tensor.height(), tensor.width());
    try (Inference inference = Inference.start(models, model, progress);
        Trace trace = inference.run(tensor, List.of(), Retention.EVERYTHING)) {
      DiagramMaps made =
          DiagramMaps.of(
              new DiagramMaps.Shown(
                  drawing.network(), drawing.diagram(), drawing.view(), DiagramMaps.Chosen.NONE),
              call -> values(trace, call),
              crop.pixels(),
              drawing.zoom(),
              messages);
      return drawing.with(new DiagramState("", "", made.maps(), made.details(), answers(trace)));
    }
  }

  private static Activation values(Trace trace, Call call) throws EngineException {
    InputTensor input = trace.input();
    long[] shape =
        trace.network().sizes(input.height(), input.width()).output(call).sizes().stream()
            .mapToLong(Integer::longValue)
            .toArray();
    return Activation.of(trace.values(call), shape);
  }

  private List<DiagramState.Answer> answers(Trace trace) throws EngineException {
    return Prediction.top(
            trace.logits(),
            model.outputs(),
            TOP,
            index -> model.labels().find(index).orElseGet(() -> Integer.toString(index)))
        .stream()
        .map(one -> new DiagramState.Answer(one.label(), one.text(), one.part()))
        .toList();
  }
}
