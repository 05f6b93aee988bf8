package org.resnetexplorer.app.diagram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.common.Background;
import org.resnetexplorer.app.common.OpenPicture;
import org.resnetexplorer.app.common.PaneTools;
import org.resnetexplorer.app.common.Run;
import org.resnetexplorer.app.common.Selected;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.DiagramState;
import org.resnetexplorer.diagram.Element;
import org.resnetexplorer.diagram.Glyph;
import org.resnetexplorer.diagram.View;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.Signedness;
import org.resnetexplorer.render.Tile;
import org.resnetexplorer.render.ValueScale;

/**
 * The small pictures on the boxes, each scaled to itself, and the shares of zeros beside them.
 * Remembers what it made of a run, so that going in and out makes nothing twice. Works call by
 * call, so that other panes wait for one call at most, and hands everything over at once. On the FX
 * thread; what takes time runs in the background.
 */
final class Thumbnails {
  private final PaneTools tools;
  private final Map<Key, Glyph> maps = new HashMap<>();
  private final Map<String, Double> zeros = new HashMap<>();
  private @Nullable Trace trace;
  private @Nullable Glyph picture;
  private Background.Pending pending = new Background.Pending();

  Thumbnails(PaneTools tools) {
    this.tools = tools;
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

  private record Key(Call call, ChannelGroups.Choice choice, int pixels) {}

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
      picture = picture(request.run().picture());
      maps.clear();
      zeros.clear();
    }
    Map<String, Key> wanted = wanted(request);
    Deque<Job<?>> jobs = jobs(request, wanted);
    show.accept(made(request, wanted, jobs.isEmpty()));
    if (!jobs.isEmpty()) {
      run(jobs.poll(), jobs, () -> show.accept(made(request, wanted, true)));
    }
  }

  /** One job after the other; between two of them the worker does what others asked for. */
  private <T> void run(Job<T> job, Deque<Job<?>> rest, Runnable done) {
    pending =
        tools
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

  private Map<String, Key> wanted(Request request) {
    Network network = request.run().model().network();
    ChannelGroups groups = groups(request);
    boolean mean = tools.appearance().meanThumbnailsProperty().get();
    Map<String, Key> wanted = new HashMap<>();
    for (Element element : request.diagram().elements()) {
      if (element instanceof Element.Sheets sheets && !sheets.map().equals(DiagramState.PICTURE)) {
        Call call = network.findCall(sheets.map()).orElseThrow();
        ChannelGroups.Choice choice =
            mean ? ChannelGroups.Choice.meanOf(call) : groups.choiceFor(call);
        int pixels = (int) Math.round(request.detail() * sheets.front().width());
        wanted.put(sheets.map(), new Key(call, choice, pixels));
      }
    }
    return wanted;
  }

  private ChannelGroups groups(Request request) {
    return new ChannelGroups(request.run(), request.view(), request.selected());
  }

  private Deque<Job<?>> jobs(Request request, Map<String, Key> wanted) {
    Run run = request.run();
    Deque<Job<?>> jobs = new ArrayDeque<>();
    for (Key key : wanted.values()) {
      if (!maps.containsKey(key)) {
        jobs.add(new Job<>(() -> map(run, key), glyph -> maps.put(key, glyph)));
      }
    }
    for (Call call : rectified(request)) {
      if (!zeros.containsKey(call.name())) {
        jobs.add(new Job<>(() -> zeroShare(run, call), share -> zeros.put(call.name(), share)));
      }
    }
    return jobs;
  }

  /** The ReLUs of a block; elsewhere there is no room to tell how much of them is zero. */
  private static List<Call> rectified(Request request) {
    if (!(request.view() instanceof View.BlockView block)) {
      return List.of();
    }
    return request.run().model().network().callsWithin(block.path()).stream()
        .filter(call -> call.operation() instanceof Layer.ReLU)
        .toList();
  }

  private double zeroShare(Run run, Call call) throws EngineException {
    return tools.activations().of(run, call).statistics().zeroShare();
  }

  private Made made(Request request, Map<String, Key> wanted, boolean complete) {
    Map<String, Glyph> shown = new HashMap<>();
    if (picture != null) {
      shown.put(DiagramState.PICTURE, picture);
    }
    wanted.forEach(
        (name, key) -> {
          Glyph glyph = maps.get(key);
          if (glyph != null) {
            shown.put(name, glyph);
          }
        });
    Map<String, Double> shares = new HashMap<>();
    List<Call> calls = new ArrayList<>(rectified(request));
    calls.removeIf(call -> !zeros.containsKey(call.name()));
    calls.forEach(call -> shares.put(call.name(), zeros.get(call.name())));
    return new Made(shown, shares, complete);
  }

  private static Glyph picture(OpenPicture picture) {
    RgbImage crop = picture.crop().pixels();
    return new Glyph(crop.toArgb(), crop.width(), crop.height(), true);
  }

  private Glyph map(Run run, Key key) throws EngineException {
    Call call = key.call();
    Activation whole = tools.activations().of(run, call);
    Activation activation = key.choice().isMean() ? whole.meanOverChannels() : whole;
    int channel = key.choice().isMean() ? 0 : key.choice().channel(run, tools.activations());
    int offset = activation.offset(channel);
    int cells = activation.cells();
    Signedness sign = call.isNonNegative() ? Signedness.NON_NEGATIVE : Signedness.SIGNED;
    ValueScale scale = ValueScale.of(sign, activation.values(), offset, offset + cells);
    // A map of fewer cells than pixels keeps its cells, so that each stays a crisp square.
    int pixels = Math.min(key.pixels(), Math.max(activation.height(), activation.width()));
    int[] argb =
        Tile.render(
            activation.values(), offset, activation.height(), activation.width(), scale, pixels);
    return new Glyph(argb, pixels, pixels, false);
  }
}
