package org.resnetexplorer.exploration.epochs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.resnetexplorer.weights.SmallNets;
import org.resnetexplorer.weights.WeightsException;

/** Checkpoints of a very small network, which say more the later they are. */
public final class EpochFiles {
  /** Of four classes; five thousand numbers. */
  public static final String NET = "basic,1-1-1,channels=4,classes=4";

  private EpochFiles() {}

  /**
   * Writes one.
   *
   * @param strength fills the weights of the first norm, and so scales all maps after it
   */
  public static Path write(Path file, double strength) throws IOException, WeightsException {
    Files.createDirectories(file.getParent());
    return SmallNets.write(file, NET, Map.of("bn1.weight", (float) strength));
  }

  /** Writes one of another network. */
  public static Path writeOther(Path file) throws IOException, WeightsException {
    return SmallNets.write(file, "basic,1-1-1,channels=4,classes=5");
  }
}
