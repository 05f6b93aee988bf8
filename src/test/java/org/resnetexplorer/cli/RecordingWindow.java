package org.resnetexplorer.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stands for the window, which the room {@code app} tests: it remembers what it was asked for. */
final class RecordingWindow implements Window {
  final List<Opening> opened = new ArrayList<>();
  final List<Snapshot> drawn = new ArrayList<>();
  Display display = Display.THERE;
  String problem = "";
  @Nullable DisplayException refused;

  @Override
  public Display display() {
    return display;
  }

  @Override
  public List<String> panels() {
    return List.of("maps", "code", "runs");
  }

  @Override
  public void open(Opening request) throws DisplayException {
    if (refused != null) {
      throw refused;
    }
    opened.add(request);
  }

  @Override
  public String draw(Snapshot request) {
    drawn.add(request);
    return problem;
  }
}
