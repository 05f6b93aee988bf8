package org.resnetexplorer.app.exemplars;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.measured.FoundExemplars;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.exploration.folder.ExemplarCut;
import org.resnetexplorer.exploration.folder.PictureFile;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.text.Messages;

/**
 * Cuts what cells could see out of pictures, off the FX thread: one picture at a time with all that
 * is wanted of it, so that each is decoded once. The last few hundred cuts are kept. Asked on the
 * FX thread.
 */
final class Cuts {
  /** At most 37 KB each at 96 px. */
  private static final int KEPT = 600;

  private static final int MOST_WAITING = 400;

  private final Background background;
  private final Messages messages;
  private final Map<Wanted, Cut> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final Deque<Request> waiting = new ArrayDeque<>();
  private @Nullable FoundExemplars last;
  private boolean busy;

  /**
   * @param background for pictures, beside everything else
   */
  Cuts(Background background, Messages messages) {
    this.background = background;
    this.messages = messages;
  }

  /** Of one model and one way of turning pictures: with another, all that is kept goes. */
  private record Wanted(Call call, PictureFile picture, int cell, int edge) {}

  /** A cut somebody waits for. */
  static final class Request {
    private final FoundExemplars found;
    private final Wanted wanted;
    private final Consumer<Cut> show;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    private Request(FoundExemplars found, Wanted wanted, Consumer<Cut> show) {
      this.found = found;
      this.wanted = wanted;
      this.show = show;
    }

    /** It will not be shown, and if possible not be made. */
    void cancel() {
      cancelled.set(true);
    }

    private boolean isWithin(Request other) {
      return found == other.found
          && wanted.call().equals(other.wanted.call())
          && wanted.picture().equals(other.wanted.picture());
    }
  }

  /**
   * @param edge pixels of the cut's side
   * @param show gets the cut, at once if it is there
   */
  Request want(Drivers of, Driver driver, int edge, Consumer<Cut> show) {
    FoundExemplars found = of.found();
    if (!isOfThose(found)) {
      kept.clear();
      last = found;
    }
    Wanted wanted = new Wanted(of.call(), driver.picture(), driver.cell(), edge);
    Request request = new Request(found, wanted, show);
    Cut there = kept.get(wanted);
    if (there == null) {
      waiting.addLast(request);
      if (waiting.size() > MOST_WAITING) {
        waiting.removeFirst();
      }
      next();
    } else {
      show.accept(there);
    }
    return request;
  }

  /** Whether cuts of it are as those that are kept. */
  private boolean isOfThose(FoundExemplars found) {
    return last != null
        && found.model() == last.model()
        && found.orientation() == last.orientation();
  }

  private void next() {
    waiting.removeIf(request -> request.cancelled.get());
    if (busy || waiting.isEmpty()) {
      return;
    }
    Request first = waiting.getFirst();
    List<Request> batch = waiting.stream().filter(each -> each.isWithin(first)).toList();
    waiting.removeAll(batch);
    busy = true;
    background.compute(() -> make(batch), cuts -> made(batch, cuts), this::free);
  }

  private void made(List<Request> batch, List<Cut> cuts) {
    for (int i = 0; i < batch.size(); i++) {
      Request request = batch.get(i);
      if (isOfThose(request.found)) {
        kept.put(request.wanted, cuts.get(i));
      }
      if (!request.cancelled.get()) {
        request.show.accept(cuts.get(i));
      }
    }
    while (kept.size() > KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
    free();
  }

  private void free() {
    busy = false;
    next();
  }

  private List<Cut> make(List<Request> batch) {
    Request first = batch.get(0);
    ExemplarCut cut = first.found.cut(first.wanted.call());
    List<Cut> cuts = new ArrayList<>();
    for (Request request : batch) {
      cuts.add(make(cut, request.wanted));
    }
    return cuts;
  }

  private Cut make(ExemplarCut cut, Wanted wanted) {
    try {
      RgbImage image = cut.cut(wanted.picture(), wanted.cell(), wanted.edge());
      return new Cut(new Pixels(image.width(), image.height(), image.toArgb()), "");
    } catch (PictureException e) {
      return new Cut(null, Explained.of(e, messages).what());
    }
  }
}
