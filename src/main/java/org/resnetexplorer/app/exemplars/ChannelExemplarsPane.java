package org.resnetexplorer.app.exemplars;

import java.util.List;
import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.text.Messages;

/** The nine pictures that drive the selected channel most, below its map. */
public final class ChannelExemplarsPane implements Pane {
  @Override
  public Declaration declaration() {
    return Declaration.of(
            "channel-exemplars", Place.LOWER_RIGHT, "exemplars.channel.title", "fth-image")
        .within("channel");
  }

  @Override
  public Attached attach(PaneContext context, PaneServices services) {
    return Attached.of(
        () -> {
          ChannelExemplarsViewModel viewModel = new ChannelExemplarsViewModel(context);
          Cuts cuts = new Cuts(services.pictures().thumbnails(), context.messages());
          return new PaneView(
              new ChannelExemplarsController(context, viewModel, cuts, services.stage()).content(),
              () -> copies(viewModel, context.messages()));
        });
  }

  private static List<Copyable> copies(ChannelExemplarsViewModel viewModel, Messages messages) {
    Drivers shown = viewModel.shownProperty().get();
    return shown == null
        ? List.of()
        : List.of(
            DriverTable.of(
                Copies.name(
                    messages,
                    "exemplars.channel.title",
                    shown.call().name() + "[" + shown.channel() + "]"),
                List.of(shown)));
  }
}
