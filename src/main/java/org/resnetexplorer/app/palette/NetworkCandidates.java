package org.resnetexplorer.app.palette;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.ModuleNode;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.text.Messages;

/** What the open model is made of: modules that hold others, calls, and classes. */
public final class NetworkCandidates {
  private final PaneContext context;
  private final IntConsumer ask;

  /**
   * @param ask asks about a class by its index
   */
  public NetworkCandidates(PaneContext context, IntConsumer ask) {
    this.context = context;
    this.ask = ask;
  }

  /** Modules, then calls in forward order, then classes; none without a model. */
  public List<Candidate> list() {
    OpenModel model = context.appState().modelProperty().get();
    if (model == null) {
      return List.of();
    }
    Stream<Candidate> modules =
        model.network().modules().stream()
            .filter(module -> !module.isLeaf() && !module.path().isEmpty())
            .map(module -> module(model, module));
    Stream<Candidate> calls = model.network().calls().stream().map(call -> call(model, call));
    return Stream.of(modules, calls, classes(model)).flatMap(part -> part).toList();
  }

  private Candidate module(OpenModel model, ModuleNode module) {
    String detail =
        messages()
            .text("app.palette.module", module.typeName(), model.sizes().output(module).label());
    return Candidate.of(
        CandidateKind.MODULE, module.path(), detail, () -> select(Target.of(module)));
  }

  private Candidate call(OpenModel model, Call call) {
    String type = call.operation().typeName();
    String shape = model.sizes().output(call).label();
    String detail =
        call.convolution()
            .map(
                conv ->
                    messages().text("app.palette.conv", type, conv.kernel(), conv.stride(), shape))
            .orElseGet(() -> messages().text("app.palette.module", type, shape));
    return Candidate.of(CandidateKind.CALL, call.name(), detail, () -> select(Target.of(call)));
  }

  private void select(Target target) {
    context.selection().select(target);
  }

  private Stream<Candidate> classes(OpenModel model) {
    if (!model.hasClasses()) {
      return Stream.empty();
    }
    boolean ran = context.appState().runProperty().get() != null;
    String missing = ran ? "" : messages().text("app.missing.run");
    return IntStream.range(0, model.network().outputs())
        .mapToObj(output -> ofClass(model, output, missing));
  }

  /** Found by its number too, which is all the name that some have, and by the model's own name. */
  private Candidate ofClass(OpenModel model, int output, String missing) {
    String name = model.nameOf(output, messages());
    String number = messages().text("app.class", output);
    String detail =
        Stream.of(model.labels().find(output).orElse(""), number)
            .filter(other -> !other.isEmpty() && !other.equals(name))
            .collect(Collectors.joining(", "));
    return new Candidate(CandidateKind.CLASS, name, detail, "", missing, () -> ask.accept(output));
  }

  private Messages messages() {
    return context.messages();
  }
}
