package org.resnetexplorer.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.ColorMap;
import org.resnetexplorer.render.Gamma;
import org.resnetexplorer.render.ScaleRule;
import org.resnetexplorer.render.ScaleScope;
import org.resnetexplorer.text.AppFolders;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.open.WeightedModel;
import org.resnetexplorer.weights.read.WeightsReader;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TraceExportTest {
  private static final int SIDE = 64;

  @TempDir private Path folder;

  private Engine engine;
  private Session session;
  private Trace trace;

  @BeforeAll
  void run() throws EngineException, WeightsException {
    engine = TestEngine.start();
    ModelOpener opener =
        new ModelOpener(
            new WeightsReader(), new ModelCatalog(AppFolders.ofThisProcess().weights()));
    try (WeightedModel model = opener.open("bundled")) {
      session = engine.open(model.network(), model.weights());
    }
    float[] values = new float[3 * SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) Math.sin(i);
    }
    trace = session.run(new InputTensor(values, 3, SIDE, SIDE));
  }

  @AfterAll
  void close() {
    trace.close();
    session.close();
    engine.close();
  }

  private TraceExport export(MapsStyle style) {
    MapsCaption caption = new MapsCaption(new Messages(Locale.KOREAN), "ResNet-18", "고양이.jpg");
    return new TraceExport(trace, new TraceScales(trace, style), caption::all);
  }

  private Call call(String name) {
    return trace.network().findCall(name).orElseThrow();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void whatIsEndedLeavesWholeFilesAndTellsHowMany() throws IOException, EngineException {
    TraceExport.Outcome outcome =
        export(MapsStyle.PLAIN)
            .write(
                folder,
                trace.network().calls(),
                List.of(FileKind.NPY),
                (done, total, name) -> done < 3);
    assertThat(outcome).isEqualTo(new TraceExport.Outcome(3, 69));
    assertThat(outcome.isComplete()).isFalse();
    assertThat(files())
        .extracting(file -> file.getFileName().toString())
        .containsExactly("bn1.npy", "conv1.npy", "relu.npy");
  }

  @Test
  void filesThatWouldBeReplacedAreNamed() throws IOException {
    Files.writeString(folder.resolve("bn1.csv"), "");
    List<Call> calls = List.of(call("conv1"), call("bn1"));
    assertThat(TraceExport.existing(folder, calls, List.of(FileKind.NPY, FileKind.CSV)))
        .containsExactly("bn1.csv");
  }

  /** Debian's NumPy stands for all readers that are not this program. */
  @Test
  void numpyReadsTheEnginesValuesBitForBit()
      throws IOException, EngineException, InterruptedException {
    Call call = call("layer2.0.add");
    Path file = folder.resolve("values.npy");
    Path python = Path.of("/usr/bin/python3");
    export(MapsStyle.PLAIN).write(file, call, FileKind.NPY);
    assumeTrue(Files.isExecutable(python) && run(python, "import numpy").isEmpty());
    Path raw = folder.resolve("values.bin");
    String program =
        "import numpy; a = numpy.load('%s'); print(a.dtype, a.shape); a.tofile('%s')"
            .formatted(file, raw);
    assertThat(run(python, program)).isEqualTo("float32 (1, 128, 8, 8)\n");
    float[] values = trace.values(call);
    ByteBuffer expected = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    expected.asFloatBuffer().put(values);
    assertThat(Files.readAllBytes(raw)).isEqualTo(expected.array());
  }

  private static String run(Path python, String program) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(python.toString(), "-c", program).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return text;
  }

  @Test
  void pictureHasTheColoursOfTheChosenScale()
      throws IOException, EngineException, PictureException {
    Call call = call("fc");
    MapsStyle style = new MapsStyle(ColorMap.DIVERGING, ColorMap.MAGMA, Gamma.HALF, ScaleScope.ALL);
    Path file = folder.resolve("fc.png");
    export(style).write(file, call, FileKind.PNG);
    Activation maps = TraceExport.activation(trace, call);
    ScaleRule rule = new TraceScales(trace, style).rule(call);
    RgbImage picture = new PictureReader().read(file, Orientation.UPRIGHT).image();
    int bottom = 12 + 10 + 18 + 8;
    int lastTile = picture.height() - bottom - 56;
    assertThat(picture.argb(8 + 3 * 116 + 56, lastTile))
        .isEqualTo(rule.scales(maps).get(0).argb(maps.at(15, 0, 0)));
  }

  @Test
  void sharedScaleIsThatOfTheGreatestCallOfTheSameSign() throws EngineException {
    MapsStyle style = new MapsStyle(ColorMap.DIVERGING, ColorMap.MAGMA, Gamma.ONE, ScaleScope.ALL);
    TraceScales scales = new TraceScales(trace, style);
    double shared = scales.rule(call("relu")).sharedMagnitude();
    assertThat(scales.rule(call("layer4.1.relu#2")).sharedMagnitude()).isEqualTo(shared);
    assertThat(scales.rule(call("conv1")).sharedMagnitude()).isNotEqualTo(shared);
  }
}
