package org.resnetexplorer.exploration.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.image.preprocess.Preprocessor;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.SpecText;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.random.RandomWeights;

class FolderPassTest {
  private static final Preprocess RECIPE = Preprocess.whole(32);

  private final Network network = Network.of(SpecText.parse("basic,1-1-1,channels=4,classes=3"));
  private final List<PassProgress> steps = new ArrayList<>();
  private Session session;
  @TempDir private Path folder;
  @TempDir private Path home;

  @BeforeEach
  void open() throws EngineException, WeightsException, IOException {
    session = TestEngine.shared().open(network, RandomWeights.of(network, 3, false));
    for (int i = 1; i <= 4; i++) {
      Photos.write(folder.resolve("a/" + i + ".png"), i);
    }
  }

  @AfterEach
  void close() {
    session.close();
  }

  private Map<String, Reading> run(KeptReadings kept, List<LeftOut> refused)
      throws EngineException, IOException {
    Map<String, Reading> found = new LinkedHashMap<>();
    steps.clear();
    refused.addAll(
        pass(kept, false)
            .run(
                PictureFolder.read(folder).pictures(),
                (picture, reading) -> found.put(picture.path(), reading),
                steps::add,
                new Cancellation()));
    return found;
  }

  private FolderPass pass(KeptReadings kept, boolean mirrored) {
    return new FolderPass(
        session, RECIPE, Orientation.UPRIGHT, kept, FolderPass.features(network), mirrored);
  }

  private InputTensor input(String path) throws PictureException {
    return Preprocessor.input(
        new PictureReader().read(folder.resolve(path), Orientation.UPRIGHT).image(), RECIPE);
  }

  @Test
  void readingIsWhatTheRunOfThePictureGives()
      throws EngineException, IOException, PictureException {
    Reading reading = run(KeptReadings.none(), new ArrayList<>()).get("a/3.png");

    try (Trace trace = session.run(input("a/3.png"))) {
      assertThat(reading.logits()).isEqualTo(trace.logits());
      assertThat(reading.features())
          .isEqualTo(trace.values(network.findCall("flatten").orElseThrow()));
    }
  }

  @Test
  void mirroredReadingIsThatOfTheMirroredPicture()
      throws EngineException, IOException, PictureException {
    List<Reading> found = new ArrayList<>();
    pass(KeptReadings.none(), true)
        .run(
            PictureFolder.read(folder).pictures().subList(0, 1),
            (picture, reading) -> found.add(reading),
            step -> {},
            new Cancellation());

    try (Trace trace = session.run(input("a/1.png").mirrored())) {
      assertThat(found.get(0).logits()).isEqualTo(trace.logits());
    }
  }

  @Test
  void unreadablePictureIsListedAndStopsNothing() throws EngineException, IOException {
    Files.writeString(folder.resolve("a/2.png"), "no picture");
    List<LeftOut> refused = new ArrayList<>();

    Map<String, Reading> found = run(KeptReadings.none(), refused);

    assertThat(found).containsOnlyKeys("a/1.png", "a/3.png", "a/4.png");
    assertThat(refused).containsExactly(new LeftOut("a/2.png", 1, "image.unknown", List.of()));
    assertThat(steps).hasSize(4);
  }

  @Test
  void keptReadingsAreNotReadAgain() throws EngineException, IOException {
    Map<String, Reading> first;
    try (KeptReadings kept = KeptReadings.open(home, "k")) {
      first = run(kept, new ArrayList<>());
    }
    try (KeptReadings kept = KeptReadings.open(home, "k")) {
      Map<String, Reading> second = run(kept, new ArrayList<>());

      assertThat(steps.get(3).kept()).isEqualTo(4);
      assertThat(second).usingRecursiveComparison().isEqualTo(first);
    }
  }

  @Test
  void pictureThatChangedIsReadAgain() throws EngineException, IOException {
    try (KeptReadings kept = KeptReadings.open(home, "k")) {
      run(kept, new ArrayList<>());
    }
    Files.delete(folder.resolve("a/2.png"));
    Files.write(
        Photos.write(folder.resolve("a/2.png"), 9), new byte[] {0}, StandardOpenOption.APPEND);

    try (KeptReadings kept = KeptReadings.open(home, "k")) {
      run(kept, new ArrayList<>());

      assertThat(steps.get(0).kept()).isEqualTo(3);
    }
  }

  @Test
  void passThatIsStoppedGoesOnWhereItStopped() throws EngineException, IOException {
    List<PictureFile> pictures = PictureFolder.read(folder).pictures();
    try (KeptReadings kept = KeptReadings.open(home, "k")) {
      Cancellation cancellation = new Cancellation();
      assertThatThrownBy(
              () ->
                  pass(kept, false)
                      .run(
                          pictures,
                          (picture, reading) -> {},
                          step -> {
                            if (step.done() == 2) {
                              cancellation.cancel();
                            }
                          },
                          cancellation))
          .isInstanceOf(CancellationException.class);
    }
    try (KeptReadings kept = KeptReadings.open(home, "k")) {
      assertThat(run(kept, new ArrayList<>())).hasSize(4);
      assertThat(steps.get(0).kept()).isEqualTo(2);
    }
  }

  @Test
  void cutOffEndLosesOneReadingOnly() throws EngineException, IOException {
    try (KeptReadings kept = KeptReadings.open(home, "k")) {
      run(kept, new ArrayList<>());
    }
    Path file = home.resolve("k.readings");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 5));

    try (KeptReadings kept = KeptReadings.open(home, "k")) {
      run(kept, new ArrayList<>());
      assertThat(steps.get(0).kept()).isEqualTo(3);
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(whole);
  }

  @Test
  void keptReadingThatIsDamagedMeanwhileIsReadAgain() throws EngineException, IOException {
    Map<String, Reading> first;
    try (KeptReadings kept = KeptReadings.open(home, "k")) {
      first = run(kept, new ArrayList<>());
    }
    try (KeptReadings kept = KeptReadings.open(home, "k")) {
      Path file = home.resolve("k.readings");
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length - 5] ^= 1;
      Files.write(file, bytes, StandardOpenOption.WRITE);

      assertThat(run(kept, new ArrayList<>())).usingRecursiveComparison().isEqualTo(first);
    }
  }

  @Test
  void whatWasNotUsedForLongestMakesRoom() throws IOException {
    String[] names = {"new", "old", "older", "own"};
    for (int i = 0; i < names.length; i++) {
      Path file = Files.write(home.resolve(names[i]), new byte[10]);
      Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000 - 1_000 * i));
    }

    KeptFolder.makeRoomFor(home.resolve("own"), 25);

    assertThat(home.toFile().list()).containsExactlyInAnyOrder("new", "own");
  }

  @Test
  void whatIsInUseIsNotKeptTwice() {
    try (KeptReadings first = KeptReadings.open(home, "k");
        KeptReadings second = KeptReadings.open(home, "k")) {
      PictureFile picture = new PictureFile("a", folder, 1, 1);
      Reading reading = new Reading(new float[1], new float[1]);
      second.add(picture, reading);
      first.add(picture, reading);

      assertThat(second.has(picture)).isFalse();
      assertThat(first.has(picture)).isTrue();
    }
  }
}
