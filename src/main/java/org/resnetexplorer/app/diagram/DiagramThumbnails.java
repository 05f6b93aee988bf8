package org.resnetexplorer.app.diagram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Activations;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.DiagramState;
import org.resnetexplorer.diagram.Glyph;
import org.resnetexplorer.diagram.View;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.export.DiagramMaps;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.render.Activation;

/**
 * The small pictures on the boxes, each scaled to itself, and the shares of zeros beside them.
 * Remembers what it made of a run, so that going in and out makes nothing twice. Works call by
 * call, so that other panes wait for one call at most, and hands everything over at once. On the FX
 * thread; what takes time runs in the background.
 */
final class DiagramThumbnails {
  private final PaneContext context;
  private final Map<DiagramMaps.Want, Glyph> maps = new HashMap<>();
  private final Map<String, Double> zeros = new HashMap<>();
  private @Nullable Trace trace;
  private @Nullable Glyph picture;
  private Background.Pending pending = new Background.Pending();

  DiagramThumbnails(PaneContext context) {
    this.context = context;
  }

  /**
   * What is asked for.
   *
   * @param detail pixels of the screen for one of the drawing
   */
  record Request(Run run, Diagram diagram, View view, Selected selected, double detail) {}

  /**
   * Pictures by the names of calls, and which part of a ReLU's output is zero.
   *
   * @param complete whether this is all that was asked for
   */
  record Made(Map<String, Glyph> maps, Map<String, Double> zeros, boolean complete) {}

  /** The channel that all panes show, so that it stays while the crop moves. */
  private record TellingValues(Run run, Activations activations) implements DiagramMaps.Values {
    @Override
    public Activation of(Call call) throws EngineException {
      return activations.of(run, call);
    }

    @Override
    public int telling(DiagramMaps.Want want) throws EngineException {
      return activations.channel(run, want.call(), Selected.NO_CHANNEL);
    }
  }

  /** One thing still to be made, and where it is kept. */
  private record Job<T>(Callable<T> work, Consumer<T> keep) {}

  void cancel() {
    pending.cancel();
  }

  /**
   * Makes pictures for all places of a drawing; what a newer request replaces is dropped.
   *
   * @param show gets what is known already, now, and if that is not all, everything later
   */
  void make(Request request, Consumer<Made> show) {
    cancel();
    if (trace != request.run().trace()) {
      trace = request.run().trace();
      picture = DiagramMaps.render(request.run().picture().crop().pixels());
      maps.clear();
      zeros.clear();
    }
    DiagramMaps.Shown shown = shown(request);
    List<DiagramMaps.Want> wanted = DiagramMaps.wanted(shown, request.detail());
    List<Call> rectified = DiagramMaps.rectified(shown);
    Deque<Job<?>> jobs = jobs(request.run(), wanted, rectified);
    show.accept(made(wanted, rectified, jobs.isEmpty()));
    if (!jobs.isEmpty()) {
      run(jobs.poll(), jobs, () -> show.accept(made(wanted, rectified, true)));
    }
  }

  /** One job after the other; between two of them the worker does what others asked for. */
  private <T> void run(Job<T> job, Deque<Job<?>> rest, Runnable done) {
    pending =
        context
            .background()
            .compute(
                job.work(),
                made -> {
                  job.keep().accept(made);
                  if (rest.isEmpty()) {
                    done.run();
                  } else {
                    run(rest.poll(), rest, done);
                  }
                });
  }

  private DiagramMaps.Shown shown(Request request) {
    return new DiagramMaps.Shown(
        request.run().model().network(), request.diagram(), request.view(), chosen(request));
  }

  private DiagramMaps.Chosen chosen(Request request) {
    if (context.appearance().meanThumbnailsProperty().get()) {
      return DiagramMaps.Chosen.MEAN;
    }
    Selected selected = request.selected();
    Call output = selected.target().output(request.run().model().network());
    return selected.hasChannel()
        ? new DiagramMaps.Chosen(output.name(), selected.channel())
        : DiagramMaps.Chosen.NONE;
  }

  private Deque<Job<?>> jobs(Run run, List<DiagramMaps.Want> wanted, List<Call> rectified) {
    DiagramMaps.Values values = new TellingValues(run, context.activations());
    Deque<Job<?>> jobs = new ArrayDeque<>();
    for (DiagramMaps.Want want : wanted) {
      if (!maps.containsKey(want)) {
        jobs.add(new Job<>(() -> DiagramMaps.render(want, values), glyph -> maps.put(want, glyph)));
      }
    }
    for (Call call : rectified) {
      if (!zeros.containsKey(call.name())) {
        jobs.add(
            new Job<>(
                () -> values.of(call).statistics().zeroShare(),
                share -> zeros.put(call.name(), share)));
      }
    }
    return jobs;
  }

  private Made made(List<DiagramMaps.Want> wanted, List<Call> rectified, boolean complete) {
    Map<String, Glyph> shown = new HashMap<>();
    if (picture != null) {
      shown.put(DiagramState.INPUT, picture);
    }
    for (DiagramMaps.Want want : wanted) {
      Glyph glyph = maps.get(want);
      if (glyph != null) {
        shown.put(want.call().name(), glyph);
      }
    }
    Map<String, Double> shares = new HashMap<>();
    for (Call call : rectified) {
      Double share = zeros.get(call.name());
      if (share != null) {
        shares.put(call.name(), share);
      }
    }
    return new Made(shown, shares, complete);
  }
}
