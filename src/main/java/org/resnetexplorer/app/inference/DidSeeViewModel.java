package org.resnetexplorer.app.inference;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.explain.cell.Place;
import org.resnetexplorer.explain.field.EffectiveField;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.render.Veil;

/** What the selected cell did see of all that it could see, computed while somebody wants it. */
final class DidSeeViewModel {
  private final PaneContext context;
  private final ReadOnlyObjectProperty<@Nullable SeenField> field;
  private final BooleanProperty wanted = new SimpleBooleanProperty(this, "wanted");
  private final ReadOnlyObjectWrapper<@Nullable DidSee> shown =
      new ReadOnlyObjectWrapper<>(this, "shown");
  private Background.Pending pending = new Background.Pending();
  private Cancellation cancellation = new Cancellation();

  /**
   * How much each pixel of the network's input moves the cell.
   *
   * @param shading to lay over the input
   * @param half the fewest pixels that hold half of it; 0 if nothing moves the cell
   */
  record DidSee(Pixels shading, int half) {}

  /**
   * @param field what the cell could see
   */
  DidSeeViewModel(PaneContext context, ReadOnlyObjectProperty<@Nullable SeenField> field) {
    this.context = context;
    this.field = field;
    Subscriptions.onInvalidation(wanted, this::update);
    Subscriptions.onInvalidation(field, this::update);
    Subscriptions.onInvalidation(context.appState().runProperty(), this::update);
    Subscriptions.onInvalidation(context.selection().currentProperty(), this::update);
  }

  /** Whether it is to be shown. */
  BooleanProperty wantedProperty() {
    return wanted;
  }

  /** Null where it is not wanted, or there is no cell, or it is still being computed. */
  ReadOnlyObjectProperty<@Nullable DidSee> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  private void update() {
    pending.cancel();
    cancellation.cancel();
    shown.set(null);
    Run run = context.appState().runProperty().get();
    Call call = context.selection().callProperty().get();
    SeenField could = field.get();
    if (!wanted.get() || run == null || call == null || could == null) {
      return;
    }
    Cancellation own = new Cancellation();
    cancellation = own;
    Selected selected = context.selection().current();
    pending = context.background().compute(() -> see(run, call, selected, could, own), shown::set);
  }

  private DidSee see(Run run, Call call, Selected selected, SeenField could, Cancellation own)
      throws EngineException {
    int channel = context.activations().channel(run, call, selected.channel());
    Place cell = new Place(call.index(), channel, could.cell().row(), could.cell().column());
    EffectiveField seen = EffectiveField.of(run.trace(), cell, Call.INPUT, own);
    return new DidSee(
        Veil.of(seen.map().values(), seen.map().rows(), seen.map().columns()), seen.placesOfHalf());
  }
}
