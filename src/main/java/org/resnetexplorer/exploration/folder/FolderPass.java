package org.resnetexplorer.exploration.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.exploration.folder.PictureFeed.Prepared;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

/**
 * One pass of a network over the pictures of a folder. Pictures are decoded on one thread while the
 * network runs on another's; what was read before is taken from where it is kept. One at a time, so
 * that each answer is that of the picture alone, bit for bit.
 */
public final class FolderPass {
  private final Session session;
  private final Preprocess recipe;
  private final Orientation orientation;
  private final KeptReadings kept;
  private final Call features;
  private final boolean mirrored;

  /** Takes the readings in the folder's order. */
  @FunctionalInterface
  public interface Readings {
    void at(PictureFile picture, Reading reading);
  }

  /**
   * @param features the call whose channels are kept
   * @param mirrored whether each picture is mirrored left to right
   */
  public FolderPass(
      Session session,
      Preprocess recipe,
      Orientation orientation,
      KeptReadings kept,
      Call features,
      boolean mirrored) {
    this.session = session;
    this.recipe = recipe;
    this.orientation = orientation;
    this.kept = kept;
    this.features = features;
    this.mirrored = mirrored;
  }

  /** The call whose output the classifier reads; that of a network without head is its last. */
  public static Call features(Network network) {
    return network
        .classifier()
        .map(classifier -> network.calls().get(classifier.inputs().get(0)))
        .orElseGet(network::output);
  }

  /**
   * Reads every picture.
   *
   * @return those that can't be read, with the reason
   * @throws CancellationException if the cancellation was raised; what was read until then is kept
   */
  public List<LeftOut> run(
      List<PictureFile> pictures,
      Readings readings,
      Consumer<PassProgress> listener,
      Cancellation cancellation)
      throws EngineException {
    List<PictureFile> missing = pictures.stream().filter(each -> !kept.has(each)).toList();
    PassClock clock = new PassClock(pictures.size(), pictures.size() - missing.size());
    List<LeftOut> refused = new ArrayList<>();
    try (PictureFeed feed = new PictureFeed(missing, orientation, recipe)) {
      for (PictureFile picture : pictures) {
        cancellation.check();
        Optional<Reading> known = kept.find(picture);
        if (known.isPresent()) {
          readings.at(picture, known.get());
        } else {
          Prepared next = kept.has(picture) ? again(picture) : feed.next();
          read(Objects.requireNonNull(next), readings, refused, cancellation);
          clock.read();
        }
        listener.accept(clock.next());
      }
    }
    return refused;
  }

  /** What was kept of this one can't be read any more, which shows when it is its turn. */
  private @Nullable Prepared again(PictureFile picture) {
    try (PictureFeed alone = new PictureFeed(List.of(picture), orientation, recipe)) {
      return alone.next();
    }
  }

  private void read(
      Prepared prepared, Readings readings, List<LeftOut> refused, Cancellation cancellation)
      throws EngineException {
    InputTensor input = prepared.input();
    if (input == null) {
      prepared.leftOut().ifPresent(refused::add);
      return;
    }
    Reading reading = read(mirrored ? input.mirrored() : input, cancellation);
    kept.add(prepared.picture(), reading);
    readings.at(prepared.picture(), reading);
  }

  private Reading read(InputTensor input, Cancellation cancellation) throws EngineException {
    float[][] found = new float[2][0];
    Call output = session.network().output();
    session.pass(
        List.of(input),
        call -> call.index() == features.index() || call.index() == output.index(),
        (call, tensor) -> {
          if (call.index() == features.index()) {
            found[0] = tensor.channelMeans();
          }
          if (call.index() == output.index()) {
            found[1] = tensor.values();
          }
        },
        cancellation);
    return new Reading(found[0], found[1]);
  }
}
