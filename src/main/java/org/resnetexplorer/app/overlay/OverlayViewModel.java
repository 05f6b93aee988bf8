package org.resnetexplorer.app.overlay;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Derived;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.overlays.OverlayWords;
import org.resnetexplorer.app.overlays.Overlays;
import org.resnetexplorer.app.overlays.Shadings;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.diagram.Node;
import org.resnetexplorer.diagram.NodeKind;
import org.resnetexplorer.explain.metric.Metric;
import org.resnetexplorer.explain.metric.MetricValues;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.Ticks;
import org.resnetexplorer.text.Messages;

/** What can be laid over the diagram, which of it is, and what its colours mean. */
final class OverlayViewModel {
  private static final int ENDS = 3;

  private final PaneContext context;
  private final OverlayWords words;
  private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
  private final ReadOnlyObjectWrapper<@Nullable Legend> legend =
      new ReadOnlyObjectWrapper<>(this, "legend");

  /**
   * What stands under the choice.
   *
   * @param title whose colours they are, {@code Multiply-adds of a block or call}
   * @param ticks numbers below the bar, evenly spaced
   * @param total of the whole net, with its label
   * @param rollUp how calls become blocks and stages
   * @param here the box under the mouse or the selection, and its value; may be empty
   */
  record Legend(String title, List<String> ticks, String total, String rollUp, String here) {}

  OverlayViewModel(PaneContext context) {
    this.context = context;
    this.words = new OverlayWords(context.messages());
    Subscriptions.now(overlays().chosenProperty(), metric -> open.set(metric != null));
    Subscriptions.onInvalidation(overlays().chosenProperty(), this::describe);
    Subscriptions.onInvalidation(overlays().shownProperty(), this::describe);
    Subscriptions.onInvalidation(overlays().pointedProperty(), this::describe);
    Subscriptions.onInvalidation(overlays().blocksInViewProperty(), this::describe);
    Subscriptions.onInvalidation(context.selection().currentProperty(), this::describe);
    Subscriptions.onChange(context.questions().askedProperty(), (before, asked) -> describe());
    Subscriptions.onInvalidation(context.appearance().widthProperty(), this::describe);
  }

  private Overlays overlays() {
    return context.overlays();
  }

  private Messages messages() {
    return context.messages();
  }

  ObjectProperty<@Nullable Metric> chosenProperty() {
    return overlays().chosenProperty();
  }

  /** Whether the legend stands in the lower right pane, in place of the channel. */
  BooleanProperty openProperty() {
    return open;
  }

  ReadOnlyObjectProperty<@Nullable Legend> legendProperty() {
    return legend.getReadOnlyProperty();
  }

  /** None, then every metric. */
  List<@Nullable Metric> choices() {
    List<@Nullable Metric> all = new ArrayList<>();
    all.add(null);
    all.addAll(List.of(Metric.values()));
    return all;
  }

  String name(@Nullable Metric metric) {
    return words.name(metric);
  }

  /** {@code MetricValues: multiply-adds}. */
  ObservableValue<String> header() {
    return chosenProperty()
        .map(metric -> messages().text("overlay.header", words.shortName(metric)))
        .orElse(messages().text("overlay.header.none"));
  }

  /** Why a metric can't be chosen; empty where it can. */
  ObservableValue<String> reason(@Nullable Metric metric) {
    return Derived.of(
        () -> missing(metric),
        context.appState().runProperty(),
        context.questions().askedProperty());
  }

  private String missing(@Nullable Metric metric) {
    if (metric == null || overlays().isPossible(metric)) {
      return "";
    }
    boolean ran = context.appState().runProperty().get() != null;
    return messages()
        .text(metric.needsAnswer() && ran ? "overlay.needs-answer" : "overlay.needs-run");
  }

  void choose(@Nullable Metric metric) {
    chosenProperty().set(metric);
    open.set(metric != null);
  }

  private void describe() {
    Metric metric = chosenProperty().get();
    MetricValues overlay = overlays().shownProperty().get();
    if (metric == null) {
      legend.set(null);
    } else if (overlay == null) {
      legend.set(new Legend(words.name(metric), List.of(), "", missing(metric), ""));
    } else {
      legend.set(legend(overlay));
    }
  }

  private Legend legend(MetricValues overlay) {
    Metric metric = overlay.metric();
    boolean blocks = overlays().blocksInViewProperty().get();
    MetricValues.Scale scale = blocks ? overlay.blockScale() : overlay.callScale();
    boolean narrow = context.appearance().widthProperty().get() == WidthClass.NARROW;
    List<String> ticks =
        Ticks.even(
                scale.low(), scale.high(), narrow ? 1 : ENDS, value -> words.value(metric, value))
            .labels();
    String title =
        messages()
            .text(blocks ? "overlay.legend.block" : "overlay.legend.call", words.name(metric));
    String total = messages().text("overlay.total", words.inFull(metric, overlay.total()));
    return new Legend(title, ticks, total, words.rollUp(metric), here(overlay));
  }

  private String here(MetricValues overlay) {
    Metric metric = overlay.metric();
    Node node = overlays().pointedProperty().get();
    if (node == null) {
      Target target = context.selection().current().target();
      OpenModel model = context.appState().modelProperty().get();
      boolean known = model != null && overlay.isOf(model.network());
      return known && !target.id().isEmpty()
          ? at(metric, target.id(), overlay.value(target.id()), overlay)
          : "";
    }
    double value = new Shadings(overlay).value(node);
    int more = node.kind() == NodeKind.BLOCK ? node.also().size() : 0;
    if (more == 0 || metric.rollUp() != Metric.RollUp.SUM) {
      return at(metric, pile(node, more), value, overlay);
    }
    return messages()
        .text(
            "overlay.pile",
            pile(node, more),
            words.value(metric, value),
            more + 1,
            words.value(metric, new Shadings(overlay).colouredBy(node)));
  }

  private static String pile(Node node, int more) {
    if (more == 0) {
      return node.id();
    }
    String last = node.also().get(more - 1);
    return node.id() + "…" + last.substring(last.lastIndexOf('.') + 1);
  }

  private String at(Metric metric, String id, double value, MetricValues overlay) {
    String number = words.value(metric, value);
    boolean narrow = context.appearance().widthProperty().get() == WidthClass.NARROW;
    return !narrow
            && metric.rollUp() == Metric.RollUp.SUM
            && !metric.isSigned()
            && overlay.total() > 0
        ? messages().text("overlay.at.share", id, number, Numbers.share(value / overlay.total()))
        : messages().text("overlay.at", id, number);
  }
}
