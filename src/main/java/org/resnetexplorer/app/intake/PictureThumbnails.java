package org.resnetexplorer.app.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.PicturePixels;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.PictureLoader;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.read.PictureReader;

/**
 * Makes thumbnails off the FX thread, one at a time, the one asked for last first: that is where a
 * person looks. The last few hundred are kept, each for its file as it was: what is kept is shown
 * at once, and made anew if there is another file in its place by now. Asked on the FX thread.
 */
public final class PictureThumbnails {
  /** Enough pixels for 48 px on screens of twice the density. */
  private static final int SIDE = 96;

  /** At most 150 KB each. */
  private static final int KEPT = 200;

  private static final int MOST_WAITING = 100;

  /** Refusals that say something of this moment, not of the picture. */
  private static final Set<String> PASSING =
      Set.of("image.memory", "image.memoryForFile", "image.timeout", "image.cancelled");

  private final Background background;
  private final AppState appState;
  private final PictureLoader loader = new PictureLoader(new PictureReader());
  private final Map<Wanted, Made> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final Deque<Request> waiting = new ArrayDeque<>();
  private @Nullable Request busy;

  public PictureThumbnails(Background background, AppState appState) {
    this.background = background;
    this.appState = appState;
  }

  private record Wanted(PictureSource source, Orientation orientation) {}

  /**
   * @param stamp of the file it was made of
   */
  private record Made(Thumbnail thumbnail, Stamp stamp) {}

  /** Tells a file from another one in its place. */
  private record Stamp(long bytes, long modified) {
    static final Stamp NONE = new Stamp(-1, -1);

    /** Reads the disk; what is no file never changes. */
    static Stamp of(PictureSource source) {
      if (!(source instanceof PictureSource.OfFile file)) {
        return NONE;
      }
      try {
        return new Stamp(
            Files.size(file.file()), Files.getLastModifiedTime(file.file()).toMillis());
      } catch (IOException e) {
        return NONE;
      }
    }
  }

  /** A thumbnail somebody waits for. */
  public static final class Request {
    private final Wanted wanted;
    private final Consumer<Thumbnail> show;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private boolean shown;

    private Request(Wanted wanted, Consumer<Thumbnail> show) {
      this.wanted = wanted;
      this.show = show;
    }

    /** It will not be shown, and if possible not be made. */
    public void cancel() {
      cancelled.set(true);
    }
  }

  /**
   * @param show gets the thumbnail, at once if it is there, and once more if its file is another
   *     one by now
   */
  public Request want(PictureSource source, Consumer<Thumbnail> show) {
    Request request = new Request(new Wanted(source, appState.orientationProperty().get()), show);
    Made there = kept.get(request.wanted);
    if (there != null) {
      request.shown = true;
      show.accept(there.thumbnail);
    }
    if (there == null || source instanceof PictureSource.OfFile) {
      waiting.addFirst(request);
      if (waiting.size() > MOST_WAITING) {
        waiting.removeLast();
      }
      next();
    }
    return request;
  }

  private void next() {
    waiting.removeIf(request -> request.cancelled.get());
    if (busy == null && !waiting.isEmpty()) {
      Request request = waiting.removeFirst();
      busy = request;
      Made there = kept.get(request.wanted);
      background.compute(
          () -> make(request, there), made -> made(request, there, made), this::freeForNext);
    }
  }

  private void freeForNext() {
    busy = null;
    next();
  }

  private void made(Request request, @Nullable Made before, Made now) {
    busy = null;
    if (!request.cancelled.get()) {
      kept.put(request.wanted, now);
      if (kept.size() > KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
      if (!request.shown || now != before) {
        request.show.accept(now.thumbnail);
      }
    }
    next();
  }

  private Made make(Request request, @Nullable Made before) {
    Stamp stamp = Stamp.of(request.wanted.source);
    return before != null && before.stamp.equals(stamp) ? before : new Made(make(request), stamp);
  }

  private Thumbnail make(Request request) {
    try {
      Wanted wanted = request.wanted;
      return new Thumbnail(
          PicturePixels.middle(
              loader.read(wanted.source, wanted.orientation, request.cancelled::get).image(), SIDE),
          "");
    } catch (PictureException e) {
      String why = PASSING.contains(e.key()) ? "" : Explained.of(e, appState.messages()).what();
      return new Thumbnail(null, why);
    }
  }
}
