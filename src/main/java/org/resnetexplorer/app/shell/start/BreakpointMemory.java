package org.resnetexplorer.app.shell.start;

import java.util.List;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.debugger.Breakpoint;
import org.resnetexplorer.app.debugger.Breakpoints;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.settings.BreakpointFiles;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.network.Network;

/** Keeps the breakpoints with their model, and brings them back when it opens again. */
final class BreakpointMemory {
  private final PaneContext context;
  private final BreakpointFiles files;
  private @Nullable String model;
  private boolean restoring;

  BreakpointMemory(PaneContext context, BreakpointFiles files) {
    this.context = context;
    this.files = files;
  }

  void install() {
    Subscriptions.now(context.appState().modelProperty(), this::opened);
    breakpoints().list().addListener((ListChangeListener<Breakpoint>) change -> keep());
  }

  private Breakpoints breakpoints() {
    return context.debugger().breakpoints();
  }

  private void opened(@Nullable OpenModel open) {
    if (open == null || open.argument().equals(model)) {
      return;
    }
    String now = open.argument();
    Network network = open.network();
    model = now;
    restoring = true;
    breakpoints().list().clear();
    context.background().compute(() -> files.read(now), kept -> restore(now, network, kept));
  }

  private void restore(String of, Network network, List<Breakpoint> kept) {
    if (!of.equals(model)) {
      return;
    }
    // What a person set before the file was read stays.
    List<Breakpoint> meanwhile = List.copyOf(breakpoints().list());
    breakpoints().list().setAll(kept.stream().filter(one -> existsIn(network, one)).toList());
    meanwhile.forEach(breakpoints()::put);
    restoring = false;
    if (!meanwhile.isEmpty()) {
      keep();
    }
  }

  private static boolean existsIn(Network network, Breakpoint breakpoint) {
    return breakpoint.isForAnyCall() || network.findCall(breakpoint.call()).isPresent();
  }

  private void keep() {
    String now = model;
    if (restoring || now == null) {
      return;
    }
    List<Breakpoint> kept = List.copyOf(breakpoints().list());
    context
        .background()
        .compute(
            () -> {
              files.write(now, kept);
              return kept.size();
            },
            count -> {});
  }
}
