package org.resnetexplorer.weights.download;

import java.io.EOFException;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.catalogue.KnownModel;

/** Receives one file: understands the server's answers and writes the bytes down. */
final class DownloadResponse {

  private static final Duration TICK = Duration.ofMillis(100);
  private static final Pattern CONTENT_RANGE =
      Pattern.compile("bytes ([0-9]{1,18})-[0-9]{1,18}/(?:([0-9]{1,18})|\\*)");
  private static final long UNKNOWN = -1;
  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int BEYOND_THE_END = 416;

  private final DownloadRequest transfer;
  private final String host;
  private final DownloadLimits limits;
  private final KnownModel model;
  private final PartFile part;
  private final DownloadListener listener;
  private final SpeedMeter speed;
  private long reported;
  private boolean fromStart;
  private Throwable lastBreak = new EOFException();

  /** How an answer ended. */
  enum End {
    /** It came to its end. */
    WHOLE,
    /** The connection broke before. */
    BROKEN,
    /** It does not fit what is here, which was thrown away. */
    OTHER_VERSION
  }

  DownloadResponse(
      DownloadRequest transfer,
      String host,
      DownloadLimits limits,
      KnownModel model,
      PartFile part,
      DownloadListener listener) {
    this.transfer = transfer;
    this.host = host;
    this.limits = limits;
    this.model = model;
    this.part = part;
    this.listener = listener;
    this.reported = System.nanoTime();
    this.speed = new SpeedMeter(part.size(), reported);
  }

  /** Whether all bytes that are here were received by this object. */
  boolean fromStart() {
    return fromStart;
  }

  /** Why the connection broke last. */
  Throwable lastBreak() {
    return lastBreak;
  }

  /** Receives the file, or the rest of it if the server can send that. */
  End receive() throws IOException, WeightsException {
    HttpResponse<ChunkQueue> response = transfer.open(model.file(), part);
    try (ChunkQueue body = response.body()) {
      if (isOtherVersion(response)) {
        part.restart("");
        return End.OTHER_VERSION;
      }
      long total = total(response);
      if (total != UNKNOWN && !model.fits(total)) {
        throw wrongSize(total);
      }
      if (response.statusCode() == OK) {
        part.restart(tag(response.headers()));
        fromStart = true;
      }
      boolean ended = copy(body) && (total == UNKNOWN || part.size() >= total);
      tell();
      return ended ? End.WHOLE : End.BROKEN;
    }
  }

  /** Whether the rest was asked for and is not to be had. */
  private boolean isOtherVersion(HttpResponse<ChunkQueue> response) {
    if (!DownloadRequest.asksForRest(part)) {
      return false;
    }
    return switch (response.statusCode()) {
      case PARTIAL -> !continues(response.headers());
      case BEYOND_THE_END -> true;
      default -> false;
    };
  }

  private boolean continues(HttpHeaders headers) {
    Matcher range = range(headers);
    String tag = tag(headers);
    return range.matches()
        && Long.parseLong(range.group(1)) == part.size()
        && (tag.isEmpty() || tag.equals(part.tag()));
  }

  /** How long the server says the whole file is. */
  private long total(HttpResponse<ChunkQueue> response) throws WeightsException {
    HttpHeaders headers = response.headers();
    if (response.statusCode() == OK) {
      return headers.firstValueAsLong("Content-Length").orElse(UNKNOWN);
    }
    if (response.statusCode() == PARTIAL && DownloadRequest.asksForRest(part)) {
      Matcher range = range(headers);
      return range.matches() && range.group(2) != null ? Long.parseLong(range.group(2)) : UNKNOWN;
    }
    throw status(response);
  }

  private static Matcher range(HttpHeaders headers) {
    return CONTENT_RANGE.matcher(headers.firstValue("Content-Range").orElse(""));
  }

  /** What a server calls this version of the file: its strong ETag, else its date. */
  private static String tag(HttpHeaders headers) {
    String tag = headers.firstValue("ETag").orElse("");
    return tag.startsWith("\"") ? tag : headers.firstValue("Last-Modified").orElse("");
  }

  private WeightsException status(HttpResponse<ChunkQueue> response) {
    int status = response.statusCode();
    Place place = Place.in("HTTP " + status);
    return switch (status) {
      case 404, 410 -> Refusal.of("download.missing", place, host, model.file());
      default -> Refusal.of("download.server", place, host, String.valueOf(status));
    };
  }

  /** Writes down what comes until it ends (true) or breaks (false). */
  private boolean copy(ChunkQueue body) throws IOException, WeightsException {
    long heard = System.nanoTime();
    while (true) {
      transfer.checkCancelled();
      ChunkQueue.Chunk chunk = poll(body);
      long now = System.nanoTime();
      if (chunk != null) {
        heard = now;
        if (chunk.failure() != null) {
          lastBreak = chunk.failure();
          return false;
        }
        if (chunk.last()) {
          return true;
        }
        append(chunk);
        body.more();
      } else if (now - heard > limits.stall().toNanos()) {
        throw transfer.stalled(host);
      }
      if (now - reported > TICK.toNanos()) {
        tell();
      }
    }
  }

  private static ChunkQueue.@Nullable Chunk poll(ChunkQueue body) throws WeightsException {
    try {
      return body.poll(TICK);
    } catch (InterruptedException e) {
      throw DownloadRequest.cancelled(e);
    }
  }

  private void append(ChunkQueue.Chunk chunk) throws IOException, WeightsException {
    long size = part.size() + chunk.size();
    if (size > model.mostBytes()) {
      part.restart("");
      throw wrongSize(size);
    }
    for (ByteBuffer bytes : chunk.bytes()) {
      part.append(bytes);
    }
  }

  private WeightsException wrongSize(long size) {
    return Refusal.of(
        "download.size",
        Place.in(model.file()),
        host,
        DownloadRequest.megabytes(size),
        DownloadRequest.megabytes(model.bytes()));
  }

  private void tell() {
    reported = System.nanoTime();
    listener.progress(
        new DownloadProgress(
            part.size(), Math.max(model.bytes(), part.size()), speed.speed(part.size(), reported)));
  }
}
