package org.resnetexplorer.app.files;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Problem;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.catalogue.KnownModel;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.download.DownloadListener;
import org.resnetexplorer.weights.download.DownloadOffer;
import org.resnetexplorer.weights.download.DownloadProgress;
import org.resnetexplorer.weights.download.DownloadSource;
import org.resnetexplorer.weights.download.Downloader;

/**
 * The one download that may be under way. It begins only after a person has agreed to an {@link
 * #offer}; what was received before it was cancelled or broke off is kept for the next time. On the
 * FX thread only.
 */
public final class Downloads {
  private final ModelCatalog catalog;
  private final Source source;
  private final AppState appState;
  private final Executor worker;
  private final Executor fx;
  private final ReadOnlyObjectWrapper<@Nullable Download> current =
      new ReadOnlyObjectWrapper<>(this, "current");
  private AtomicBoolean cancelled = new AtomicBoolean();
  private @Nullable Problem failed;

  /** A download under way and how far it is. */
  public record Download(KnownModel model, DownloadProgress progress) {}

  /** Tells where from; asked anew each time, as a mirror's address may be wrong. */
  @FunctionalInterface
  public interface Source {
    DownloadSource get() throws WeightsException;
  }

  /**
   * @param worker runs downloads, not on the FX thread
   */
  public Downloads(
      ModelCatalog catalog, Source source, AppState appState, Executor worker, Executor fx) {
    this.catalog = catalog;
    this.source = source;
    this.appState = appState;
    this.worker = worker;
    this.fx = fx;
  }

  /** Null when nothing is being downloaded. */
  public ReadOnlyObjectProperty<@Nullable Download> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /**
   * What a download would bring and from where; a person decides on it. Empty, and said, if the
   * address to download from is not allowed.
   */
  public Optional<DownloadOffer> offer(KnownModel model) {
    try {
      return Optional.of(new Downloader(catalog, source.get()).offer(model));
    } catch (WeightsException e) {
      report(model, e);
      return Optional.empty();
    }
  }

  /**
   * Downloads a model that a person has agreed to, then opens it; ignored while one is under way.
   */
  public void start(KnownModel model) {
    if (current.get() != null) {
      return;
    }
    if (failed != null) {
      appState.closeProblem(failed);
    }
    AtomicBoolean stop = new AtomicBoolean();
    cancelled = stop;
    current.set(new Download(model, new DownloadProgress(0, model.bytes(), 0)));
    worker.execute(() -> run(model, stop));
  }

  /** Ends the download; what was received is kept. */
  public void cancel() {
    cancelled.set(true);
  }

  private void run(KnownModel model, AtomicBoolean stop) {
    DownloadListener listener =
        new DownloadListener() {
          @Override
          public void progress(DownloadProgress progress) {
            fx.execute(() -> current.set(new Download(model, progress)));
          }

          @Override
          public boolean cancelled() {
            return stop.get();
          }
        };
    try {
      new Downloader(catalog, source.get()).download(model, offer -> true, listener);
      fx.execute(
          () -> {
            current.set(null);
            appState.openModel(model.id());
          });
    } catch (WeightsException e) {
      fx.execute(
          () -> {
            current.set(null);
            if (!stop.get()) {
              report(model, e);
            }
          });
    }
  }

  private void report(KnownModel model, WeightsException refusal) {
    Explained reason = Explained.of(refusal, appState.messages());
    Problem problem =
        new Problem(
            appState.messages().text("app.download.failed", model.name()),
            reason.what(),
            "",
            reason.next(),
            reason.detail(),
            Problem.Remedy.NONE);
    failed = problem;
    appState.report(problem);
  }
}
