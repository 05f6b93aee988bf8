package org.resnetexplorer.app.pictures;

import java.util.List;
import org.resnetexplorer.app.intake.PictureStrip;
import org.resnetexplorer.app.intake.StripPicture;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.export.copy.Cell;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.text.Messages;

/** The pictures of the strip with their answers. */
final class FilmCopies implements Copies {

  private final PictureStrip strip;
  private final Messages messages;

  FilmCopies(PictureStrip strip, Messages messages) {
    this.strip = strip;
    this.messages = messages;
  }

  @Override
  public List<Copyable> copies() {
    return strip.pictures().isEmpty()
        ? List.of()
        : List.of(
            new Copyable.Table(
                messages.text("pictures.title"),
                List.of("picture", "label", "value"),
                strip.pictures().stream().map(FilmCopies::row).toList()));
  }

  /** One that has not been run has no answer yet. */
  private static List<Cell> row(StripPicture picture) {
    return picture.stateProperty().get() instanceof StripPicture.State.Answered answered
        ? Cell.row(picture.source().name(), answered.top().label(), answered.top().value())
        : Cell.row(picture.source().name(), "", Double.NaN);
  }
}
