package org.resnetexplorer.app.architectures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.DiagramText;
import org.resnetexplorer.diagram.TextMeasure;
import org.resnetexplorer.diagram.layout.Diagrams;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.NetworkComparison;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.ShapesAndCosts;

/** The open network beside another: drawing, table of parts, table of calls. */
final class CompareViewModel {
  private static final double LEAST_WIDTH = 480;
  private static final double LEAST_HEIGHT = 200;

  private final PaneContext context;
  private final Diagrams diagrams;
  private final ChangeWords words;
  private final CompareRows rows;
  private final ObjectProperty<@Nullable ResNetSpec> other =
      new SimpleObjectProperty<>(this, "other");
  private final ObjectProperty<NetworkComparison.@Nullable Pairing> pairing =
      new SimpleObjectProperty<>(this, "pairing");
  private final ReadOnlyObjectWrapper<@Nullable Compared> compared =
      new ReadOnlyObjectWrapper<>(this, "compared");
  private final ReadOnlyStringWrapper secondName =
      new ReadOnlyStringWrapper(this, "secondName", "");
  private double width;
  private double height;
  private Background.Pending pending = new Background.Pending();

  /**
   * What is shown of a pair of networks.
   *
   * @param pairing how its calls are paired
   * @param summary how many parts and calls differ
   * @param change what the second has more or less than the first, how well both do where that is
   *     published, and how long both took where both have run
   */
  record Compared(
      String first,
      String second,
      Diagram diagram,
      List<CompareRow> parts,
      List<CompareRow> calls,
      NetworkComparison.Pairing pairing,
      String summary,
      String change) {}

  CompareViewModel(PaneContext context, TextMeasure measure) {
    this.context = context;
    this.diagrams = new Diagrams(new DiagramText(context.messages().locale()), measure);
    this.words = new ChangeWords(context.messages());
    this.rows = new CompareRows(context.messages());
    Subscriptions.onInvalidation(context.appState().modelProperty(), this::renew);
    Subscriptions.onInvalidation(context.appState().runProperty(), this::renew);
    Subscriptions.onInvalidation(context.appState().pinnedRuns().keptProperty(), this::renew);
    Subscriptions.onInvalidation(other, this::renew);
    Subscriptions.onInvalidation(pairing, this::renew);
    Subscriptions.onInvalidation(context.seen(), this::renew);
    renew();
  }

  /** The network to compare with; null for one that suits the open one. */
  ObjectProperty<@Nullable ResNetSpec> otherProperty() {
    return other;
  }

  /** How calls are paired; null for the way that suits the two networks. */
  ObjectProperty<NetworkComparison.@Nullable Pairing> pairingProperty() {
    return pairing;
  }

  ReadOnlyObjectProperty<@Nullable Compared> comparedProperty() {
    return compared.getReadOnlyProperty();
  }

  /** What the network to compare with is called; known before the comparison is. */
  ReadOnlyStringProperty secondNameProperty() {
    return secondName.getReadOnlyProperty();
  }

  void resize(double newWidth, double newHeight) {
    if (newWidth != width || newHeight != height) {
      width = newWidth;
      height = newHeight;
      renew();
    }
  }

  /** Networks to choose from. */
  Map<String, ResNetSpec> choices() {
    OpenModel model = context.appState().modelProperty().get();
    return Counterparts.choices(model == null ? null : model.network().spec());
  }

  private void renew() {
    pending.cancel();
    OpenModel model = context.appState().modelProperty().get();
    if (model == null || !context.seen().get()) {
      return;
    }
    ResNetSpec first = model.network().spec();
    ResNetSpec second = other.get() == null ? Counterparts.suiting(first) : other.get();
    secondName.set(Counterparts.name(second));
    Compared before = compared.get();
    boolean same =
        before != null
            && before.first().equals(Counterparts.name(first))
            && before.second().equals(secondName.get());
    if (!same) {
      compared.set(null);
    }
    NetworkComparison.Pairing how =
        pairing.get() == null ? Counterparts.pairing(first, second) : pairing.get();
    String measured =
        words.measured(
            context.appState().runProperty().get(),
            context.appState().pinnedRuns().keptProperty().get(),
            second);
    // A drawing that is hidden has no size; the tables are told all the same.
    double wide = Math.max(LEAST_WIDTH, width);
    double high = Math.max(LEAST_HEIGHT, height);
    double textScale = context.appearance().textSizeProperty().get().factor();
    pending =
        context
            .background()
            .compute(
                () -> compare(model.sizes(), second, how, wide, high, textScale, measured),
                compared::set);
  }

  private Compared compare(
      ShapesAndCosts first,
      ResNetSpec spec,
      NetworkComparison.Pairing how,
      double wide,
      double high,
      double textScale,
      String measured) {
    int side = spec.family().stem().usualSide();
    ShapesAndCosts second = Network.of(spec).sizes(side, side);
    NetworkComparison comparison = NetworkComparison.of(first, second, how);
    String name = Counterparts.name(first.network().spec());
    String otherName = Counterparts.name(spec);
    List<CompareRow> parts = new ArrayList<>();
    comparison.parts().forEach(pair -> parts.add(rows.of(pair)));
    parts.add(rows.of(comparison.whole()));
    int differing = comparison.differences().size();
    return new Compared(
        name,
        otherName,
        Diagrams.fitLarge(
            wide,
            high,
            textScale,
            (w, h) -> diagrams.compared(first, name, second, otherName, w, h)),
        parts,
        comparison.calls().stream().map(rows::of).toList(),
        how,
        context
            .messages()
            .text("architecture.compare.summary", differing, comparison.calls().size()),
        words.change(comparison.whole(), first.network().spec(), spec) + measured);
  }
}
