package org.resnetexplorer.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.open.Choices;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.open.OutputMeaning;
import org.resnetexplorer.weights.open.WeightedModel;
import org.resnetexplorer.weights.read.WeightsReader;

/** Whole checkpoints as notebooks and scripts of courses save them, made by {@code courses.py}. */
class CoursesTest {
  private static final Path FOLDER = Path.of("src/test/resources/weights/courses");

  private final ModelOpener opener =
      new ModelOpener(new WeightsReader(), new ModelCatalog(Path.of("no-such-folder")));

  private WeightedModel open(String file, Choices choices) throws WeightsException {
    return opener.open(FOLDER.resolve(file).toString(), choices);
  }

  private static JsonObject answers() throws IOException {
    String text = Files.readString(FOLDER.resolve("logits.json"));
    return JsonParser.parseString(text).getAsJsonObject();
  }

  static Stream<String> files() throws IOException {
    return answers().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void itOpensByItselfWithTorchsLogits(String file) throws Exception {
    JsonObject expected = answers().getAsJsonObject(file);
    int side = expected.get("side").getAsInt();
    float[] values = new float[3 * side * side];
    IntStream.range(0, values.length).forEach(i -> values[i] = (float) Math.sin(i));
    try (WeightedModel model = open(file, Choices.NONE);
        Session session = TestEngine.shared().open(model.network(), model.weights());
        Trace trace = session.run(new InputTensor(values, 3, side, side))) {
      assertClose(trace.logits(), expected.getAsJsonArray("logits"));
    }
  }

  /** Within 1e-4 of their deviation; of a single one, of itself. */
  private static void assertClose(float[] logits, JsonArray expected) {
    double[] wanted =
        IntStream.range(0, expected.size())
            .mapToDouble(i -> expected.get(i).getAsDouble())
            .toArray();
    double mean = Arrays.stream(wanted).average().orElseThrow();
    double deviation =
        Math.sqrt(
            Arrays.stream(wanted).map(value -> Math.pow(value - mean, 2)).average().orElse(0));
    double allowed = 1e-4 * (wanted.length == 1 ? Math.abs(mean) : deviation);
    assertThat(logits).hasSameSizeAs(wanted);
    for (int i = 0; i < wanted.length; i++) {
      assertThat((double) logits[i]).as("logit " + i).isCloseTo(wanted[i], within(allowed));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "torchvision_references.pth, shut, args (argparse.Namespace)",
    "torchvision_references.pth, tables, model was opened",
    "timm.pth.tar, tables, state_dict_ema was opened: their average",
    "dino.pth, tables, teacher was opened",
    "lightning.ckpt, left-out, criterion",
    "fastai.pth, spelling, fastai",
    "fastai.pth, head-activation, relu",
    "flowers.pth, labels-order, '1, 10, 100, 2'",
    "flowers.pth, shut, classifier (torch.nn.modules.container.Sequential)",
    "pytorch_cifar.pth, spelling, kuangliu",
    "pytorch_cifar.pth, recipe-spelling, whole:32",
    "cats_and_dogs.pth, one-output, sigmoid",
    "dino.pth, trunk, features",
    "dino.pth, left-out, head"
  })
  void itSaysWhatItAssumedAndLeftOut(String file, String note, String words) throws Exception {
    try (WeightedModel model = open(file, Choices.NONE)) {
      assertThat(model.notes())
          .filteredOn(said -> said.key().equals("weights.note." + note))
          .extracting(said -> said.text(Locale.ENGLISH))
          .anySatisfy(text -> assertThat(text).contains(words));
    }
  }

  @Test
  void anotherTableOfTheFileIsOpenedWhenAskedFor() throws Exception {
    try (WeightedModel average = open("timm.pth.tar", Choices.NONE);
        WeightedModel trained = open("timm.pth.tar", Choices.NONE.withTable("state_dict"))) {
      assertThat(trained.weights().floats("conv1.weight"))
          .isNotEqualTo(average.weights().floats("conv1.weight"));
      assertThat(trained.reading().tables())
          .filteredOn(TableInfo::chosen)
          .extracting(TableInfo::key)
          .containsExactly("state_dict");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "timm.pth.tar, weights.table.unknown",
    "transfer_learning.pth, weights.table.single",
    "pytorch_cifar.pth, weights.table.single"
  })
  void aTableThatIsNotThereIsRefused(String file, String key) {
    assertThatThrownBy(() -> open(file, Choices.NONE.withTable("nobody")))
        .isInstanceOfSatisfying(
            WeightsException.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }

  @Test
  void theOnlyTableMayBeAskedForByItsKey() throws Exception {
    try (WeightedModel model = open("pytorch_cifar.pth", Choices.NONE.withTable("net"))) {
      assertThat(model.spec().classes()).isEqualTo(10);
    }
  }

  @Test
  void namesOfClassesComeWithTheCheckpoint() throws Exception {
    try (WeightedModel model = open("flowers.pth", Choices.NONE)) {
      assertThat(model.labels().names()).containsExactly("1", "10", "100", "2");
    }
  }

  @Test
  void oneOutputIsNotCertainOfEveryPicture() throws Exception {
    try (WeightedModel model = open("cats_and_dogs.pth", Choices.NONE)) {
      assertThat(model.outputs()).isEqualTo(OutputMeaning.SIGMOID);
    }
  }
}
