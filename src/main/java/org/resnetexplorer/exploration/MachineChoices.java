package org.resnetexplorer.exploration;

import java.nio.file.Path;
import org.resnetexplorer.engine.EngineOptions;
import org.resnetexplorer.text.AppFolders;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.download.DownloadSource;

/**
 * What a person chose of the computer that the program runs on; window and command line hold to it.
 *
 * @param threads for the arithmetic of one call; {@value #AUTOMATIC} for as many as measured best
 * @param weightsFolder where downloaded weights are kept; empty for the usual place
 * @param mirror address that weights are downloaded from; empty for the official one
 */
public record MachineChoices(int threads, String weightsFolder, String mirror) {
  public static final int AUTOMATIC = 0;

  /** Nothing was chosen yet. */
  public static final MachineChoices FIRST = new MachineChoices(AUTOMATIC, "", "");

  /** More than any computer has; what asks for more was not written here. */
  public static final int MOST_THREADS = 1024;

  public MachineChoices withThreads(int now) {
    return new MachineChoices(now, weightsFolder, mirror);
  }

  public MachineChoices withWeightsFolder(String now) {
    return new MachineChoices(threads, now, mirror);
  }

  public MachineChoices withMirror(String now) {
    return new MachineChoices(threads, weightsFolder, now);
  }

  /** How the engine starts; never with more threads than this computer has cores. */
  public EngineOptions engine(AppFolders folders) {
    EngineOptions usual = EngineOptions.in(folders.engine());
    return threads == AUTOMATIC
        ? usual
        : new EngineOptions(folders.engine(), Math.min(threads, cores()));
  }

  /** Where downloaded weights are kept. */
  public Path weights(AppFolders folders) {
    return weightsFolder.isEmpty() ? folders.weights() : Path.of(weightsFolder);
  }

  /**
   * Where weights are downloaded from: as this process was told, else as was chosen here.
   *
   * @throws WeightsException if that is no address that is allowed
   */
  public DownloadSource source() throws WeightsException {
    return DownloadSource.ofThisProcess(mirror);
  }

  /** The most threads that are of use. */
  public static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }
}
