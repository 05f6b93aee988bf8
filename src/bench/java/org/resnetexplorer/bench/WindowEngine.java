package org.resnetexplorer.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Retention;
import org.resnetexplorer.engine.RunRequest;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.attribution.Method;
import org.resnetexplorer.explain.attribution.Progress;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.image.preprocess.Preprocessor;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.text.AppFolders;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.open.WeightedModel;
import org.resnetexplorer.weights.read.WeightsReader;

/** The bundled network on the window's engine, without the window. */
final class WindowEngine implements AutoCloseable {
  private static final List<Method> LONG = List.of(Method.OCCLUSION, Method.SMOOTHGRAD);
  private static final Question QUESTION = new Question.Answer(0);

  /** A parameter of a few numbers: who gets it was served by the engine's thread. */
  private static final String SMALL = "fc.bias";

  /** Work is cancelled after so many steps of this length, a step more each time. */
  private static final int STEPS = 20;

  private static final long STEP_NANOS = 2_000_000;

  private final PictureReader reader = new PictureReader();
  private final Session session;

  WindowEngine(Engine engine) throws WeightsException, EngineException {
    ModelCatalog catalog = new ModelCatalog(AppFolders.ofThisProcess().weights());
    try (WeightedModel model =
        new ModelOpener(new WeightsReader(), catalog).open(ModelCatalog.BUNDLED)) {
      session = engine.open(model.network(), model.weights());
    }
  }

  /**
   * Decodes a picture, prepares it and runs the network, keeping nothing.
   *
   * @return how long that took, in nanoseconds
   */
  long bare(Path file) throws PictureException, EngineException {
    long began = System.nanoTime();
    InputTensor input =
        Preprocessor.input(reader.read(file, Orientation.UPRIGHT).image(), Preprocess.IMAGENET_V1);
    session.run(new RunRequest(input, List.of(), Retention.LOGITS), new Cancellation()).close();
    return System.nanoTime() - began;
  }

  /**
   * Begins a run or a long explanation and cancels it in its midst.
   *
   * @return how long it took from the cancellation until the engine served the next, in nanoseconds
   */
  List<Long> cancel(int times) throws EngineException {
    List<Long> nanos = new ArrayList<>();
    try (Trace trace = session.run(Inputs.noise())) {
      for (int i = 0; i < times; i++) {
        Cancellation cancellation = new Cancellation();
        int turn = i;
        CompletableFuture<Void> work =
            CompletableFuture.runAsync(() -> work(turn, trace, cancellation));
        LockSupport.parkNanos(STEP_NANOS * (i % STEPS));
        long began = System.nanoTime();
        cancellation.cancel();
        work.join();
        session.parameter(SMALL);
        nanos.add(System.nanoTime() - began);
      }
    }
    return nanos;
  }

  private void work(int turn, Trace trace, Cancellation cancellation) {
    int kind = turn % (LONG.size() + 1);
    try {
      if (kind == LONG.size()) {
        session.run(RunRequest.of(Inputs.noise()), cancellation).close();
      } else {
        LONG.get(kind)
            .standard(session.network(), trace.input().height())
            .attribute(trace, QUESTION, Progress.NONE, cancellation);
      }
    } catch (CancellationException e) {
      // As it was asked to.
    } catch (EngineException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
