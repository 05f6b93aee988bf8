package org.resnetexplorer.app.similar;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.export.copy.Cell;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.text.Messages;

/** Where each picture lies, what is nearest to the open one, and the map as it is drawn. */
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
    Near near = viewModel.nearProperty().get();
    return Stream.of(
            Stream.of(points(name, scene)),
            near == null || near.alike() != scene.alike()
                ? Stream.<Copyable>empty()
                : Stream.of(nearest(near, scene)),
            Stream.of(new Copyable.Figure(name, (then, none) -> then.accept(drawn.get()))))
        .<Copyable>flatMap(part -> part)
        .toList();
  }

  private static Copyable points(String name, Scene scene) {
    return new Copyable.Table(
        name,
        List.of("picture", "group", "x", "y"),
        IntStream.range(0, scene.points().length)
            .mapToObj(
                row ->
                    Cell.row(
                        scene.alike().pictures().get(row).path(),
                        group(scene, row),
                        scene.points()[row][0],
                        scene.points()[row][1]))
            .toList());
  }

  /** What the open picture is nearest to. */
  private Copyable nearest(Near near, Scene scene) {
    return new Copyable.Table(
        messages.text("similar.near.to", near.run().picture().source().name()),
        List.of("picture", "group", "distance"),
        near.nearest().stream()
            .map(each -> Cell.row(each.picture().path(), group(scene, each.row()), each.distance()))
            .toList());
  }

  private static String group(Scene scene, int row) {
    return scene.groups().of()[row] == Groups.NONE ? "" : scene.groups().name(row);
  }
}
