package org.resnetexplorer.cli;

import java.util.ArrayList;
import java.util.List;

/** Stands for the window, which the room {@code app} tests: it remembers what it was asked for. */
final class RecordingWindow implements Window {
  final List<Opening> opened = new ArrayList<>();
  final List<Snapshot> drawn = new ArrayList<>();
  boolean display = true;
  String problem = "";

  @Override
  public boolean hasDisplay() {
    return display;
  }

  @Override
  public List<String> panels() {
    return List.of("maps", "code", "runs");
  }

  @Override
  public void open(Opening request) {
    opened.add(request);
  }

  @Override
  public String draw(Snapshot request) {
    drawn.add(request);
    return problem;
  }
}
