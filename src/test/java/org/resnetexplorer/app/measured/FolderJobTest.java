package org.resnetexplorer.app.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneFixture;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.exploration.folder.FolderException;
import org.resnetexplorer.exploration.folder.FolderPass;
import org.resnetexplorer.exploration.folder.PassProgress;
import org.resnetexplorer.exploration.folder.Photos;
import org.resnetexplorer.exploration.folder.Truth;
import org.resnetexplorer.weights.SmallNets;

/** Work over a data set on a thread of its own; this one stands for the FX thread. */
class FolderJobTest {
  private static final int PICTURES = 12;

  @TempDir private Path folder;
  private final BlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();
  private final ExecutorService looks = Executors.newSingleThreadExecutor();
  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private final AtomicInteger read = new AtomicInteger();
  private PaneFixture fixture;
  private DataSets dataSets;
  private FolderJob<Integer> job;

  @BeforeEach
  void open() throws Exception {
    for (int i = 0; i < PICTURES; i++) {
      Photos.write(folder.resolve("photos/0/" + i + ".png"), i);
    }
    fixture = PaneFixture.running(model("a").toString());
    dataSets =
        new DataSets(
            fixture.appState(),
            new Background(looks, fx::add),
            new Background(worker, fx::add),
            fx::add,
            folder.resolve("readings"),
            () -> Path.of("samples"));
    job = dataSets.job();
    dataSets.open(folder.resolve("photos"));
    until(() -> dataSets.truthProperty().get() != null);
  }

  private Path model(String name) throws Exception {
    return SmallNets.write(
        folder.resolve(name + ".safetensors"), "basic,1-1-1-1,channels=8,classes=3");
  }

  @AfterEach
  void close() throws InterruptedException {
    looks.shutdown();
    worker.shutdown();
    worker.awaitTermination(1, TimeUnit.MINUTES);
    fixture.close();
  }

  private void until(BooleanSupplier holds) throws InterruptedException {
    while (!holds.getAsBoolean()) {
      Objects.requireNonNull(fx.poll(1, TimeUnit.MINUTES), "Nothing came").run();
    }
  }

  /** Counts what it reads. */
  private void start() {
    job.start(
        (at, listener, cancellation) -> {
          at.pass(
              at.set().pictures().pictures(),
              FolderPass.features(at.model().network()),
              false,
              (picture, reading) -> read.incrementAndGet(),
              listener,
              cancellation);
          return read.get();
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void untilEnded() throws InterruptedException {
    until(() -> !job.stateProperty().get().isRunning() && dataSets.isIdle());
  }

  @Test
  void workGivesItsResultAndWhileItRunsItIsTheOneWatched() throws InterruptedException {
    start();
    assertThat(dataSets.runningProperty().get()).isSameAs(job);

    untilEnded();
    assertThat(job.stateProperty().get().result()).isEqualTo(PICTURES);
    assertThat(dataSets.runningProperty().get()).isNull();
  }

  @Test
  void whatWasReadBeforeAStopIsNotReadAgain() throws InterruptedException {
    Subscriptions.onChange(
        job.stateProperty(),
        (before, now) -> {
          if (now instanceof JobState.Running<Integer> running && running.progress() != null) {
            job.stop();
          }
        });
    start();
    untilEnded();
    assertThat(job.stateProperty().get()).isInstanceOf(JobState.Stopped.class);
    int[] kept = new int[1];
    dataSets.countKept(count -> kept[0] = count);
    until(dataSets::isIdle);
    assertThat(kept[0]).isPositive();

    PassProgress[] first = new PassProgress[1];
    job.start(
        (at, listener, cancellation) ->
            at.pass(
                    at.set().pictures().pictures(),
                    FolderPass.features(at.model().network()),
                    false,
                    (picture, reading) -> {},
                    step -> first[0] = step,
                    cancellation)
                .size());
    untilEnded();
    assertThat(Objects.requireNonNull(first[0]).kept()).isEqualTo(kept[0]);
    assertThat(job.stateProperty().get().result()).isZero();
  }

  @Test
  void theResultGoesWithTheModel() throws Exception {
    start();
    untilEnded();

    fixture.appState().openModel(model("b").toString());

    assertThat(job.stateProperty().get()).isInstanceOf(JobState.None.class);
  }

  @Test
  void theResultGoesWithTheDataSet() throws InterruptedException {
    start();
    untilEnded();

    dataSets.open(folder.resolve("photos/0"));
    until(dataSets::isIdle);

    assertThat(job.stateProperty().get()).isInstanceOf(JobState.None.class);
  }

  @Test
  void whatCannotBeDoneSaysWhy() throws InterruptedException {
    job.start(
        (at, listener, cancellation) -> {
          throw FolderException.of("empty", at.set().root());
        });
    untilEnded();

    assertThat(job.stateProperty().get())
        .isInstanceOfSatisfying(
            JobState.Failed.class,
            failed -> assertThat(failed.why().what()).startsWith("There are no pictures in"));
  }

  @Test
  void anotherFolderOpensWhileWorkIsUnderWay() throws InterruptedException {
    CountDownLatch open = new CountDownLatch(1);
    job.start(
        (at, listener, cancellation) -> {
          await(open);
          return 1;
        });

    dataSets.open(folder.resolve("photos/0"));
    until(() -> dataSets.openProperty().get().name().equals("0"));
    until(() -> dataSets.truthProperty().get() != null);
    assertThat(open.getCount()).as("the work has not ended").isEqualTo(1);
    open.countDown();
    until(dataSets::isIdle);

    assertThat(job.stateProperty().get()).isInstanceOf(JobState.None.class);
  }

  @Test
  void classesOfAnotherFolderAreForgottenBeforeItIsThere() throws InterruptedException {
    List<Truth> known = new ArrayList<>();
    Subscriptions.onChange(
        dataSets.openProperty(), (before, now) -> known.add(dataSets.truthProperty().get()));

    dataSets.open(folder.resolve("photos/0"));
    until(dataSets::isIdle);

    assertThat(known).containsOnlyNulls();
  }

  @Test
  void whatNobodyForesawIsToldAndBeginsAgainForAPerson() throws InterruptedException {
    job.start(
        (at, listener, cancellation) -> {
          throw new IllegalStateException("bent");
        });
    untilEnded();
    assertThat(job.stateProperty().get())
        .isInstanceOfSatisfying(
            JobState.Failed.class,
            failed -> assertThat(failed.why().what()).contains("IllegalStateException: bent"));

    start();
    untilEnded();
    assertThat(job.stateProperty().get().result()).isEqualTo(PICTURES);
  }

  @Test
  void wantOfMemoryIsToldAndOtherWorkGoesOn() throws InterruptedException {
    job.start(
        (at, listener, cancellation) -> {
          throw new OutOfMemoryError("heap");
        });
    FolderJob<Integer> other = dataSets.job();
    other.start((at, listener, cancellation) -> 1);
    until(dataSets::isIdle);

    assertThat(job.stateProperty().get())
        .isInstanceOfSatisfying(
            JobState.Failed.class,
            failed -> assertThat(failed.why().what()).startsWith("There is not enough memory"));
    assertThat(other.stateProperty().get().result()).isEqualTo(1);
  }

  @Test
  void withoutADataSetNothingBegins() {
    FolderJob<Integer> other =
        new DataSets(
                fixture.appState(),
                new Background(looks, fx::add),
                new Background(worker, fx::add),
                fx::add,
                folder,
                () -> Path.of("samples"))
            .job();
    other.start((at, listener, cancellation) -> 1);

    assertThat(other.stateProperty().get()).isInstanceOf(JobState.None.class);
    assertThat(List.copyOf(fx)).isEmpty();
  }
}
