package org.resnetexplorer.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.cli.options.FolderOptions;
import org.resnetexplorer.cli.process.Interruption;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.exploration.folder.Embeddings;
import org.resnetexplorer.exploration.folder.ExemplarPass;
import org.resnetexplorer.exploration.folder.FolderPass;
import org.resnetexplorer.exploration.folder.KeptReadings;
import org.resnetexplorer.exploration.folder.LeftOut;
import org.resnetexplorer.exploration.folder.NeighbourMap;
import org.resnetexplorer.exploration.folder.PassProgress;
import org.resnetexplorer.exploration.folder.PictureFile;
import org.resnetexplorer.exploration.folder.PictureFolder;
import org.resnetexplorer.exploration.folder.Projection;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.WeightedModel;

/**
 * Passes of a model over a folder for a command: with progress on a terminal, until Ctrl+C. What a
 * pass read is kept where the window finds it too.
 */
final class FolderWork implements AutoCloseable {
  private final Console console;
  private final Models models;
  private final FolderOptions options;
  private final Inference inference;
  private final ProgressLine progress;

  private FolderWork(
      Console console,
      Models models,
      FolderOptions options,
      Inference inference,
      ProgressLine progress) {
    this.console = console;
    this.models = models;
    this.options = options;
    this.inference = inference;
    this.progress = progress;
  }

  /** Starts the engine on a model's weights; closed, it ends. */
  static FolderWork start(
      Console console,
      Models models,
      FolderOptions options,
      WeightedModel model,
      ProgressLine progress)
      throws EngineException, WeightsException {
    Inference inference = Inference.start(models, model, progress);
    return new FolderWork(console, models, options, inference, progress);
  }

  Inference inference() {
    return inference;
  }

  @Override
  public void close() {
    inference.close();
  }

  /** The call whose output the model's last layer reads. */
  Call features() {
    return FolderPass.features(inference.network());
  }

  /**
   * Reads pictures.
   *
   * @param features the call whose channels are read
   * @param mirrored whether each picture is mirrored
   * @return those that can't be read
   * @throws CommandException if it was stopped; what was read is kept
   */
  List<LeftOut> pass(
      PictureFolder folder,
      List<PictureFile> pictures,
      Call features,
      boolean mirrored,
      FolderPass.Readings readings)
      throws EngineException, WeightsException, CommandException {
    try (KeptReadings kept =
        options.kept(models.readings(), inference.model(), folder, features, mirrored)) {
      FolderPass pass =
          new FolderPass(
              inference.session(),
              options.recipe(inference.model()),
              options.orientation(),
              kept,
              features,
              mirrored);
      return untilStopped(
          pictures.size(),
          (listener, cancellation) -> pass.run(pictures, readings, listener, cancellation));
    }
  }

  /**
   * Looks in all pictures for what drives each channel most.
   *
   * @param relevantFor index of the class; null to go by activation
   * @throws CommandException if it was stopped; what was found is kept
   */
  ExemplarPass.Found exemplars(PictureFolder folder, @Nullable Integer relevantFor)
      throws EngineException, WeightsException, CommandException {
    WeightedModel model = inference.model();
    Path kept =
        options.isAgain()
            ? null
            : options.key(model, folder).exemplars(models.readings(), relevantFor);
    ExemplarPass pass =
        new ExemplarPass(
            inference.session(), options.recipe(model), options.orientation(), relevantFor, kept);
    return untilStopped(
        folder.pictures().size(),
        (listener, cancellation) -> pass.run(folder, listener, cancellation));
  }

  /** Long work over pictures. */
  @FunctionalInterface
  private interface Steps<T> {
    T run(Consumer<PassProgress> listener, Cancellation cancellation) throws EngineException;
  }

  /** Does work that Ctrl+C ends between two pictures. */
  private <T> T untilStopped(int pictures, Steps<T> steps)
      throws EngineException, CommandException {
    Cancellation cancellation = new Cancellation();
    AtomicInteger done = new AtomicInteger();
    try (Interruption.Work work = console.interruption().begin()) {
      return steps.run(
          step -> {
            done.set(step.done());
            show(step);
            if (work.isRaised()) {
              cancellation.cancel();
            }
          },
          cancellation);
    } catch (CancellationException e) {
      String key = options.isAgain() ? "cli.folder.stopped.again" : "cli.folder.stopped";
      throw CommandException.of(key, List.of(done.get(), pictures), e);
    }
  }

  /**
   * Lays pictures out by who is near whom, until Ctrl+C.
   *
   * @throws CommandException if it was stopped
   */
  NeighbourMap map(Embeddings embeddings, Projection projection) throws CommandException {
    Cancellation cancellation = new Cancellation();
    try (Interruption.Work work = console.interruption().begin()) {
      return NeighbourMap.of(
          embeddings.rows(),
          projection,
          NeighbourMap.SEED,
          share -> {
            progress.show("cli.progress.plane", Numbers.share(share));
            if (work.isRaised()) {
              cancellation.cancel();
            }
          },
          cancellation);
    } catch (CancellationException e) {
      throw CommandException.of("cli.embed.stopped", List.of(), e);
    }
  }

  private void show(PassProgress step) {
    if (Double.isNaN(step.secondsLeft())) {
      progress.show("cli.progress.folder", step.done(), step.total());
    } else {
      progress.show(
          "cli.progress.left",
          step.done(),
          step.total(),
          PassProgress.duration(step.secondsLeft(), console.messages()));
    }
  }
}
