package org.resnetexplorer.weights.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.weights.CheckpointValue;
import org.resnetexplorer.weights.CheckpointValue.Entries;
import org.resnetexplorer.weights.CheckpointValue.Listing;
import org.resnetexplorer.weights.CheckpointValue.Real;
import org.resnetexplorer.weights.CheckpointValue.Text;
import org.resnetexplorer.weights.CheckpointValue.Truth;
import org.resnetexplorer.weights.CheckpointValue.Whole;
import org.resnetexplorer.weights.Shut;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.TableInfo;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.Vectors;
import org.resnetexplorer.weights.WeightsException;

/** Files as trainers write them ({@code formats/checkpoints/generate.py}). */
class CheckpointsTest {

  private static final Path FOLDER = Vectors.FORMATS.resolve("checkpoints");

  private final WeightsReader reader = new WeightsReader();

  static Stream<List<String>> opened() {
    return Vectors.rows(FOLDER.resolve("opened.tsv")).stream().map(List::of);
  }

  static Stream<List<String>> refused() {
    return Vectors.rows(FOLDER.resolve("refused.tsv")).stream().map(List::of);
  }

  @ParameterizedTest
  @MethodSource("opened")
  void opensAndTellsWhichTablesThereAreAndWhatStayedShut(List<String> row) throws WeightsException {
    try (StateDict weights = reader.open(FOLDER.resolve(row.get(0)))) {
      List<String> told =
          List.of(
              row.get(0),
              weights.layout() + " " + weights.tensors().size(),
              weights.tables().stream()
                  .map(CheckpointsTest::describe)
                  .collect(Collectors.joining(", ")),
              weights.shut().stream().map(Shut::text).collect(Collectors.joining(", ")),
              String.join(", ", weights.ignored()));
      assertThat(told).isEqualTo(row);
    }
  }

  private static String describe(TableInfo table) {
    String chosen = table.chosen() ? "*" : "";
    return chosen + table.key() + " " + table.role() + " " + table.tensors();
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesInTrueWordsWithTheWayOut(List<String> row) {
    WeightsException refused =
        catchThrowableOfType(
            WeightsException.class, () -> reader.open(FOLDER.resolve(row.get(0))).close());
    List<String> told =
        List.of(
            row.get(0),
            refused.key().substring("weights.".length()),
            refused.sentence(Locale.ENGLISH),
            refused.nextStep(Locale.ENGLISH));
    assertThat(told).isEqualTo(row);
    assertThat(refused.sentence(Locale.KOREAN)).isNotBlank().doesNotContain("{");
    assertThat(refused.nextStep(Locale.KOREAN)).isNotBlank().doesNotContain("{");
  }

  @Test
  void plainValuesBesideTheTableAreHandedOut() throws WeightsException {
    try (StateDict weights = reader.open(FOLDER.resolve("beside.pth"))) {
      Map<String, CheckpointValue> expected = new LinkedHashMap<>();
      expected.put("class_to_idx", new Entries(Map.of("10", new Whole(0), "2", new Whole(1))));
      expected.put("classes", new Listing(List.of(new Text("cat"), new Text("고양이"))));
      expected.put("arch", new Text("resnet18"));
      expected.put("mean", new Listing(List.of(new Real(0.5), new Real(0.25), new Real(0.125))));
      expected.put("id2label", new Entries(Map.of("0", new Text("cat"), "1", new Text("dog"))));
      expected.put("flip", new Truth(true));
      expected.put("options", new Entries(Map.of("lr", new Real(0.1))));
      assertThat(weights.beside()).isEqualTo(expected);
      assertThat(weights.beside().keySet()).containsExactlyElementsOf(expected.keySet());
      assertThat(((Entries) weights.beside().get("class_to_idx")).entries().keySet())
          .containsExactly("10", "2");
    }
  }

  @Test
  void aTableIsOpenedByItsKey() throws WeightsException {
    try (StateDict weights = reader.open(FOLDER.resolve("dino.pth"), "student")) {
      assertThat(weights.tensors().get(0).name()).isEqualTo("module.backbone.conv1.weight");
      assertThat(weights.tables().stream().filter(TableInfo::chosen).map(TableInfo::key))
          .containsExactly("student");
      assertThat(weights.ignored()).contains("teacher");
    }
    try (StateDict weights = reader.open(FOLDER.resolve("nested.pth"), "ema.module")) {
      assertThat(weights.tensors()).hasSize(6);
    }
  }

  @Test
  void anUnknownKeyIsAnsweredWithThoseThereAre() {
    WeightsException refused =
        catchThrowableOfType(
            WeightsException.class,
            () -> reader.open(FOLDER.resolve("dino.pth"), "momentum").close());
    assertThat(refused.sentence(Locale.ENGLISH))
        .isEqualTo("The file has no table of weights named momentum. It has: teacher, student.");
    assertThat(refused.nextStep(Locale.ENGLISH))
        .isEqualTo("Ask for one of them, such as --table teacher, or for none.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arrays_as_tensors.pth",
        "arrays.npz",
        "sharded/model.safetensors.index.json",
        "sharded/model-00001-of-00002.safetensors"
      })
  void aFileThatIsOneTableHasNoneByName(String file) {
    assertThatThrownBy(() -> reader.open(FOLDER.resolve(file), "model").close())
        .isInstanceOf(WeightsException.class)
        .hasMessageContaining("weights.table.single");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arrays.npz",
        "arrays_compressed.npz",
        "arrays_2.pkl",
        "arrays_3.pkl",
        "arrays_4.pkl",
        "arrays_5.pkl"
      })
  void arraysAreTheNumbersThatTorchSaves(String file) throws WeightsException {
    try (StateDict tensors = reader.open(FOLDER.resolve("arrays_as_tensors.pth"));
        StateDict arrays = reader.open(FOLDER.resolve(file))) {
      for (TensorInfo tensor : tensors.tensors()) {
        assertThat(arrays.find(tensor.name())).contains(tensor);
        if (tensor.type().floating()) {
          assertThat(arrays.floats(tensor.name())).isEqualTo(tensors.floats(tensor.name()));
        } else {
          assertThat(arrays.integers(tensor.name())).isEqualTo(tensors.integers(tensor.name()));
        }
      }
    }
  }

  @Test
  void bytesOfPython2AreNumbersToo() throws WeightsException {
    try (StateDict weights = reader.open(FOLDER.resolve("arrays_python2.pkl"))) {
      assertThat(weights.tensors().get(0).shape()).containsExactly(2L, 32L);
      float[] values = weights.floats("conv1_w");
      for (int i = 0; i < values.length; i++) {
        assertThat(values[i]).isEqualTo(i);
      }
    }
  }

  @Test
  void numbersWithTheirHighByteFirstAreTurned() throws WeightsException {
    try (StateDict weights = reader.open(FOLDER.resolve("arrays_of_objects.npz"))) {
      assertThat(weights.floats("big")).containsExactly(0, 1, 2);
    }
  }

  @Test
  void aFolderOfHuggingFaceStandsForItsWeights() throws WeightsException {
    Path folder = FOLDER.resolve("sharded");
    List<String> names = new ArrayList<>();
    try (StateDict weights = reader.open(folder)) {
      for (TensorInfo tensor : weights.tensors()) {
        names.add(tensor.name());
        if (tensor.type().floating()) {
          assertThat(weights.floats(tensor.name())).hasSize((int) tensor.elements());
        }
      }
    }
    assertThat(names)
        .containsExactly(
            "conv1.weight",
            "bn1.weight",
            "bn1.bias",
            "bn1.running_mean",
            "bn1.running_var",
            "bn1.num_batches_tracked");
    assertThat(WeightsReader.recognise(folder).orElseThrow().path())
        .isEqualTo(folder.resolve("model.safetensors.index.json"));
  }

  @Test
  void aFolderWithoutWeightsIsNone() {
    assertThat(WeightsReader.recognise(FOLDER)).isEmpty();
    assertThatThrownBy(() -> reader.open(FOLDER).close())
        .isInstanceOf(WeightsException.class)
        .hasMessageContaining("weights.folder");
  }
}
