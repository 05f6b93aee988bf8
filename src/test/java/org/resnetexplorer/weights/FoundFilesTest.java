package org.resnetexplorer.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.open.WeightedModel;
import org.resnetexplorer.weights.read.WeightsReader;

/** Files as torch.save wrote them that were refused once, with torch's logits. */
class FoundFilesTest {
  private static final Path FOLDER = Path.of("src/test/resources/weights/found");
  private static final Engine ENGINE = TestEngine.shared();
  private static final int NPY_HEADER = 128;

  @TempDir Path cache;

  private ModelOpener opener() {
    return new ModelOpener(new WeightsReader(), new ModelCatalog(cache));
  }

  private static InputTensor input(int side) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.wrap(Files.readAllBytes(FOLDER.resolve("input" + side + ".npy")))
            .order(ByteOrder.LITTLE_ENDIAN)
            .position(NPY_HEADER);
    float[] values = new float[3 * side * side];
    bytes.slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return new InputTensor(values, 3, side, side);
  }

  private static List<Double> logits(String file) throws IOException {
    return JsonParser.parseString(Files.readString(FOLDER.resolve("logits.json")))
        .getAsJsonObject()
        .getAsJsonArray(file)
        .asList()
        .stream()
        .map(JsonElement::getAsDouble)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "w01_head_dropout_linear.pth, 64",
    "w02_lightning_net.ckpt, 64",
    "w03_backbone_prefix.pth, 64",
    "w06_hf_resnet18_names.bin, 64",
    "w07_kuangliu_resnet18_narrow.pth, 32",
    "w09_swa_averaged_model.pth, 64",
    "w10_lightning_criterion_weight.ckpt, 64",
    "w16_one_output.pth, 64"
  })
  void opensAndComputesWhatTorchDoes(String file, int side) throws Exception {
    List<Double> expected = logits(file);
    try (WeightedModel model = opener().file(FOLDER.resolve(file));
        Session session = ENGINE.open(model.network(), model.weights());
        Trace trace = session.run(input(side))) {
      List<Call> calls = model.network().calls();
      float[] logits = trace.values(calls.get(calls.size() - 1));
      assertThat(logits).hasSize(expected.size());
      for (int i = 0; i < logits.length; i++) {
        assertThat((double) logits[i]).isCloseTo(expected.get(i), within(3e-5));
      }
    }
  }

  @Test
  void aLossBesideTheNetIsNamed() throws WeightsException {
    try (WeightedModel model =
        opener().file(FOLDER.resolve("w10_lightning_criterion_weight.ckpt"))) {
      assertThat(model.notes())
          .extracting(note -> note.text(Locale.ENGLISH))
          .contains("Left out: criterion (1 tensor; a loss).");
    }
  }

  @Test
  void halfASmallImageNetIsRefusedByWhatItLacks() {
    WeightsException refused =
        catchThrowableOfType(
            WeightsException.class,
            () -> opener().file(FOLDER.resolve("w19_weiaicunzai_names.pth")));
    assertThat(refused.sentence(Locale.ENGLISH))
        .isEqualTo("This is not a ResNet this program can show: conv3_x.0 is missing.");
  }
}
