package org.resnetexplorer.app.exemplars;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.resnetexplorer.app.files.Exports;
import org.resnetexplorer.app.files.SavePlaces;
import org.resnetexplorer.app.measured.FoundExemplars;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.exploration.folder.ExemplarDrawing;
import org.resnetexplorer.exploration.folder.ExemplarIndex;
import org.resnetexplorer.export.PngWriter;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.text.Messages;

/** Saves the page of a call as a picture, drawn as the command line draws it. */
final class SheetExport implements Copies {
  private final PaneContext context;
  private final ExemplarsViewModel viewModel;
  private final Exports exports;
  private final SavePlaces places;
  private final ExemplarWords words;

  SheetExport(
      PaneContext context, ExemplarsViewModel viewModel, Exports exports, SavePlaces places) {
    this.context = context;
    this.viewModel = viewModel;
    this.exports = exports;
    this.places = places;
    this.words = new ExemplarWords(context.messages(), context.dataSets());
  }

  /** Asks where to, and saves what is shown now. */
  void sheet() {
    Sheet sheet = viewModel.sheetProperty().get();
    if (sheet != null) {
      places
          .file(
              context.messages().text("exemplars.save"),
              sheet.call().name().replace('#', '-') + "-exemplars",
              "png")
          .ifPresent(file -> exports.start(file, target -> write(sheet, target)));
    }
  }

  private void write(Sheet sheet, Path file) throws IOException {
    PngWriter.write(file, drawn(sheet));
  }

  private Pixels drawn(Sheet sheet) throws IOException {
    FoundExemplars found = sheet.found();
    Messages messages = context.messages();
    ExemplarDrawing drawing =
        new ExemplarDrawing(
            found.set().pictures(),
            found.found().index(),
            sheet.call(),
            sheet.channels(),
            ExemplarIndex.MOST,
            found.cut(sheet.call()));
    List<String> caption =
        List.of(
            sheet.call().name() + ": " + words.values(found),
            messages.text(
                "exemplars.save.from", found.model().name(), found.set().name(), found.read()));
    return drawing.sheet(
        caption,
        channel -> messages.text("exemplars.save.channel", channel),
        tiles -> messages.text("folder.crossed", tiles));
  }

  @Override
  public List<Copyable> copies() {
    Sheet sheet = viewModel.sheetProperty().get();
    if (sheet == null) {
      return List.of();
    }
    String name = Copies.name(context.messages(), "exemplars.tab", sheet.call().name());
    return List.of(
        DriverTable.of(
            name,
            sheet.channels().stream()
                .map(channel -> Drivers.of(sheet.found(), sheet.call(), channel))
                .toList()),
        new Copyable.Figure(
            name, (then, none) -> context.background().compute(() -> drawn(sheet), then, none)));
  }
}
