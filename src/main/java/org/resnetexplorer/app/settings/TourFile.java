package org.resnetexplorer.app.settings;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.resnetexplorer.app.state.TourProgress;

/** How far the guided tour got, on disk. A file that can't be read is kept aside. */
public final class TourFile {
  private static final int VERSION = 1;

  private final WholeFile file;
  private final Gson gson = new Gson();

  /**
   * @param told of a file that can't be read
   */
  public TourFile(Path file, SetAside told) {
    this.file = new WholeFile(file, told);
  }

  private record Saved(int version, String stop, boolean brief, Map<String, Integer> tries) {}

  public TourProgress read() {
    try {
      Saved saved = gson.fromJson(file.read(), Saved.class);
      if (saved == null
          || saved.version() != VERSION
          || saved.stop() == null
          || saved.tries() == null
          || saved.tries().values().stream().anyMatch(tries -> tries == null || tries < 1)) {
        file.setAside("unknown version");
        return TourProgress.NONE;
      }
      return new TourProgress(saved.stop(), saved.brief(), saved.tries());
    } catch (NoSuchFileException e) {
      return TourProgress.NONE;
    } catch (IOException | JsonParseException e) {
      file.setAside(e.toString());
      return TourProgress.NONE;
    }
  }

  /** Whole or not at all. */
  public void write(TourProgress progress) {
    file.write(
        gson.toJson(new Saved(VERSION, progress.stop(), progress.brief(), progress.tries())));
  }
}
