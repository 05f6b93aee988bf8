package org.resnetexplorer.app.diagram;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.common.Background;
import org.resnetexplorer.app.common.OpenModel;
import org.resnetexplorer.app.common.PaneTools;
import org.resnetexplorer.app.common.Run;
import org.resnetexplorer.app.common.Selected;
import org.resnetexplorer.app.common.Target;
import org.resnetexplorer.cli.Window;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.DiagramState;
import org.resnetexplorer.diagram.DiagramText;
import org.resnetexplorer.diagram.Diagrams;
import org.resnetexplorer.diagram.Direction;
import org.resnetexplorer.diagram.Node;
import org.resnetexplorer.diagram.Overlay;
import org.resnetexplorer.diagram.Shading;
import org.resnetexplorer.diagram.TextMeasure;
import org.resnetexplorer.diagram.View;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Network;

/**
 * Which drawing the canvas shows and in what state. A selection made elsewhere brings the closest
 * view of it; one made on the canvas keeps the view, so that nothing jumps under the hand.
 */
final class DiagramViewModel {
  private final PaneTools tools;
  private final Diagrams diagrams;
  private final Glyphs glyphs;
  private final ObjectProperty<View> view =
      new SimpleObjectProperty<>(this, "view", new View.Net());
  private final ReadOnlyObjectWrapper<@Nullable Diagram> diagram =
      new ReadOnlyObjectWrapper<>(this, "diagram");
  private final ReadOnlyObjectWrapper<DiagramState> state =
      new ReadOnlyObjectWrapper<>(this, "state", DiagramState.EMPTY);
  private double width;
  private double height;
  private double zoom = 1;
  private boolean keepView;
  private Background.Pending pending = new Background.Pending();

  DiagramViewModel(PaneTools tools, TextMeasure measure) {
    this.tools = tools;
    this.diagrams = new Diagrams(new DiagramText(tools.messages().locale()), measure);
    this.glyphs = new Glyphs(tools);
    tools.workbench().modelProperty().subscribe(this::modelChanged);
    tools.selection().currentProperty().subscribe(this::selectionChanged);
    tools.workbench().runProperty().subscribe(this::refreshGlyphs);
    view.subscribe(this::layOut);
    DebuggerProgress progress = new DebuggerProgress(tools);
    progress.valueProperty().subscribe(reached -> state.set(state.get().withProgress(reached)));
    tools.overlays().shownProperty().subscribe(this::shade);
    diagram.subscribe(this::shade);
  }

  private void shade() {
    Diagram drawn = diagram.get();
    tools.overlays().blocksInViewProperty().set(drawn == null || Overlay.hasBlocks(drawn));
    state.set(state.get().withShading(shading()));
  }

  private Shading shading() {
    Diagram drawn = diagram.get();
    OpenModel model = tools.workbench().modelProperty().get();
    Overlay overlay = tools.overlays().shownProperty().get();
    boolean fits =
        drawn != null && model != null && overlay != null && overlay.isOf(model.network());
    return fits ? overlay.shading(drawn) : Shading.NONE;
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

  /** Pixels of the canvas for one of the drawing: more than 1 where there is plenty of room. */
  double zoom() {
    return zoom;
  }

  void resize(double newWidth, double newHeight) {
    width = newWidth;
    height = newHeight;
    layOut();
  }

  /** Selects what a node stands for, and stays in this view. */
  void select(Node node) {
    OpenModel model = tools.workbench().modelProperty().get();
    if (model != null) {
      keepView = true;
      tools.selection().select(target(model.network(), node.id()));
      keepView = false;
    }
  }

  private static Target target(Network network, String id) {
    return network.findCall(id).isPresent() ? new Target.OfCall(id) : new Target.OfModule(id);
  }

  /** Selects a node and shows what is inside it: a stage's blocks, a block's calls. */
  void goIn(Node node) {
    OpenModel model = tools.workbench().modelProperty().get();
    if (model != null) {
      select(node);
      view.set(View.holding(model.network(), node.id()));
    }
  }

  /** One level out: from a block to its stage, from a stage to the net. */
  void goOut() {
    OpenModel model = tools.workbench().modelProperty().get();
    if (model == null) {
      return;
    }
    keepView = true;
    if (view.get() instanceof View.BlockView block) {
      tools.selection().select(new Target.OfModule(block.path()));
      view.set(new View.Stage(stageOf(model.network(), block.path())));
    } else if (view.get() instanceof View.Stage stage) {
      tools.selection().select(new Target.OfModule("layer" + stage.number()));
      view.set(new View.Net());
    } else {
      tools.selection().select(new Target.OfModule(""));
      view.set(new View.Net());
    }
    keepView = false;
  }

  private static int stageOf(Network network, String path) {
    return network.blockOf(path).map(Block::stage).orElseThrow();
  }

  /** Moves the selection along the drawing. */
  void move(Direction direction) {
    Diagram drawn = diagram.get();
    if (drawn == null || drawn.nodes().isEmpty()) {
      return;
    }
    Optional<Node> from = selectedNode();
    Optional<Node> to =
        from.isPresent()
            ? drawn.neighbour(from.get(), direction)
            : Optional.of(drawn.nodes().get(0));
    to.ifPresent(this::select);
  }

  /** The node that shows the selection, if it is in view. */
  Optional<Node> selectedNode() {
    Diagram drawn = diagram.get();
    return drawn == null ? Optional.empty() : drawn.nodeOf(state.get().selected());
  }

  void hover(String id) {
    if (!state.get().hovered().equals(id)) {
      state.set(state.get().withHovered(id));
      Diagram drawn = diagram.get();
      tools
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
  void show(Window.Zoom zoom) {
    OpenModel model = tools.workbench().modelProperty().get();
    if (model == null) {
      return;
    }
    Network network = model.network();
    String id = tools.selection().current().target().id();
    switch (zoom) {
      case AUTO -> view.set(View.holding(network, id));
      case NET -> view.set(new View.Net());
      case STAGE -> view.set(new View.Stage(stageAround(network, id)));
      case BLOCK -> view.set(blockAround(network, id));
    }
  }

  private static int stageAround(Network network, String id) {
    return network.blocks().stream()
        .filter(block -> block.path().startsWith(id) || id.startsWith(block.path()))
        .findFirst()
        .map(Block::stage)
        .orElse(1);
  }

  /** The block that holds the selection, or the first one inside it; stem and head have none. */
  private static View blockAround(Network network, String id) {
    View closest = View.holding(network, id);
    if (closest instanceof View.Stage || closest instanceof View.Net) {
      return network.blocks().stream()
          .filter(block -> block.path().startsWith(id))
          .findFirst()
          .<View>map(block -> new View.BlockView(block.path()))
          .orElse(closest);
    }
    return closest;
  }

  private void modelChanged() {
    OpenModel model = tools.workbench().modelProperty().get();
    if (model == null) {
      return;
    }
    state.set(DiagramState.EMPTY.withSelected(selectedId()).withProgress(state.get().progress()));
    boolean first = diagram.get() == null;
    if (first || !stillThere(model.network())) {
      view.set(View.holding(model.network(), selectedId()));
    }
    layOut();
  }

  private boolean stillThere(Network network) {
    if (view.get() instanceof View.BlockView block) {
      return network.findModule(block.path()).isPresent();
    }
    return true;
  }

  private void selectionChanged(Selected selected) {
    OpenModel model = tools.workbench().modelProperty().get();
    if (model == null || !selected.target().existsIn(model.network())) {
      return;
    }
    state.set(state.get().withSelected(selectedId()));
    if (!keepView) {
      view.set(View.holding(model.network(), selected.target().id()));
    }
    refreshGlyphs();
  }

  private String selectedId() {
    return tools.selection().current().target().id();
  }

  private void layOut() {
    OpenModel model = tools.workbench().modelProperty().get();
    if (model == null || width < 1 || height < 1) {
      return;
    }
    zoom = Diagrams.zoomToFit(width, height);
    diagram.set(
        diagrams.of(model.network(), model.sizes(), view.get(), width / zoom, height / zoom));
    refreshGlyphs();
  }

  /**
   * Without a run the sheets are empty; with one they keep the old maps until the new are there.
   */
  private void refreshGlyphs() {
    pending.cancel();
    Run run = tools.workbench().runProperty().get();
    Diagram drawn = diagram.get();
    if (run == null || drawn == null) {
      state.set(
          DiagramState.EMPTY
              .withSelected(selectedId())
              .withProgress(state.get().progress())
              .withShading(shading()));
      return;
    }
    Selected selected = tools.selection().current();
    View shown = view.get();
    double scale = zoom;
    pending =
        tools
            .background()
            .compute(
                () -> glyphs.of(run, drawn, shown, selected, scale),
                made ->
                    state.set(
                        new DiagramState(
                            selectedId(),
                            state.get().hovered(),
                            made.maps(),
                            made.details(),
                            run.top().stream()
                                .map(p -> new DiagramState.Answer(p.label(), p.probability()))
                                .toList(),
                            state.get().progress(),
                            shading())));
  }
}
