package org.resnetexplorer.app.shell;

import java.util.List;
import org.resnetexplorer.app.featuremaps.MapsExport;
import org.resnetexplorer.export.FileKind;

/** The actions that save what a run produced. */
final class ExportActions {
  private final MapsExport export;

  ExportActions(MapsExport export) {
    this.export = export;
  }

  List<Action> list() {
    return List.of(
        action("export-maps", "fth-grid", export::grid),
        action("export-channel", "fth-image", export::channel),
        action("export-npy", "fth-download", () -> export.values(FileKind.NPY)),
        action("export-csv", "fth-download", () -> export.values(FileKind.CSV)),
        action("export-all-png", "fth-folder", () -> export.allCalls(FileKind.PNG)),
        action("export-all-npy", "fth-folder", () -> export.allCalls(FileKind.NPY)),
        action("export-all-csv", "fth-folder", () -> export.allCalls(FileKind.CSV)));
  }

  private Action action(String id, String icon, Runnable handler) {
    return new Action(id, icon, null, export.possible(), handler, null);
  }
}
