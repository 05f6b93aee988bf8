package org.resnetexplorer.exploration.epochs;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Network;

/**
 * The checkpoints of one training run, in the order in which it wrote them.
 *
 * @param name what they are called together: their folder
 * @param given the files and folders that they were found in
 * @param network of every one of them
 * @param by what orders them
 * @param checkpoints two or more
 * @param unfit what lies beside them and is left out
 */
public record CheckpointSeries(
    String name,
    List<Path> given,
    Network network,
    OrderedBy by,
    List<Checkpoint> checkpoints,
    List<Unfit> unfit) {

  /** No place in a series. */
  public static final int NOWHERE = -1;

  /** Copies the lists. */
  public CheckpointSeries {
    given = List.copyOf(given);
    checkpoints = List.copyOf(checkpoints);
    unfit = List.copyOf(unfit);
  }

  public int size() {
    return checkpoints.size();
  }

  /** The place of the checkpoint in that file, from 0; {@link #NOWHERE} if there is none. */
  public int placeOf(@Nullable Path file) {
    Path whole = file == null ? null : whole(file);
    for (int place = 0; place < checkpoints.size(); place++) {
      if (whole(checkpoints.get(place).file().path()).equals(whole)) {
        return place;
      }
    }
    return NOWHERE;
  }

  /** However the way to it was written. */
  private static Path whole(Path file) {
    return file.toAbsolutePath().normalize();
  }
}
