package org.resnetexplorer.app.code;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.pane.Attached;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.pane.Declaration;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.PaneView;
import org.resnetexplorer.app.pane.Place;
import org.resnetexplorer.app.state.Failures;

/** The program, its variables and its call stack, which share the sketches of values. */
public final class CodePanes {
  private final Failures failures = new Failures();
  private final ShownFrame frame = new ShownFrame();
  private @Nullable CallSketches sketches;

  /** The program that the selection is, above. */
  public Pane code() {
    Declaration declaration =
        Declaration.of("code", Place.UPPER, "code.tab", "fth-code")
            .styled(CodePanes.class, "code.css")
            .worded("code", CodePanes.class);
    return pane(
        declaration,
        context ->
            view("Code.fxml", new CodeController(context, sketches(context), frame), context));
  }

  /** The variables, to the right of the code and below a strip of the diagram. */
  public Pane split() {
    return pane(
        Declaration.of("split", Place.UPPER, "code.split.tab", "fth-layout")
            .with("diagram", "code"),
        context ->
            view(
                "Variables.fxml",
                new VariablesController(context, sketches(context), frame),
                context));
  }

  /** The forwards under way. */
  public Pane stack() {
    return pane(
        Declaration.of("stack", Place.LOWER_RIGHT, "code.stack", "fth-layers")
            .within("breakpoints"),
        context -> view("Stack.fxml", new StackController(context), context));
  }

  private Pane pane(Declaration declaration, Function<PaneContext, PaneView> view) {
    return new Pane() {
      @Override
      public Declaration declaration() {
        return declaration;
      }

      @Override
      public Attached attach(PaneContext context, PaneServices services) {
        return Attached.of(() -> view.apply(context)).failingWith(failures);
      }
    };
  }

  private static PaneView view(String file, Copies controller, PaneContext context) {
    return PaneView.load(file, controller, context.messages());
  }

  private CallSketches sketches(PaneContext context) {
    CallSketches made = sketches;
    if (made == null) {
      made = new CallSketches(context.failingInto(failures));
      sketches = made;
    }
    return made;
  }
}
