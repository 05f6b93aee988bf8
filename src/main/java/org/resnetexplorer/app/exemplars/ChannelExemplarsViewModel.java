package org.resnetexplorer.app.exemplars;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WhileSeen;
import org.resnetexplorer.app.measured.FoundExemplars;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.questions.Asked;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.network.Call;

/** What drives the selected channel. Works only while looked at. */
final class ChannelExemplarsViewModel {
  private final PaneContext context;
  private final Stands stands;
  private final ObjectProperty<Basis> basis =
      new SimpleObjectProperty<>(this, "basis", Basis.ACTIVE);
  private final ReadOnlyObjectWrapper<Stand> stand =
      new ReadOnlyObjectWrapper<>(this, "stand", new Stand.NoSet());
  private final ReadOnlyObjectWrapper<@Nullable Drivers> shown =
      new ReadOnlyObjectWrapper<>(this, "shown");
  private Background.Pending pending = new Background.Pending();

  ChannelExemplarsViewModel(PaneContext context) {
    this.context = context;
    this.stands = new Stands(context);
    WhileSeen seen = new WhileSeen(context.seen(), this::update);
    Runnable update = seen.only(this::update);
    for (Basis each : Basis.values()) {
      Subscriptions.onChange(stands.of(each), (before, now) -> update.run());
    }
    Subscriptions.onChange(basis, (before, now) -> update());
    Subscriptions.onChange(context.appState().runProperty(), (before, now) -> update.run());
    Subscriptions.onChange(context.selection().currentProperty(), (before, now) -> update.run());
    update.run();
  }

  ObjectProperty<Basis> basisProperty() {
    return basis;
  }

  /** Of the search that is chosen. */
  ReadOnlyObjectProperty<Stand> standProperty() {
    return stand.getReadOnlyProperty();
  }

  /** Null while nothing was found, or no channel is shown. */
  ReadOnlyObjectProperty<@Nullable Drivers> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The class asked about, where what is shown is for another one; null where it is not. */
  @Nullable String otherClass() {
    Asked asked = basis.get() == Basis.RELEVANT ? stands.otherClass() : null;
    return asked == null ? null : stands.className(asked);
  }

  /** Begins the search that is chosen. */
  void find() {
    stands.find(basis.get());
  }

  void open(Drivers of, Driver driver) {
    PictureOpening.open(context, of, driver);
  }

  private void update() {
    stand.set(stands.of(basis.get()).get());
    pending.cancel();
    FoundExemplars found = stands.found(basis.get());
    Call call = context.selection().callProperty().get();
    if (found == null || call == null) {
      shown.set(null);
      return;
    }
    Selected selected = context.selection().current();
    Run run = context.appState().runProperty().get();
    Drivers now = shown.get();
    pending =
        context
            .background()
            .compute(
                () -> {
                  int channel = ShownChannel.of(context, selected, run, call, found.channels(call));
                  boolean same =
                      now != null
                          && now.found() == found
                          && now.call().equals(call)
                          && now.channel() == channel;
                  return channel == Selected.NO_CHANNEL
                      ? new Next(null)
                      : new Next(same ? now : Drivers.of(found, call, channel));
                },
                next -> shown.set(next.drivers()));
  }

  private record Next(@Nullable Drivers drivers) {}
}
