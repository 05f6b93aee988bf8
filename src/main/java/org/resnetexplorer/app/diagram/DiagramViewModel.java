package org.resnetexplorer.app.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WhileSeen;
import org.resnetexplorer.app.overlays.Shadings;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.diagram.Bounds;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.DiagramState;
import org.resnetexplorer.diagram.DiagramText;
import org.resnetexplorer.diagram.Direction;
import org.resnetexplorer.diagram.Glyph;
import org.resnetexplorer.diagram.Node;
import org.resnetexplorer.diagram.Shading;
import org.resnetexplorer.diagram.TextMeasure;
import org.resnetexplorer.diagram.View;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.diagram.layout.Diagrams;
import org.resnetexplorer.explain.metric.MetricValues;
import org.resnetexplorer.export.DiagramMaps;
import org.resnetexplorer.network.ForwardSteps;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Target;

/**
 * Which drawing the canvas shows and in what state. A selection made elsewhere brings the closest
 * view of it; one made on the canvas keeps the view, so that nothing jumps under the mouse.
 */
final class DiagramViewModel {
  private static final Bounds BEGINNING = new Bounds(0, 0, 0, 0);

  private final PaneContext context;
  private final Diagrams diagrams;
  private final DiagramThumbnails thumbnails;
  private final Viewfinder finder = new Viewfinder();
  private final ObjectProperty<View> view =
      new SimpleObjectProperty<>(this, "view", new View.Net());
  private final ReadOnlyObjectWrapper<@Nullable Diagram> diagram =
      new ReadOnlyObjectWrapper<>(this, "diagram");
  private final ReadOnlyObjectWrapper<DiagramState> state =
      new ReadOnlyObjectWrapper<>(this, "state", DiagramState.EMPTY);
  private final WhileSeen seen;
  private double outputScale = 1;
  private boolean keepView;
  private @Nullable View drawnView;
  private @Nullable Run shownRun;
  private Map<String, Double> zeroShares = Map.of();

  DiagramViewModel(PaneContext context, TextMeasure measure) {
    this.context = context;
    this.diagrams = new Diagrams(new DiagramText(context.messages().locale()), measure);
    this.thumbnails = new DiagramThumbnails(context);
    this.seen = new WhileSeen(context.seen(), this::makeThumbnails);
    Subscriptions.onInvalidation(context.appState().modelProperty(), this::modelChanged);
    Subscriptions.now(context.selection().currentProperty(), this::selectionChanged);
    Subscriptions.onInvalidation(context.appState().runProperty(), this::refreshThumbnails);
    Subscriptions.onInvalidation(
        context.appearance().meanThumbnailsProperty(), this::refreshThumbnails);
    Subscriptions.onInvalidation(finder.detailProperty(), this::refreshThumbnails);
    Subscriptions.onInvalidation(view, this::layOut);
    Subscriptions.onChange(context.appearance().textSizeProperty(), (before, now) -> layOut());
    DebuggerProgress progress = new DebuggerProgress(context);
    Subscriptions.now(
        progress.valueProperty(), reached -> state.set(state.get().withProgress(reached)));
    Subscriptions.onInvalidation(context.appState().changes().currentProperty(), this::mark);
    Subscriptions.onInvalidation(context.appState().runProperty(), this::mark);
    Subscriptions.onInvalidation(context.overlays().shownProperty(), this::shade);
    Subscriptions.onInvalidation(diagram, this::shade);
  }

  private void mark() {
    AppState appState = context.appState();
    state.set(
        state
            .get()
            .withLesioned(
                LesionMarks.of(
                    appState.changes().current().lesions(), appState.runProperty().get())));
  }

  private void shade() {
    Diagram drawn = diagram.get();
    context.overlays().blocksInViewProperty().set(drawn == null || Shadings.hasBlocks(drawn));
    state.set(state.get().withShading(shading()));
  }

  private Shading shading() {
    Diagram drawn = diagram.get();
    OpenModel model = context.appState().modelProperty().get();
    MetricValues overlay = context.overlays().shownProperty().get();
    boolean fits =
        drawn != null && model != null && overlay != null && overlay.isOf(model.network());
    return fits ? new Shadings(overlay).of(drawn) : Shading.NONE;
  }

  ReadOnlyObjectProperty<@Nullable Diagram> diagramProperty() {
    return diagram.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<DiagramState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ObjectProperty<View> viewProperty() {
    return view;
  }

  /** Which part of the drawing is seen. */
  Viewfinder finder() {
    return finder;
  }

  /** The network that is drawn; null before the first. */
  @Nullable Network network() {
    OpenModel model = context.appState().modelProperty().get();
    return model == null ? null : model.network();
  }

  /**
   * @param scale pixels of the screen for one of the canvas
   */
  void resize(double width, double height, double scale) {
    outputScale = scale;
    finder.resize(width, height);
    layOut();
  }

  /** Selects what a node stands for, and stays in this view. */
  void select(Node node) {
    Network network = network();
    if (network != null) {
      boolean call = network.findCall(node.id()).isPresent();
      selectHere(call ? new Target.OfCall(node.id()) : new Target.OfModule(node.id()));
    }
  }

  private void selectHere(Target target) {
    keepView = true;
    context.selection().select(target);
    keepView = false;
  }

  /** Whether there is something inside a node that this view does not show. */
  boolean leadsIn(Node node) {
    Network network = network();
    return network != null && !View.inside(network, node).equals(view.get());
  }

  /** Selects a node and shows what is inside it: a stage's or a pile's blocks, a block's calls. */
  void goIn(Node node) {
    Network network = network();
    if (network != null) {
      select(node);
      view.set(View.inside(network, node));
    }
  }

  /** One level out: from a block to its stage, from a stage to the net. */
  void goOut() {
    Network network = network();
    if (network != null) {
      Depths.Place place = Depths.out(network, view.get());
      selectHere(place.target());
      view.set(place.view());
    }
  }

  /** Moves the selection along the drawing; without one, to its beginning. */
  void move(Direction direction) {
    Diagram drawn = diagram.get();
    Optional<Node> from = selectedNode();
    if (drawn == null || from.isEmpty()) {
      moveToEnd(true);
    } else {
      drawn.neighbour(from.get(), direction).ifPresent(this::select);
    }
  }

  /** Selects the first or the last box of the flow. */
  void moveToEnd(boolean first) {
    Diagram drawn = diagram.get();
    if (drawn != null) {
      drawn.end(first).ifPresent(this::select);
    }
  }

  /** The node that shows the selection, if it is in view. */
  Optional<Node> selectedNode() {
    Diagram drawn = diagram.get();
    return drawn == null ? Optional.empty() : drawn.nodeOf(state.get().selected());
  }

  /** Which part of a ReLU's output is zero in this run, by the call's name. */
  Map<String, Double> zeroShares() {
    return zeroShares;
  }

  void hover(String id) {
    if (!state.get().hovered().equals(id)) {
      state.set(state.get().withHovered(id));
      Diagram drawn = diagram.get();
      context
          .overlays()
          .pointedProperty()
          .set(
              drawn == null
                  ? null
                  : drawn.nodes().stream()
                      .filter(node -> node.id().equals(id))
                      .findFirst()
                      .orElse(null));
    }
  }

  /** Shows the selection at a depth that was asked for. */
  void show(Zoom depth) {
    Network network = network();
    if (network != null) {
      View next = Depths.around(network, selectedId(), depth);
      // Of the net or a stage a block is drawn that is not selected; else the path would deny it.
      Depths.drawn(network, next, selectedId()).ifPresent(this::selectHere);
      view.set(next);
    }
  }

  private void modelChanged() {
    Network network = network();
    if (network == null) {
      return;
    }
    state.set(DiagramState.EMPTY.withSelected(selectedId()).withProgress(state.get().progress()));
    mark();
    boolean first = diagram.get() == null;
    drawnView = null;
    if (first) {
      view.set(new View.Net());
    } else if (!Depths.exists(network, view.get())) {
      view.set(View.holding(network, selectedId()));
    }
    layOut();
  }

  private void selectionChanged(Selected selected) {
    Network network = network();
    if (network == null) {
      return;
    }
    state.set(state.get().withSelected(selectedId()));
    if (!keepView) {
      view.set(closest(network, selected.target()));
    }
    refreshThumbnails();
  }

  /** Of what a debugger is about to run the drawing shows the surroundings, not yet the inside. */
  private View closest(Network network, Target target) {
    boolean next = context.debugger().pointer().next().filter(target::equals).isPresent();
    boolean around = next && target instanceof Target.OfModule;
    return View.holding(network, around ? new ForwardSteps(network).around(target) : target.id());
  }

  private String selectedId() {
    return context.selection().current().target().id();
  }

  private void layOut() {
    OpenModel model = context.appState().modelProperty().get();
    double width = finder.viewport().width();
    double height = finder.viewport().height();
    if (model == null || width < 2 || height < 2) {
      return;
    }
    double large = context.appearance().textSizeProperty().get().factor();
    Diagram next =
        Diagrams.fit(
            width,
            height,
            large,
            (wide, high) -> diagrams.of(model.network(), model.sizes(), view.get(), wide, high));
    boolean same = view.get().equals(drawnView);
    drawnView = view.get();
    diagram.set(next);
    // Small texts are no smaller where the drawing has to be shrunk.
    finder.readAt(large > 1 ? large : 0);
    finder.show(next, same, selectedNode().map(Node::bounds).orElse(BEGINNING));
    refreshThumbnails();
  }

  private void refreshThumbnails() {
    seen.update(this::makeThumbnails);
  }

  /**
   * Without a run the sheets are empty; with a new one they keep the old maps until all of the new
   * are there.
   */
  private void makeThumbnails() {
    Run run = context.appState().runProperty().get();
    Diagram drawn = diagram.get();
    if (run == null || drawn == null) {
      thumbnails.cancel();
      shownRun = null;
      zeroShares = Map.of();
      state.set(state.get().withRun(Map.of(), Map.of(), List.of()));
      return;
    }
    double detail = finder.detailProperty().get() * outputScale;
    thumbnails.make(
        new DiagramThumbnails.Request(
            run, drawn, view.get(), context.selection().current(), detail),
        made -> show(run, made));
  }

  private void show(Run run, DiagramThumbnails.Made made) {
    Map<String, Glyph> maps = new HashMap<>();
    if (!made.complete()) {
      if (run != shownRun) {
        return;
      }
      maps.putAll(state.get().glyphs());
    }
    maps.putAll(made.maps());
    shownRun = run;
    zeroShares = made.zeros();
    Map<String, String> details = new HashMap<>();
    made.zeros()
        .forEach((call, share) -> details.put(call, DiagramMaps.detail(share, context.messages())));
    state.set(
        state
            .get()
            .withRun(
                maps,
                details,
                run.top().stream()
                    .map(top -> new DiagramState.Answer(top.label(), top.text(), top.part()))
                    .toList()));
  }
}
