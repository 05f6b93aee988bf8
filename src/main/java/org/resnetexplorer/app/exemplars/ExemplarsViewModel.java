package org.resnetexplorer.app.exemplars;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WhileSeen;
import org.resnetexplorer.app.measured.DataSet;
import org.resnetexplorer.app.measured.FoundExemplars;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.questions.Asked;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.network.Call;

/** What drives each channel of the selected call. Works only while looked at. */
final class ExemplarsViewModel {
  private final PaneContext context;
  private final Stands stands;
  private final ObjectProperty<Basis> basis =
      new SimpleObjectProperty<>(this, "basis", Basis.ACTIVE);
  private final ObjectProperty<Order> order =
      new SimpleObjectProperty<>(this, "order", Order.INDEX);
  private final ReadOnlyObjectWrapper<Stand> stand =
      new ReadOnlyObjectWrapper<>(this, "stand", new Stand.NoSet());
  private final ReadOnlyObjectWrapper<@Nullable Sheet> sheet =
      new ReadOnlyObjectWrapper<>(this, "sheet");
  private final ReadOnlyIntegerWrapper channel =
      new ReadOnlyIntegerWrapper(this, "channel", Selected.NO_CHANNEL);
  private Background.Pending sorting = new Background.Pending();
  private Background.Pending choosing = new Background.Pending();

  ExemplarsViewModel(PaneContext context) {
    this.context = context;
    this.stands = new Stands(context);
    WhileSeen seen = new WhileSeen(context.seen(), this::update);
    Runnable update = seen.only(this::update);
    for (Basis each : Basis.values()) {
      Subscriptions.onChange(stands.of(each), (before, now) -> update.run());
    }
    Subscriptions.onChange(basis, (before, now) -> update());
    Subscriptions.onChange(order, (before, now) -> update());
    Subscriptions.onChange(context.selection().callProperty(), (before, now) -> update.run());
    Subscriptions.onChange(context.selection().currentProperty(), (before, now) -> update.run());
    Subscriptions.onChange(context.appState().runProperty(), (before, now) -> update.run());
    update.run();
  }

  ObjectProperty<Basis> basisProperty() {
    return basis;
  }

  ObjectProperty<Order> orderProperty() {
    return order;
  }

  /** Of the search that is missing; where none is, of the one that is shown. */
  ReadOnlyObjectProperty<Stand> standProperty() {
    return stand.getReadOnlyProperty();
  }

  /** Null while nothing was found. */
  ReadOnlyObjectProperty<@Nullable Sheet> sheetProperty() {
    return sheet.getReadOnlyProperty();
  }

  /** The channel that all panes show; {@link Selected#NO_CHANNEL} before there is one. */
  ReadOnlyIntegerProperty channelProperty() {
    return channel.getReadOnlyProperty();
  }

  /** What the sheet is shown or ordered for speaks for another class; null where it does not. */
  @Nullable String otherClass() {
    Asked asked = needsRelevance() ? stands.otherClass() : null;
    return asked == null ? null : stands.className(asked);
  }

  /** Begins the search that is missing, or anew for the class asked about. */
  void find() {
    stands.find(missing());
  }

  /** Selects a channel of the call; what is selected else stays. */
  void choose(int next) {
    Selected now = context.selection().current();
    if (next != channel.get()) {
      context.selection().select(now.withChannel(next));
    }
  }

  void open(Drivers of, Driver driver) {
    PictureOpening.open(context, of, driver);
  }

  private boolean needsRelevance() {
    return basis.get() == Basis.RELEVANT || order.get() == Order.ASKED;
  }

  /** Which search is to be done; of those done the one for a class. */
  private Basis missing() {
    Stream<Basis> needed =
        needsRelevance() ? Stream.of(basis.get(), Basis.RELEVANT) : Stream.of(basis.get());
    List<Basis> all = needed.toList();
    return all.stream()
        .filter(each -> stands.found(each) == null)
        .findFirst()
        .orElse(all.get(all.size() - 1));
  }

  private void update() {
    Basis first = missing();
    Stand now = stands.of(first).get();
    if (context.seen().get()
        && first == Basis.ACTIVE
        && now instanceof Stand.Missing missing
        && missing.pictures() <= DataSet.AT_ONCE) {
      stands.find(Basis.ACTIVE);
      now = stands.of(first).get();
    }
    stand.set(now);
    sorting.cancel();
    choosing.cancel();
    FoundExemplars found = stands.found(basis.get());
    FoundExemplars relevant = stands.found(Basis.RELEVANT);
    Call call = context.selection().callProperty().get();
    if (found == null || call == null || !(now instanceof Stand.Found)) {
      sheet.set(null);
      return;
    }
    sort(found, relevant, call);
    chooseChannel(found, call);
  }

  private void sort(FoundExemplars found, @Nullable FoundExemplars relevant, Call call) {
    Sheet before = sheet.get();
    Order wanted = order.get();
    boolean same =
        before != null
            && before.found() == found
            && before.call().equals(call)
            && before.order() == wanted
            && (wanted != Order.ASKED || before.by() == relevant);
    if (!same) {
      FoundExemplars by = wanted == Order.ASKED && relevant != null ? relevant : found;
      sorting =
          context
              .background()
              .compute(() -> new Sheet(found, call, wanted, by, wanted.of(by, call)), sheet::set);
    }
  }

  private void chooseChannel(FoundExemplars found, Call call) {
    Selected selected = context.selection().current();
    Run run = context.appState().runProperty().get();
    choosing =
        context
            .background()
            .compute(
                () -> ShownChannel.of(context, selected, run, call, found.channels(call)),
                channel::set);
  }
}
