package org.resnetexplorer.exploration.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.exploration.folder.ExemplarIndex.Exemplar;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.image.preprocess.Preprocessor;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.SpecText;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.random.RandomWeights;

class ExemplarPassTest {
  private static final Preprocess RECIPE = Preprocess.whole(32);

  private final Network network = Network.of(SpecText.parse("basic,1-1-1-1,channels=8,classes=3"));
  private final List<PassProgress> steps = new ArrayList<>();
  private Session session;
  @TempDir private Path folder;
  @TempDir private Path home;

  @BeforeEach
  void open() throws EngineException, WeightsException, IOException {
    session = TestEngine.shared().open(network, RandomWeights.of(network, 3, false));
    for (int i = 1; i <= 12; i++) {
      Photos.write(folder.resolve(i + ".png"), i);
    }
  }

  @AfterEach
  void close() {
    session.close();
  }

  private ExemplarPass.Found run(@Nullable Integer relevantFor, @Nullable Path kept)
      throws EngineException, IOException {
    steps.clear();
    return new ExemplarPass(session, RECIPE, Orientation.UPRIGHT, relevantFor, kept)
        .run(PictureFolder.read(folder), steps::add, new Cancellation());
  }

  /** All pictures, the strongest first, one cell each. */
  private List<Exemplar> byHand(Call call, int channel, @Nullable Integer relevantFor)
      throws IOException, EngineException, PictureException {
    List<Exemplar> all = new ArrayList<>();
    List<PictureFile> pictures = PictureFolder.read(folder).pictures();
    for (int p = 0; p < pictures.size(); p++) {
      try (Trace trace =
          session.run(
              Preprocessor.input(
                  new PictureReader().read(pictures.get(p).file(), Orientation.UPRIGHT).image(),
                  RECIPE))) {
        float[] values = trace.values(call);
        float[] weights = relevantFor == null ? null : trace.gradient(relevantFor, call);
        int cells = values.length / network.sizes(32, 32).output(call).channels();
        int best = 0;
        float most = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < cells; i++) {
          int at = channel * cells + i;
          float value = weights == null ? values[at] : values[at] * weights[at];
          if (value > most) {
            most = value;
            best = i;
          }
        }
        all.add(new Exemplar(p, best, most));
      }
    }
    all.sort(Comparator.comparingDouble((Exemplar each) -> -each.value()));
    return all.subList(0, ExemplarIndex.MOST);
  }

  @Test
  void strongestCellsOfAllPicturesAreFoundForEveryCall()
      throws IOException, EngineException, PictureException {
    ExemplarIndex index = run(null, null).index();

    for (String name : List.of("conv1", "layer1.0.relu#1", "layer3.0.add", "flatten", "fc")) {
      Call call = network.findCall(name).orElseThrow();
      List<Exemplar> found = index.of(call, 2);
      List<Exemplar> expected = byHand(call, 2, null);
      assertThat(found).as(name).hasSameSizeAs(expected);
      for (int i = 0; i < found.size(); i++) {
        assertThat(found.get(i).picture()).as(name).isEqualTo(expected.get(i).picture());
        assertThat(found.get(i).cell()).as(name).isEqualTo(expected.get(i).cell());
        assertThat(found.get(i).value()).as(name).isEqualTo(expected.get(i).value());
      }
    }
  }

  @Test
  void relevanceIsGradientTimesActivation() throws IOException, EngineException, PictureException {
    ExemplarIndex index = run(1, null).index();

    for (String name : List.of("bn1", "layer2.0.add", "flatten")) {
      Call call = network.findCall(name).orElseThrow();
      List<Exemplar> found = index.of(call, 3);
      List<Exemplar> expected = byHand(call, 3, 1);
      for (int i = 0; i < found.size(); i++) {
        assertThat(found.get(i).value()).as(name).isCloseTo(expected.get(i).value(), within(1e-5f));
      }
    }
  }

  @Test
  void passThatIsStoppedGoesOnWhereItStopped() throws IOException, EngineException {
    Path kept = home.resolve("kept");
    Cancellation cancellation = new Cancellation();
    PictureFolder pictures = PictureFolder.read(folder);
    assertThatThrownBy(
            () ->
                new ExemplarPass(session, RECIPE, Orientation.UPRIGHT, null, kept)
                    .run(
                        pictures,
                        step -> {
                          if (step.done() == 5) {
                            cancellation.cancel();
                          }
                        },
                        cancellation))
        .isInstanceOf(CancellationException.class);

    ExemplarIndex again = run(null, kept).index();

    assertThat(steps).hasSize(7);
    assertThat(steps.get(0))
        .extracting(PassProgress::done, PassProgress::kept)
        .containsExactly(6, 5);
    ExemplarIndex whole = run(null, null).index();
    for (Call call : network.calls()) {
      for (int c = 0; c < whole.channels(call); c++) {
        assertThat(again.of(call, c)).isEqualTo(whole.of(call, c));
      }
    }
  }

  @Test
  void folderThatChangedIsLookedAtAnew() throws IOException, EngineException {
    Path kept = home.resolve("kept");
    run(null, kept);
    Photos.write(folder.resolve("13.png"), 13);

    run(null, kept);

    assertThat(steps).hasSize(13);
  }

  @Test
  void unreadablePictureIsToldAgainWhereTheIndexWasKept() throws IOException, EngineException {
    Files.writeString(folder.resolve("3.png"), "none");
    Path kept = home.resolve("kept");
    List<LeftOut> first = run(null, kept).leftOut();

    assertThat(first).extracting(LeftOut::path).containsExactly("3.png");
    assertThat(run(null, kept).leftOut()).isEqualTo(first);
    assertThat(steps).isEmpty();
  }

  @Test
  void whatCannotBeLookedIntoIsToldOnceHoweverOftenThePassGoesOn()
      throws IOException, EngineException {
    PictureFolder all = PictureFolder.read(folder);
    LeftOut closed = LeftOut.of("more", 0, LeftOut.Reason.CLOSED);
    PictureFolder partly = new PictureFolder(folder, all.pictures(), List.of(), List.of(closed));
    ExemplarPass pass =
        new ExemplarPass(session, RECIPE, Orientation.UPRIGHT, null, home.resolve("kept"));

    for (int i = 0; i < 2; i++) {
      assertThat(pass.run(partly, step -> {}, new Cancellation()).leftOut())
          .containsExactly(closed);
    }
  }

  @Test
  void partIsWhatTheCellCouldSee() throws IOException, PictureException {
    Call conv1 = network.findCall("conv1").orElseThrow();
    ExemplarCut cut = new ExemplarCut(network, conv1, RECIPE, Orientation.UPRIGHT);

    assertThat(cut.box(0)).isEqualTo(new ExemplarCut.Box(-3, -3, 7));
    assertThat(cut.box(16 * 2 + 5)).isEqualTo(new ExemplarCut.Box(7, 1, 7));
    var part = cut.cut(PictureFolder.read(folder).pictures().get(0), 0, 7);
    assertThat(part.argb(0, 0)).as("padding").isEqualTo(0xff808080);
    Call last = network.findCall("fc").orElseThrow();
    assertThat(new ExemplarCut(network, last, RECIPE, Orientation.UPRIGHT).box(0))
        .isEqualTo(new ExemplarCut.Box(0, 0, 32));
  }

  @Test
  void aPictureThatCanBeReadAfterAllIsLookedAt() throws IOException, EngineException {
    Path kept = home.resolve("kept");
    Path file = folder.resolve("3.png");
    byte[] whole = Files.readAllBytes(file);
    FileTime time = Files.getLastModifiedTime(file);
    Files.write(file, new byte[whole.length]);
    Files.setLastModifiedTime(file, time);
    assertThat(run(null, kept).leftOut()).hasSize(1);
    Files.write(file, whole);
    Files.setLastModifiedTime(file, time);

    ExemplarPass.Found found = run(null, kept);

    assertThat(found.leftOut()).isEmpty();
    Call fc = network.findCall("fc").orElseThrow();
    assertThat(found.index().of(fc, 0)).isEqualTo(run(null, null).index().of(fc, 0));
  }

  @Test
  void ofAPictureThatIsAnotherNowNothingIsCut() throws IOException {
    PictureFile picture = PictureFolder.read(folder).pictures().get(0);
    Call call = network.findCall("conv1").orElseThrow();
    Photos.write(picture.file(), 99);
    Files.setLastModifiedTime(picture.file(), FileTime.fromMillis(picture.modified() + 1000));

    ExemplarCut cut = new ExemplarCut(network, call, RECIPE, Orientation.UPRIGHT);

    assertThatThrownBy(() -> cut.cut(picture, 0, 32))
        .isInstanceOfSatisfying(
            PictureException.class, e -> assertThat(e.key()).isEqualTo("image.changed"));
  }
}
