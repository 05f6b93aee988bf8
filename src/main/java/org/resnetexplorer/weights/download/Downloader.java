package org.resnetexplorer.weights.download;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.catalogue.KnownModel;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.catalogue.WeightCache;

/**
 * Downloads official weights into the folder of a catalogue, after asking.
 *
 * <p>A download that was broken off, by whatever, goes on where it stopped if the server still has
 * the same version of the file (RFC 9110, sections 13.1.5 and 14). A file appears under its name
 * only when it is whole, has its SHA-256 and is safe on the disk.
 */
public final class Downloader {

  private static final int MOST_BREAKS = 5;

  private final WeightCache cache;
  private final DownloadSource source;
  private final DownloadLimits limits;
  private final Supplier<HttpClient> clients;

  /** A downloader from a source into a catalogue's folder. */
  public Downloader(ModelCatalog catalog, DownloadSource source) {
    this(
        catalog,
        source,
        DownloadLimits.USUAL,
        () -> DownloadRequest.client(DownloadLimits.USUAL).build());
  }

  public Downloader(
      ModelCatalog catalog,
      DownloadSource source,
      DownloadLimits limits,
      Supplier<HttpClient> clients) {
    this.cache = catalog.cache();
    this.source = source;
    this.limits = limits;
    this.clients = clients;
  }

  /** What downloading a model would bring, to show beforehand. */
  public DownloadOffer offer(KnownModel model) {
    return new DownloadOffer(
        model.name(), model.file(), model.bytes(), source.host(), cache.folder());
  }

  /**
   * Downloads the file of a model, or its rest; asks and does nothing if the right file is here.
   *
   * @return the file
   * @throws WeightsException if the answer was no, it was cancelled (also by interrupting the
   *     thread), or it failed
   */
  public Path download(KnownModel model, Consent consent, DownloadListener listener)
      throws WeightsException {
    if (model.state() == KnownModel.State.BUNDLED) {
      throw new IllegalArgumentException(model.id());
    }
    if (isHere(model)) {
      return cache.file(model);
    }
    if (!consent.allows(offer(model))) {
      throw Refusal.of("download.declined", Place.NOWHERE, model.name());
    }
    try {
      Files.createDirectories(cache.folder());
      try (DownloadLock lock = DownloadLock.take(cache.file(model))) {
        // Another instance may have finished it while this one asked.
        if (!isHere(model)) {
          download(model, lock, listener);
        }
      }
      return cache.file(model);
    } catch (ClosedByInterruptException e) {
      throw Refusal.because(e, "download.cancelled", Place.NOWHERE);
    } catch (IOException e) {
      throw Refusal.because(
          e, "download.disk", Place.in(String.valueOf(e)), cache.folder().toString());
    }
  }

  private boolean isHere(KnownModel model) {
    if (cache.state(model) != KnownModel.State.CACHED) {
      return false;
    }
    try {
      cache.verified(model);
      return true;
    } catch (WeightsException e) {
      // A wrong or unreadable file is what a download replaces.
      return false;
    }
  }

  private void download(KnownModel model, DownloadLock lock, DownloadListener listener)
      throws IOException, WeightsException {
    DownloadRequest transfer = new DownloadRequest(clients.get(), source, limits, listener);
    try (PartFile part = PartFile.open(lock)) {
      checkSpace(model.bytes() - part.size());
      if (part.size() > model.mostBytes()) {
        part.restart("");
      }
      complete(
          new DownloadResponse(transfer, source.host(), limits, model, part, listener),
          model,
          part);
      String sha256 = part.sha256();
      part.finish();
      cache.add(lock.target(), sha256);
    }
  }

  /** Receives until the bytes are those of the model, across breaks of the connection. */
  private void complete(DownloadResponse reception, KnownModel model, PartFile part)
      throws IOException, WeightsException {
    int breaks = 0;
    while (!isWhole(model, part)) {
      long before = part.size();
      switch (reception.receive()) {
        case BROKEN -> {
          breaks++;
          if (part.size() <= before || breaks > MOST_BREAKS) {
            throw DownloadRequest.broken(reception.lastBreak(), source.host(), part.size());
          }
        }
        case WHOLE -> startAgainUnlessWhole(reception, model, part);
        case OTHER_VERSION -> breaks++;
      }
    }
  }

  private void startAgainUnlessWhole(DownloadResponse reception, KnownModel model, PartFile part)
      throws IOException, WeightsException {
    if (!isWhole(model, part)) {
      part.restart("");
      // Bytes of an earlier try may have been damaged since; without them it is the server.
      if (reception.fromStart()) {
        throw Refusal.of("download.wrong", Place.in(model.file()), source.host(), model.file());
      }
    }
  }

  private static boolean isWhole(KnownModel model, PartFile part) {
    return model.fits(part.size()) && part.sha256().startsWith(model.sha256());
  }

  private void checkSpace(long bytes) throws IOException, WeightsException {
    long free = Files.getFileStore(cache.folder()).getUsableSpace();
    if (free - limits.spare() < bytes) {
      throw Refusal.of(
          "download.space",
          Place.NOWHERE,
          cache.folder().toString(),
          DownloadRequest.megabytes(bytes),
          DownloadRequest.megabytes(free));
    }
  }
}
