package org.resnetexplorer.exploration.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.engine.BackwardRule;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Retention;
import org.resnetexplorer.engine.RunRequest;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.Tensor;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.engine.Workspace;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.exploration.folder.PictureFeed.Prepared;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.network.Call;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One pass over a folder that finds for every channel of every call the pictures that drive it
 * most: by activation, or by relevance for a class, {@code gradient * activation} (the cell's part
 * of the class's logit near this picture). Written down now and then, it goes on where it stopped.
 */
public final class ExemplarPass {
  private static final Logger LOG = LoggerFactory.getLogger(ExemplarPass.class);
  private static final int WRITE_EVERY = 200;

  private final Session session;
  private final Preprocess recipe;
  private final Orientation orientation;
  private final @Nullable Integer relevantFor;
  private final @Nullable Path kept;

  /**
   * @param relevantFor index of the class; null to go by activation
   * @param kept the file that keeps the index; null to keep none
   */
  public ExemplarPass(
      Session session,
      Preprocess recipe,
      Orientation orientation,
      @Nullable Integer relevantFor,
      @Nullable Path kept) {
    this.session = session;
    this.recipe = recipe;
    this.orientation = orientation;
    this.relevantFor = relevantFor;
    this.kept = kept;
  }

  /**
   * @param leftOut pictures that can't be read, and folders of them
   */
  public record Found(ExemplarIndex index, List<LeftOut> leftOut) {
    public Found {
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * Looks at every picture.
   *
   * @throws CancellationException if the cancellation was raised; what was found until then is kept
   */
  public Found run(PictureFolder folder, Consumer<PassProgress> listener, Cancellation cancellation)
      throws EngineException {
    String stamp = folder.fingerprint();
    List<PictureFile> pictures = folder.pictures();
    ExemplarIndex index = read(stamp).orElseGet(this::empty);
    List<LeftOut> leftOut = refusals(index, pictures);
    if (leftOut.size() < index.refused().size()) {
      // One that could not be read before can be now, and its place was before others.
      index = empty();
      leftOut = new ArrayList<>();
    }
    int before = index.done();
    PassClock clock = new PassClock(pictures.size(), before);
    clock.skip(before);
    try (PictureFeed feed =
        new PictureFeed(pictures.subList(before, pictures.size()), orientation, recipe)) {
      for (Prepared next = feed.next(); next != null; next = feed.next()) {
        look(next, index, leftOut, cancellation);
        clock.read();
        if (index.done() % WRITE_EVERY == 0) {
          write(index, stamp);
        }
        listener.accept(clock.next());
        cancellation.check();
      }
    } finally {
      write(index, stamp);
    }
    leftOut.addAll(folder.closed());
    return new Found(index, leftOut);
  }

  private ExemplarIndex empty() {
    return ExemplarIndex.empty(session.network(), recipe.crop(), recipe.crop());
  }

  private void look(
      Prepared next, ExemplarIndex index, List<LeftOut> leftOut, Cancellation cancellation)
      throws EngineException {
    InputTensor input = next.input();
    if (input == null) {
      next.leftOut().ifPresent(leftOut::add);
      index.skip();
      return;
    }
    // Offered all at once, so that a picture is in the index whole or not at all.
    Map<Call, Tensor.Peaks> found = new LinkedHashMap<>();
    if (relevantFor == null) {
      session.pass(List.of(input), (call, output) -> found.put(call, output.peaks()), cancellation);
    } else {
      relevance(input, new Question.Answer(relevantFor), found, cancellation);
    }
    found.forEach((call, peaks) -> index.offer(call, peaks.values(), peaks.cells()));
    index.next();
  }

  private void relevance(
      InputTensor input,
      Question question,
      Map<Call, Tensor.Peaks> found,
      Cancellation cancellation)
      throws EngineException {
    try (Trace trace =
        session.run(new RunRequest(input, List.of(), Retention.EVERYTHING), cancellation)) {
      trace.compute(workspace -> relevance(workspace, question, found), cancellation);
    }
  }

  private static boolean relevance(
      Workspace workspace, Question question, Map<Call, Tensor.Peaks> found) {
    try (Tensor start = question.seed(workspace)) {
      workspace.backward(
          workspace.here(),
          start,
          0,
          BackwardRule.DERIVATIVE,
          (call, arrived) -> {
            try (Tensor parts = arrived.times(workspace.here().output(call))) {
              found.put(call, parts.peaks());
            }
          });
    }
    return true;
  }

  /** Those that could not be read before are asked again for their reason. */
  private List<LeftOut> refusals(ExemplarIndex index, List<PictureFile> pictures) {
    List<PictureFile> again = index.refused().stream().map(pictures::get).toList();
    List<LeftOut> leftOut = new ArrayList<>();
    try (PictureFeed feed = new PictureFeed(again, orientation, recipe)) {
      for (Prepared next = feed.next(); next != null; next = feed.next()) {
        next.leftOut().ifPresent(leftOut::add);
      }
    }
    return leftOut;
  }

  private Optional<ExemplarIndex> read(String stamp) {
    if (kept == null) {
      return Optional.empty();
    }
    try {
      KeptFolder.makeRoomFor(kept);
      return ExemplarIndex.read(kept, stamp, session.network(), recipe.crop());
    } catch (IOException e) {
      LOG.warn("Kept exemplars can't be read", e);
      return Optional.empty();
    }
  }

  private void write(ExemplarIndex index, String stamp) {
    if (kept == null) {
      return;
    }
    try {
      index.write(kept, stamp);
    } catch (IOException e) {
      LOG.warn("Exemplars are not kept", e);
    }
  }
}
