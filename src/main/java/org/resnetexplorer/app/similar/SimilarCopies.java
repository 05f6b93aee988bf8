package org.resnetexplorer.app.similar;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.export.copy.Cell;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.text.Messages;

/** Where each picture lies, and the map of them as it is drawn. */
final class SimilarCopies implements Copies {

  private final SimilarViewModel viewModel;
  private final Supplier<Pixels> drawn;
  private final Messages messages;

  SimilarCopies(SimilarViewModel viewModel, Supplier<Pixels> drawn, Messages messages) {
    this.viewModel = viewModel;
    this.drawn = drawn;
    this.messages = messages;
  }

  @Override
  public List<Copyable> copies() {
    Scene scene = viewModel.sceneProperty().get();
    if (scene == null) {
      return List.of();
    }
    String name = Copies.name(messages, "similar.tab", scene.alike().at().name());
    return List.of(
        new Copyable.Table(
            name,
            List.of("picture", "group", "x", "y"),
            IntStream.range(0, scene.points().length)
                .mapToObj(
                    row ->
                        Cell.row(
                            scene.alike().pictures().get(row).path(),
                            scene.groups().of()[row] == Groups.NONE ? "" : scene.groups().name(row),
                            scene.points()[row][0],
                            scene.points()[row][1]))
                .toList()),
        new Copyable.Figure(name, (then, none) -> then.accept(drawn.get())));
  }
}
