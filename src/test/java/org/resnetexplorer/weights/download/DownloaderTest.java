package org.resnetexplorer.weights.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.weights.TinyModel;
import org.resnetexplorer.weights.WeightServer;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.catalogue.KnownModel;
import org.resnetexplorer.weights.catalogue.ModelCatalog;

@Timeout(60)
class DownloaderTest {

  private static final byte[] CONTENT = TinyModel.CONTENT;
  private static final KnownModel MODEL = TinyModel.of(CONTENT);
  private static final int HALF = CONTENT.length / 2;
  private static final DownloadLimits LIMITS =
      new DownloadLimits(Duration.ofSeconds(20), Duration.ofSeconds(20), 0);

  /** Of a server that falls silent; long enough for a busy machine to send in. */
  private static final DownloadLimits IMPATIENT =
      new DownloadLimits(LIMITS.connect(), Duration.ofSeconds(2), 0);

  private static final int PIECE = CONTENT.length / 16;
  private static final String ETAG = "\"one\"";

  @TempDir Path folder;

  private ModelCatalog catalog() {
    return new ModelCatalog(folder);
  }

  private Downloader from(WeightServer server) throws WeightsException {
    return from(server, LIMITS);
  }

  private Downloader from(WeightServer server, DownloadLimits limits) throws WeightsException {
    return new Downloader(
        catalog(),
        DownloadSource.of(server.address()),
        limits,
        () -> DownloadRequest.client(limits).build());
  }

  private Path download(WeightServer server) throws WeightsException {
    return from(server).download(MODEL, offer -> true, progress -> {});
  }

  private Path downloadImpatiently(WeightServer server) throws WeightsException {
    return from(server, IMPATIENT).download(MODEL, offer -> true, progress -> {});
  }

  private WeightsException impatientFailure(WeightServer server) {
    return catchThrowableOfType(WeightsException.class, () -> downloadImpatiently(server));
  }

  private WeightsException failure(WeightServer server) {
    return catchThrowableOfType(WeightsException.class, () -> download(server));
  }

  private void assertDownloaded() throws IOException {
    assertThat(folder.resolve(MODEL.file())).hasBinaryContent(CONTENT);
    assertThat(part()).doesNotExist();
    assertThat(catalog().cache().state(MODEL)).isEqualTo(KnownModel.State.CACHED);
  }

  private Path part() {
    return folder.resolve(MODEL.file() + ".part");
  }

  private void leavePart(byte[] content, int bytes, String tag) throws IOException {
    Files.write(part(), Arrays.copyOf(content, bytes));
    Files.writeString(folder.resolve(MODEL.file() + ".part.tag"), tag);
  }

  @Test
  void downloadsAFileAndTellsHowFarItIs() throws IOException, WeightsException {
    List<DownloadProgress> reported = new ArrayList<>();
    try (WeightServer server = new WeightServer((r, wire) -> wire.file(r, CONTENT, ETAG))) {
      Path file = from(server).download(MODEL, offer -> true, reported::add);
      assertThat(file).isEqualTo(folder.resolve(MODEL.file()));
      assertThat(server.requests().get(0).path()).isEqualTo("/models/" + MODEL.file());
    }
    assertDownloaded();
    DownloadProgress last = reported.get(reported.size() - 1);
    assertThat(last.bytes()).isEqualTo(CONTENT.length).isEqualTo(last.total());
    assertThat(last.bytesPerSecond()).isPositive();
  }

  @Test
  void asksWithSizeAndSourceBeforeAnyRequest() throws IOException, WeightsException {
    try (WeightServer server = new WeightServer((r, wire) -> wire.file(r, CONTENT, ETAG))) {
      List<DownloadOffer> offers = new ArrayList<>();
      Downloader downloader = from(server);
      WeightsException refused =
          catchThrowableOfType(
              WeightsException.class,
              () ->
                  downloader.download(
                      MODEL,
                      offer -> {
                        offers.add(offer);
                        return false;
                      },
                      progress -> {}));
      assertThat(refused.key()).isEqualTo("weights.download.declined");
      assertThat(server.requests()).isEmpty();
      assertThat(offers.get(0).bytes()).isEqualTo(CONTENT.length);
      assertThat(server.address()).contains("//" + offers.get(0).host() + "/");
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void aFileThatIsHereIsNeitherAskedForNorDownloaded() throws IOException, WeightsException {
    Files.write(folder.resolve(MODEL.file()), CONTENT);
    try (WeightServer server = new WeightServer((r, wire) -> wire.file(r, CONTENT, ETAG))) {
      from(server).download(MODEL, offer -> false, progress -> {});
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void aDamagedFileIsReplaced() throws IOException, WeightsException {
    Files.write(folder.resolve(MODEL.file()), TinyModel.bytes(CONTENT.length, 8));
    try (WeightServer server = new WeightServer((r, wire) -> wire.file(r, CONTENT, ETAG))) {
      download(server);
    }
    assertDownloaded();
  }

  @Test
  void goesOnByItselfWhenTheConnectionBreaks() throws IOException, WeightsException {
    try (WeightServer server =
        new WeightServer(
            (r, wire) -> {
              int start = WeightServer.Wire.start(r, ETAG);
              int end = Math.min(CONTENT.length, start + CONTENT.length / 3 + 1);
              wire.headFor(r, CONTENT, ETAG).body(CONTENT, start, end);
            })) {
      download(server);
      assertThat(server.requests()).hasSize(3);
      assertThat(server.requests().get(1).headers())
          .containsEntry("if-range", ETAG)
          .containsKey("range");
    }
    assertDownloaded();
  }

  @Test
  void givesUpWhenNothingMoreComesAndKeepsWhatCame() throws IOException, WeightsException {
    try (WeightServer server =
        new WeightServer(
            (r, wire) -> {
              if (r.from() == 0) {
                wire.headFor(r, CONTENT, ETAG).body(CONTENT, 0, HALF);
              }
            })) {
      WeightsException failure = failure(server);
      assertThat(failure.key()).isEqualTo("weights.download.broken");
      assertThat(part()).hasSize(HALF);
    }
    try (WeightServer server = new WeightServer((r, wire) -> wire.file(r, CONTENT, ETAG))) {
      download(server);
      assertThat(server.requests().get(0).from()).isEqualTo(HALF);
    }
    assertDownloaded();
  }

  @Test
  void goesOnAfterARestartWhereItStopped() throws IOException, WeightsException {
    leavePart(CONTENT, HALF, ETAG);
    try (WeightServer server = new WeightServer((r, wire) -> wire.file(r, CONTENT, ETAG))) {
      download(server);
      assertThat(server.requests()).hasSize(1);
      assertThat(server.requests().get(0).from()).isEqualTo(HALF);
    }
    assertDownloaded();
  }

  @Test
  void aPartThatIsWholeNeedsNoServer() throws IOException, WeightsException {
    leavePart(CONTENT, CONTENT.length, ETAG);
    try (WeightServer server = new WeightServer((r, wire) -> wire.head(500))) {
      download(server);
      assertThat(server.requests()).isEmpty();
    }
    assertDownloaded();
  }

  @Test
  void startsAgainWhenTheServerIgnoresTheRange() throws IOException, WeightsException {
    leavePart(CONTENT, HALF, ETAG);
    try (WeightServer server =
        new WeightServer(
            (r, wire) ->
                wire.head(200, "Content-Length: " + CONTENT.length)
                    .body(CONTENT, 0, CONTENT.length))) {
      download(server);
    }
    assertDownloaded();
  }

  @Test
  void startsAgainWhenTheServerHasAnotherVersion() throws IOException, WeightsException {
    leavePart(TinyModel.bytes(CONTENT.length, 8), HALF, "\"old\"");
    try (WeightServer server = new WeightServer((r, wire) -> wire.file(r, CONTENT, ETAG))) {
      download(server);
      assertThat(server.requests()).hasSize(1);
    }
    assertDownloaded();
  }

  /** RFC 9110 forbids it; the ETag gives it away. */
  @Test
  void startsAgainWhenTheServerSendsTheRestOfAnotherVersion() throws IOException, WeightsException {
    leavePart(TinyModel.bytes(CONTENT.length, 8), HALF, "\"old\"");
    try (WeightServer server =
        new WeightServer(
            (r, wire) -> {
              if (r.from() > 0) {
                wire.head(206, "ETag: " + ETAG, contentRange(r.from()))
                    .body(CONTENT, r.from(), CONTENT.length);
              } else {
                wire.file(r, CONTENT, ETAG);
              }
            })) {
      download(server);
      assertThat(server.requests()).hasSize(2);
    }
    assertDownloaded();
  }

  private static String contentRange(int from) {
    return "Content-Range: bytes " + from + "-" + (CONTENT.length - 1) + "/" + CONTENT.length;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u0000\u0000", "\"one\"\r\nX: y", "\u00e9"})
  void startsAgainWhenTheMarkOfTheVersionIsLost(String tag) throws IOException, WeightsException {
    leavePart(CONTENT, HALF, tag);
    try (WeightServer server = new WeightServer((r, wire) -> wire.file(r, CONTENT, ETAG))) {
      download(server);
      assertThat(server.requests()).hasSize(1);
      assertThat(server.requests().get(0).headers()).doesNotContainKey("range");
    }
    assertDownloaded();
  }

  @Test
  void startsAgainWhenThePartWasDamagedMeanwhile() throws IOException, WeightsException {
    leavePart(TinyModel.bytes(CONTENT.length, 8), HALF, ETAG);
    try (WeightServer server = new WeightServer((r, wire) -> wire.file(r, CONTENT, ETAG))) {
      download(server);
      assertThat(server.requests()).hasSize(2);
    }
    assertDownloaded();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1000})
  void startsAgainWhenTheRestIsRefusedOrIsNotTheRest(int shift)
      throws IOException, WeightsException {
    leavePart(CONTENT, HALF, ETAG);
    try (WeightServer server =
        new WeightServer(
            (r, wire) -> {
              if (r.from() == 0) {
                wire.file(r, CONTENT, ETAG);
              } else if (shift == 0) {
                wire.head(416, "Content-Length: 0");
              } else {
                wire.head(206, "ETag: " + ETAG, contentRange(r.from() - shift))
                    .body(CONTENT, r.from() - shift, CONTENT.length);
              }
            })) {
      download(server);
      assertThat(server.requests()).hasSize(2);
    }
    assertDownloaded();
  }

  @Test
  void aWeakMarkOfTheVersionIsNoGroundToGoOn() throws IOException {
    try (WeightServer server =
        new WeightServer(
            (r, wire) -> {
              wire.head(200, "ETag: W/\"one\"", "Content-Length: " + CONTENT.length)
                  .body(CONTENT, 0, HALF);
            })) {
      assertThat(failure(server).key()).isEqualTo("weights.download.broken");
      assertThat(server.requests()).noneMatch(request -> request.headers().containsKey("range"));
    }
  }

  @Test
  void aServerThatFallsSilentIsGivenUpAndWhatCameIsKept() throws IOException {
    try (WeightServer server =
        new WeightServer(
            (r, wire) -> {
              wire.headFor(r, CONTENT, ETAG).body(CONTENT, 0, HALF).pause(30_000);
            })) {
      assertThat(impatientFailure(server).key()).isEqualTo("weights.download.stalled");
      assertThat(part()).hasSize(HALF);
    }
  }

  @Test
  void aServerThatNeverAnswersIsGivenUp() throws IOException {
    try (WeightServer server = new WeightServer((r, wire) -> wire.pause(30_000))) {
      assertThat(impatientFailure(server).key()).isEqualTo("weights.download.stalled");
    }
  }

  @Test
  void aServerThatKeepsSendingIsNotGivenUpThoughItTakesLonger()
      throws IOException, WeightsException {
    try (WeightServer server =
        new WeightServer(
            (r, wire) -> wire.headFor(r, CONTENT, ETAG).slowly(CONTENT, 0, PIECE, 150))) {
      assertThat(Duration.ofMillis(150L * CONTENT.length / PIECE)).isGreaterThan(IMPATIENT.stall());
      downloadImpatiently(server);
    }
    assertDownloaded();
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 250_000, 350_000, Integer.MAX_VALUE})
  void anotherLengthThanTheOfficialOneIsRefusedBeforeTheBody(int length) throws IOException {
    leavePart(CONTENT, HALF, ETAG);
    try (WeightServer server =
        new WeightServer((r, wire) -> wire.head(200, "Content-Length: " + length).pause(10_000))) {
      assertThat(failure(server).key()).isEqualTo("weights.download.size");
      assertThat(part()).hasSize(HALF);
    }
  }

  @Test
  void aServerWithoutALengthCannotSendWithoutAnEnd() throws IOException {
    try (WeightServer server =
        new WeightServer(
            (r, wire) -> {
              wire.head(200);
              for (int i = 0; i < 1000; i++) {
                wire.body(CONTENT, 0, CONTENT.length);
              }
            })) {
      assertThat(failure(server).key()).isEqualTo("weights.download.size");
      assertThat(part()).doesNotExist();
    }
  }

  @Test
  void aServerWithoutALengthMaySendTheFile() throws IOException, WeightsException {
    try (WeightServer server =
        new WeightServer((r, wire) -> wire.head(200).body(CONTENT, 0, CONTENT.length))) {
      download(server);
    }
    assertDownloaded();
  }

  @Test
  void aWrongFileOfTheRightLengthIsThrownAway() throws IOException {
    byte[] wrong = CONTENT.clone();
    wrong[HALF] ^= 1;
    try (WeightServer server = new WeightServer((r, wire) -> wire.file(r, wrong, ETAG))) {
      assertThat(failure(server).key()).isEqualTo("weights.download.wrong");
      assertThat(folder.resolve(MODEL.file())).doesNotExist();
      assertThat(part()).doesNotExist();
    }
  }

  @Test
  void eightDigitsAreCheckedWhereNoMoreAreKnown() throws IOException, WeightsException {
    KnownModel short8 = withDigest(MODEL.sha256().substring(0, 8));
    try (WeightServer server = new WeightServer((r, wire) -> wire.file(r, CONTENT, ETAG))) {
      Downloader downloader = from(server);
      KnownModel other = withDigest("00000000");
      assertThat(
              catchThrowableOfType(
                      WeightsException.class,
                      () -> downloader.download(other, offer -> true, progress -> {}))
                  .key())
          .isEqualTo("weights.download.wrong");
      downloader.download(short8, offer -> true, progress -> {});
    }
    assertDownloaded();
  }

  private static KnownModel withDigest(String sha256) {
    return new KnownModel(
        MODEL.id(),
        MODEL.preset(),
        MODEL.spec(),
        MODEL.name(),
        MODEL.file(),
        MODEL.bytes(),
        sha256,
        MODEL.parameters(),
        MODEL.accuracy(),
        MODEL.recipe(),
        MODEL.state());
  }

  @ParameterizedTest
  @CsvSource({
    "404, weights.download.missing",
    "410, weights.download.missing",
    "403, weights.download.server",
    "416, weights.download.server",
    "500, weights.download.server",
    "503, weights.download.server",
    "206, weights.download.server",
    "204, weights.download.server"
  })
  void saysWhenTheServerHasNoFile(int status, String key) throws IOException {
    try (WeightServer server =
        new WeightServer((r, wire) -> wire.head(status, "Content-Length: 0"))) {
      assertThat(failure(server).key()).isEqualTo(key);
      assertThat(failure(server).detail()).contains("HTTP " + status);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsARedirect(int status) throws IOException, WeightsException {
    try (WeightServer server =
        new WeightServer(
            (r, wire) -> {
              if (r.path().startsWith("/models")) {
                wire.head(status, "Location: /elsewhere", "Content-Length: 0");
              } else {
                wire.file(r, CONTENT, ETAG);
              }
            })) {
      download(server);
    }
    assertDownloaded();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://192.0.2.1/tiny.pth",
        "http://localhost.example/tiny.pth",
        "ftp://127.0.0.1/tiny.pth",
        "file:///etc/hosts",
        "http:///",
        "http://a b/"
      })
  void aRedirectToAnUnsafeAddressIsRefused(String location) throws IOException {
    try (WeightServer server =
        new WeightServer(
            (r, wire) -> wire.head(302, "Location: " + location, "Content-Length: 0"))) {
      assertThat(failure(server).key()).isEqualTo("weights.download.redirect");
    }
  }

  @Test
  void aRedirectToNowhereIsRefused() throws IOException {
    try (WeightServer server = new WeightServer((r, wire) -> wire.head(302))) {
      assertThat(failure(server).key()).isEqualTo("weights.download.redirect");
    }
  }

  @Test
  void aCircleOfRedirectsEnds() throws IOException {
    try (WeightServer server =
        new WeightServer((r, wire) -> wire.head(302, "Location: " + r.path()))) {
      assertThat(failure(server).key()).isEqualTo("weights.download.redirects");
      assertThat(server.requests()).hasSize(6);
    }
  }

  @Test
  void nobodyListening() throws IOException {
    WeightServer server = new WeightServer((r, wire) -> {});
    server.close();
    assertThat(failure(server).key()).isEqualTo("weights.download.unreachable");
  }

  @Test
  void canBeCancelledAndGoesOnLater() throws IOException, WeightsException {
    try (WeightServer server =
        new WeightServer(
            (r, wire) -> {
              int start = WeightServer.Wire.start(r, ETAG);
              wire.headFor(r, CONTENT, ETAG).slowly(CONTENT, start, 20_000, start == 0 ? 50 : 0);
            })) {
      Downloader downloader = from(server);
      CancelAfter listener = new CancelAfter(CONTENT.length / 4);
      WeightsException cancelled =
          catchThrowableOfType(
              WeightsException.class, () -> downloader.download(MODEL, offer -> true, listener));
      assertThat(cancelled.key()).isEqualTo("weights.download.cancelled");
      assertThat(Files.size(part())).isBetween(CONTENT.length / 4L, CONTENT.length - 1L);
      download(server);
      assertThat(server.requests().get(1).from()).isPositive();
    }
    assertDownloaded();
  }

  private static final class CancelAfter implements DownloadListener {
    private final long bytes;
    private boolean reached;

    CancelAfter(long bytes) {
      this.bytes = bytes;
    }

    @Override
    public void progress(DownloadProgress progress) {
      reached = progress.bytes() >= bytes;
    }

    @Override
    public boolean cancelled() {
      return reached;
    }
  }

  @Test
  void anInterruptCancelsIt() throws IOException, WeightsException {
    try (WeightServer server =
        new WeightServer((r, wire) -> wire.headFor(r, CONTENT, ETAG).pause(10_000))) {
      Downloader downloader = from(server);
      WeightsException cancelled =
          catchThrowableOfType(
              WeightsException.class,
              () ->
                  downloader.download(
                      MODEL,
                      offer -> {
                        Thread.currentThread().interrupt();
                        return true;
                      },
                      progress -> {}));
      assertThat(cancelled.key()).isEqualTo("weights.download.cancelled");
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void aSecondOneForTheSameFileHasToWait() throws IOException, WeightsException {
    try (WeightServer server =
        new WeightServer(
            (r, wire) -> wire.headFor(r, CONTENT, ETAG).slowly(CONTENT, 0, 50_000, 40))) {
      List<String> refusals = new ArrayList<>();
      AtomicInteger calls = new AtomicInteger();
      from(server)
          .download(
              MODEL,
              offer -> true,
              progress -> {
                if (calls.getAndIncrement() == 0) {
                  refusals.add(failure(server).key());
                }
              });
      assertThat(refusals).containsExactly("weights.download.busy");
      assertThat(server.requests()).hasSize(1);
    }
    assertDownloaded();
  }

  @Test
  void aDiskWithoutRoomIsSaidBeforeTheFirstByte() throws IOException, WeightsException {
    DownloadLimits greedy =
        new DownloadLimits(LIMITS.connect(), LIMITS.stall(), Long.MAX_VALUE / 2);
    try (WeightServer server = new WeightServer((r, wire) -> wire.file(r, CONTENT, ETAG))) {
      Downloader downloader = from(server, greedy);
      assertThat(
              catchThrowableOfType(
                      WeightsException.class,
                      () -> downloader.download(MODEL, offer -> true, progress -> {}))
                  .key())
          .isEqualTo("weights.download.space");
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsSaid() throws IOException, WeightsException {
    Path file = Files.writeString(folder.resolve("file"), "");
    try (WeightServer server = new WeightServer((r, wire) -> wire.file(r, CONTENT, ETAG))) {
      Downloader downloader =
          new Downloader(
              new ModelCatalog(file.resolve("cache")), DownloadSource.of(server.address()));
      assertThat(
              catchThrowableOfType(
                      WeightsException.class,
                      () -> downloader.download(MODEL, offer -> true, progress -> {}))
                  .key())
          .isEqualTo("weights.download.disk");
    }
  }

  @Test
  void leavesNothingBesideTheFileButLockAndIndex() throws IOException, WeightsException {
    try (WeightServer server = new WeightServer((r, wire) -> wire.file(r, CONTENT, ETAG))) {
      download(server);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(MODEL.file(), MODEL.file() + ".lock", "index.tsv");
    }
  }
}
