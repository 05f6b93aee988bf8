package org.resnetexplorer.cli;

import java.util.List;
import java.util.Optional;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.engine.Retention;
import org.resnetexplorer.engine.RunRequest;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.cell.RunNumbers;
import org.resnetexplorer.exploration.ModelNotes;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.WeightedModel;

/** A model in the running engine, for one command. */
final class Inference implements AutoCloseable {
  private final WeightedModel model;
  private final Engine engine;
  private final Session session;

  private Inference(WeightedModel model, Engine engine, Session session) {
    this.model = model;
    this.engine = engine;
    this.session = session;
  }

  /**
   * Starts the engine and gives it the model.
   *
   * @param model stays its opener's to close
   */
  static Inference start(Models models, WeightedModel model, ProgressLine progress)
      throws EngineException, WeightsException {
    progress.show("cli.progress.engine");
    Engine engine = Engine.start(models.engine());
    boolean complete = false;
    try {
      progress.show("cli.progress.model", model.id());
      Inference inference =
          new Inference(model, engine, engine.open(model.network(), model.weights()));
      complete = true;
      return inference;
    } finally {
      if (!complete) {
        engine.close();
      }
    }
  }

  WeightedModel model() {
    return model;
  }

  /** That weights of the model are no numbers, if any are not. */
  Optional<Phrase> damage() {
    return session.notFinite().map(ModelNotes::notFinite);
  }

  Network network() {
    return session.network();
  }

  Session session() {
    return session;
  }

  Trace run(InputTensor input, List<Intervention> interventions, Retention keep)
      throws EngineException {
    return session.run(new RunRequest(input, interventions, keep), new Cancellation());
  }

  /** The numbers of one of its runs, and those of the weights. */
  RunNumbers numbers(Trace trace) {
    return RunNumbers.of(trace, session);
  }

  @Override
  public void close() {
    session.close();
    engine.close();
  }
}
