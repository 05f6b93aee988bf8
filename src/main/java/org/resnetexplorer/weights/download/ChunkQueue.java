package org.resnetexplorer.weights.download;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response, chunk by chunk as it arrives. The JDK's stream of a body waits for ever
 * for a silent server; this one can be asked with a limit.
 */
final class ChunkQueue implements BodySubscriber<ChunkQueue>, AutoCloseable {

  private final BlockingQueue<Chunk> arrived = new LinkedBlockingQueue<>();
  private Flow.@Nullable Subscription subscription;
  private boolean closed;

  /**
   * Something that arrived.
   *
   * @param bytes what came
   * @param last whether it is the end of the body
   * @param failure why the body ends early; null if it doesn't
   */
  record Chunk(List<ByteBuffer> bytes, boolean last, @Nullable Throwable failure) {

    long size() {
      return bytes.stream().mapToLong(ByteBuffer::remaining).sum();
    }
  }

  /** The next chunk, or null if none came in that time. */
  @Nullable Chunk poll(Duration wait) throws InterruptedException {
    return arrived.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Asks for one more chunk, after one was used up. */
  synchronized void more() {
    if (subscription != null) {
      subscription.request(1);
    }
  }

  @Override
  public CompletionStage<ChunkQueue> getBody() {
    return CompletableFuture.completedStage(this);
  }

  @Override
  public synchronized void onSubscribe(Flow.Subscription given) {
    if (closed) {
      given.cancel();
    } else {
      subscription = given;
      given.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> bytes) {
    arrived.add(new Chunk(bytes, false, null));
  }

  @Override
  public void onError(Throwable failure) {
    arrived.add(new Chunk(List.of(), true, failure));
  }

  @Override
  public void onComplete() {
    arrived.add(new Chunk(List.of(), true, null));
  }

  /** Lets the rest of the body go. */
  @Override
  public synchronized void close() {
    closed = true;
    if (subscription != null) {
      subscription.cancel();
    }
  }
}
