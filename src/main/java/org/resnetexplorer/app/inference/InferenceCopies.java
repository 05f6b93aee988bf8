package org.resnetexplorer.app.inference;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.OpenPicture;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.export.copy.Cell;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.text.Messages;

/** The answers, all outputs, and the picture as the network sees it. */
final class InferenceCopies implements Copies {

  private final AppState state;
  private final Messages messages;

  InferenceCopies(AppState state, Messages messages) {
    this.state = state;
    this.messages = messages;
  }

  @Override
  public List<Copyable> copies() {
    OpenPicture picture = state.pictureProperty().get();
    if (picture == null) {
      return List.of();
    }
    List<Copyable> all = new ArrayList<>();
    Run run = state.runProperty().get();
    if (run != null) {
      all.add(answers(run));
      all.add(
          new Copyable.Tensor(
              Copies.name(messages, "app.copy.outputs", run.picture().picture().name()),
              List.of(1, run.trace().logits().length),
              run.trace().logits()));
    }
    InputTensor input = picture.input();
    RgbImage crop = picture.crop().pixels();
    all.add(
        new Copyable.Tensor(
            Copies.name(messages, "app.copy.input", picture.picture().name()),
            List.of(1, input.channels(), input.height(), input.width()),
            input.values(),
            (then, none) -> then.accept(new Pixels(crop.width(), crop.height(), crop.toArgb()))));
    return all;
  }

  private Copyable answers(Run run) {
    return new Copyable.Table(
        Copies.name(messages, "app.copy.answers", run.picture().picture().name()),
        List.of(
            "class", "label", run.top().get(0).meaning().isProbability() ? "probability" : "value"),
        run.top().stream()
            .map(each -> Cell.row(each.index(), each.label(), each.value()))
            .toList());
  }
}
