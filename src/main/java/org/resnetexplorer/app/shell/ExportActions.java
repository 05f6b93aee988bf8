package org.resnetexplorer.app.shell;

import java.util.List;
import org.resnetexplorer.app.featuremaps.MapsPanes;
import org.resnetexplorer.export.FileKind;

/** The actions that save what a run produced. */
final class ExportActions {
  private final MapsPanes export;

  ExportActions(MapsPanes export) {
    this.export = export;
  }

  List<Action> list() {
    return List.of(
        action("export-maps", "fth-grid", export::exportGrid),
        action("export-channel", "fth-image", export::exportChannel),
        action("export-npy", "fth-download", () -> export.exportValues(FileKind.NPY)),
        action("export-csv", "fth-download", () -> export.exportValues(FileKind.CSV)),
        action("export-all-png", "fth-folder", () -> export.exportAllCalls(FileKind.PNG)),
        action("export-all-npy", "fth-folder", () -> export.exportAllCalls(FileKind.NPY)),
        action("export-all-csv", "fth-folder", () -> export.exportAllCalls(FileKind.CSV)));
  }

  private Action action(String id, String icon, Runnable handler) {
    return new Action(id, icon, null, new Condition(export.canExport(), "maps"), handler, null);
  }
}
