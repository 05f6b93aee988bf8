package org.resnetexplorer.weights.download;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;

/** Asks a server for a file or the rest of one, and follows where it sends to if that is safe. */
public final class DownloadRequest {

  private static final int MOST_REDIRECTS = 5;
  private static final int TICK_MILLIS = 100;

  private final HttpClient client;
  private final DownloadSource source;
  private final DownloadLimits limits;
  private final DownloadListener listener;

  DownloadRequest(
      HttpClient client, DownloadSource source, DownloadLimits limits, DownloadListener listener) {
    this.client = client;
    this.source = source;
    this.limits = limits;
    this.listener = listener;
  }

  /** A client that follows no redirect by itself. */
  public static HttpClient.Builder client(DownloadLimits limits) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(limits.connect());
  }

  /**
   * The server's answer, whose body the caller closes.
   *
   * @param part what is here already; its rest is asked for if its version is known
   */
  HttpResponse<ChunkQueue> open(String file, PartFile part) throws WeightsException {
    URI address = source.address(file);
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      HttpResponse<ChunkQueue> response = await(send(address, part), address, part.size());
      if (!isRedirect(response.statusCode())) {
        return response;
      }
      response.body().close();
      address = next(address, response);
    }
    throw Refusal.of("download.redirects", Place.NOWHERE, source.host());
  }

  private CompletableFuture<HttpResponse<ChunkQueue>> send(URI address, PartFile part) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(limits.stall())
            .header("Accept-Encoding", "identity")
            .header("User-Agent", "resnet-explorer");
    if (asksForRest(part)) {
      request.header("Range", "bytes=" + part.size() + "-").header("If-Range", part.tag());
    }
    return client.sendAsync(request.build(), head -> new ChunkQueue());
  }

  /** Without the mark of its version nobody can tell whether the rest would fit. */
  static boolean asksForRest(PartFile part) {
    return part.size() > 0 && !part.tag().isEmpty();
  }

  private static boolean isRedirect(int status) {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  private URI next(URI address, HttpResponse<ChunkQueue> response) throws WeightsException {
    Optional<String> location = response.headers().firstValue("Location");
    try {
      URI target = address.resolve(location.orElse(""));
      if (location.isPresent() && source.allows(target)) {
        return target;
      }
    } catch (IllegalArgumentException e) {
      throw Refusal.because(e, "download.redirect", Place.NOWHERE, source.host());
    }
    throw Refusal.of("download.redirect", Place.in(location.orElse("")), source.host());
  }

  private HttpResponse<ChunkQueue> await(
      CompletableFuture<HttpResponse<ChunkQueue>> answer, URI address, long have)
      throws WeightsException {
    try {
      while (true) {
        checkCancelled();
        try {
          return answer.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          // The client has its own limit; this one is for looking whether to stop.
          continue;
        }
      }
    } catch (InterruptedException e) {
      throw cancelled(e);
    } catch (ExecutionException e) {
      throw failure(e.getCause(), address.getHost(), have);
    } finally {
      answer.cancel(true);
    }
  }

  private WeightsException failure(Throwable cause, String host, long have) {
    if (cause instanceof SSLException) {
      return Refusal.because(cause, "download.secure", detail(cause), host);
    }
    if (cause instanceof HttpConnectTimeoutException || cause instanceof ConnectException) {
      return Refusal.because(cause, "download.unreachable", detail(cause), host);
    }
    if (cause instanceof HttpTimeoutException) {
      return stalled(host);
    }
    if (cause instanceof IOException) {
      return broken(cause, host, have);
    }
    throw new IllegalStateException(cause);
  }

  WeightsException stalled(String host) {
    return Refusal.of("download.stalled", Place.NOWHERE, host, limits.stall().toSeconds());
  }

  static WeightsException broken(Throwable cause, String host, long have) {
    return Refusal.because(cause, "download.broken", detail(cause), host, megabytes(have));
  }

  private static Place detail(Throwable cause) {
    return Place.in(String.valueOf(cause));
  }

  static double megabytes(long bytes) {
    return bytes / 1e6;
  }

  void checkCancelled() throws WeightsException {
    if (listener.cancelled()) {
      throw Refusal.of("download.cancelled", Place.NOWHERE);
    }
  }

  static WeightsException cancelled(InterruptedException e) {
    Thread.currentThread().interrupt();
    return Refusal.because(e, "download.cancelled", Place.NOWHERE);
  }
}
