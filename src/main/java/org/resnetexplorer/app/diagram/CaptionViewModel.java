package org.resnetexplorer.app.diagram;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WhileSeen;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.ModuleNode;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.numbers.Statistics;

/** The caption of what is selected; numbers of the run follow as soon as they are computed. */
final class CaptionViewModel {
  private final PaneContext context;
  private final ReadOnlyObjectWrapper<@Nullable Caption> caption =
      new ReadOnlyObjectWrapper<>(this, "caption");
  private @Nullable OpenModel describedModel;
  private @Nullable Target described;
  private Background.Pending pending = new Background.Pending();

  CaptionViewModel(PaneContext context) {
    this.context = context;
    // As a strip the diagram has no caption.
    WhileSeen seen = new WhileSeen(Bindings.and(context.seen(), context.alone()), this::refresh);
    Subscriptions.onInvalidation(context.appState().modelProperty(), seen.only(this::refresh));
    Subscriptions.onInvalidation(context.appState().runProperty(), seen.only(this::refresh));
    Subscriptions.onInvalidation(context.selection().currentProperty(), seen.only(this::refresh));
  }

  ReadOnlyObjectProperty<@Nullable Caption> captionProperty() {
    return caption.getReadOnlyProperty();
  }

  private void refresh() {
    pending.cancel();
    OpenModel model = context.appState().modelProperty().get();
    Target target = context.selection().current().target();
    if (model == null) {
      return;
    }
    CaptionWriter writer = new CaptionWriter(context.messages(), model);
    if (model != describedModel || !target.equals(described)) {
      // Of the same target the numbers of the run before stay until the new ones are there.
      describedModel = model;
      described = target;
      caption.set(writer.of(target, null));
    }
    Run run = context.appState().runProperty().get();
    if (run != null && isOfOneOperation(target, model)) {
      Call call = target.output(model.network());
      pending =
          context
              .background()
              .compute(
                  () -> statistics(run, call),
                  statistics -> caption.set(writer.of(target, statistics)));
    }
  }

  /** Whether the caption tells numbers of its output; a layer stands for the last of its calls. */
  private static boolean isOfOneOperation(Target target, OpenModel model) {
    return !(target instanceof Target.OfModule of)
        || model.network().findModule(of.path()).filter(ModuleNode::isLeaf).isPresent();
  }

  private Statistics statistics(Run run, Call call) throws EngineException {
    return context.activations().of(run, call).statistics();
  }
}
