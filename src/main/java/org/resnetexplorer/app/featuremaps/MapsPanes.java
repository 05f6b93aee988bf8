package org.resnetexplorer.app.featuremaps;

import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Need;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;
import org.resnetexplorer.app.state.Failures;
import org.resnetexplorer.export.FileKind;

/** All channels of a call as maps, and one of them large, which share the maps and their export. */
public final class MapsPanes {
  private final Failures failures = new Failures();
  private @Nullable Parts parts;

  private record Parts(CallMaps maps, MapsExport export) {}

  /** The grid, below. */
  public Pane grid() {
    Declaration declaration =
        Declaration.of("maps", Place.LOWER, "maps.tab", "fth-grid")
            .needing(Need.RUN)
            .styled(MapsPanes.class, "featuremaps.css")
            .worded("maps", MapsPanes.class);
    return new Pane() {
      @Override
      public Declaration declaration() {
        return declaration;
      }

      @Override
      public Attached attach(PaneContext context, PaneServices services) {
        Parts shared = parts(context, services);
        Supplier<PaneView> view =
            () ->
                PaneView.load(
                    "FeatureMaps.fxml",
                    new FeatureMapsController(context, shared.maps(), shared.export()),
                    context.messages(),
                    FeatureMapsController::header);
        return Attached.of(view).alwaysOpen().failingWith(failures);
      }
    };
  }

  /** The channel, on the right. */
  public Pane channel() {
    Declaration declaration =
        Declaration.of("channel", Place.LOWER_RIGHT, "overlay.channel", "fth-square")
            .needing(Need.RUN);
    return new Pane() {
      @Override
      public Declaration declaration() {
        return declaration;
      }

      @Override
      public Attached attach(PaneContext context, PaneServices services) {
        Parts shared = parts(context, services);
        Supplier<PaneView> view =
            () ->
                PaneView.load(
                    "Channel.fxml",
                    new ChannelController(
                        context, shared.maps(), shared.export(), services.stage()),
                    context.messages());
        return Attached.of(view).alwaysOpen().failingWith(failures);
      }
    };
  }

  private Parts parts(PaneContext context, PaneServices services) {
    Parts made = parts;
    if (made == null) {
      PaneContext own = context.failingInto(failures);
      CallMaps maps = new CallMaps(own);
      made = new Parts(maps, new MapsExport(own, maps, services.exports(), services.places()));
      parts = made;
    }
    return made;
  }

  private MapsExport export() {
    return Objects.requireNonNull(parts, "Not attached yet").export();
  }

  /** Whether there are maps, and nothing else is being saved. */
  public ObservableValue<Boolean> canExport() {
    return export().possible();
  }

  /** Asks where to save the maps of the call. */
  public void exportGrid() {
    export().grid();
  }

  /** Asks where to save the map of the channel. */
  public void exportChannel() {
    export().channel();
  }

  /** Asks where to save the values of the call. */
  public void exportValues(FileKind kind) {
    export().values(kind);
  }

  /** Asks for a folder for the values of all calls. */
  public void exportAllCalls(FileKind kind) {
    export().allCalls(kind);
  }
}
