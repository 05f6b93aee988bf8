package org.resnetexplorer.app.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.explain.account.Account;
import org.resnetexplorer.explain.attribution.Attribution;
import org.resnetexplorer.export.copy.Cell;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.render.Pixels;

/** The map shown large with its picture, and the account that it keeps. */
final class AttributionCopies implements Copies {

  private final PaneContext context;
  private final GalleryViewModel viewModel;
  private final AttributionExport export;

  AttributionCopies(PaneContext context, GalleryViewModel viewModel, AttributionExport export) {
    this.context = context;
    this.viewModel = viewModel;
    this.export = export;
  }

  @Override
  public List<Copyable> copies() {
    Tile tile = viewModel.tileProperty(viewModel.chosenProperty().get()).get();
    Attribution map = tile == null ? null : tile.soFar();
    if (tile == null || map == null) {
      return List.of();
    }
    String name = map.method().title() + ": " + tile.asked().name();
    Supplier<Pixels> drawn = export.picture(tile, map);
    List<Copyable> all = new ArrayList<>();
    all.add(
        new Copyable.Tensor(
            name,
            List.of(map.map().rows(), map.map().columns()),
            map.map().values(),
            (then, none) -> context.background().compute(drawn::get, then, none)));
    Account account = map.account();
    if (account != null) {
      List<List<Cell>> rows = new ArrayList<>();
      account.parts().forEach(part -> rows.add(Cell.row(part.name(), part.value())));
      rows.add(Cell.row(context.messages().text("app.copy.sum"), account.sum()));
      rows.add(Cell.row(context.messages().text("app.copy.target"), account.target()));
      all.add(new Copyable.Table(name, List.of("part", "value"), rows));
    }
    return all;
  }
}
