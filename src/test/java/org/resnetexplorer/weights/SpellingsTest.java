package org.resnetexplorer.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.TensorSpec;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.format.Layout;
import org.resnetexplorer.weights.match.ArchitectureMatcher;
import org.resnetexplorer.weights.match.Match;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.open.WeightedModel;
import org.resnetexplorer.weights.read.WeightsReader;

/** Every spelling against torch: the net that a trainer saved computes here what it did there. */
class SpellingsTest {
  private static final Engine ENGINE = TestEngine.shared();

  @TempDir Path folder;

  static List<SpelledFile> files() {
    return SpelledFile.all();
  }

  @ParameterizedTest
  @MethodSource("files")
  void theLogitsAreTorchs(SpelledFile file) throws Exception {
    Path path =
        WeightFiles.write(folder.resolve("w.safetensors"), file.tensors(), Layout.SAFETENSORS);
    ModelOpener opener = new ModelOpener(new WeightsReader(), new ModelCatalog(folder));
    try (WeightedModel model = opener.file(path)) {
      float[] logits = run(model, file.input());
      double tolerance = 1e-4 * deviation(file.logits());
      assertThat(logits).hasSameSizeAs(file.logits());
      for (int i = 0; i < logits.length; i++) {
        assertThat((double) logits[i]).as(i + "").isCloseTo(file.logits()[i], within(tolerance));
      }
    }
  }

  private static float[] run(WeightedModel model, Shape input) throws Exception {
    float[] values = ReferenceWeights.input(input.channels(), input.width(), 0);
    InputTensor tensor = new InputTensor(values, input.channels(), input.height(), input.width());
    try (Session session = ENGINE.open(model.network(), model.weights());
        Trace trace = session.run(tensor)) {
      List<Call> calls = model.network().calls();
      return trace.values(calls.get(calls.size() - 1));
    }
  }

  /** Of one output alone: its size. */
  private static double deviation(double[] values) {
    double mean = values.length == 1 ? 0 : Arrays.stream(values).average().orElseThrow();
    return Math.sqrt(
        Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatIsAssumedAndLeftOutIsSaid(SpelledFile file) throws WeightsException {
    Match match = ArchitectureMatcher.match(file.tensors().tensors());
    assertThat(match.notes())
        .extracting(note -> note.key().substring("weights.note.".length()))
        .containsExactlyElementsOf(file.notes());
    assertThat(match.notes())
        .allSatisfy(note -> assertThat(note.text(Locale.ENGLISH)).doesNotContain("{", "weights."));
  }

  /** What is neither in the network nor left out would be lost without a word. */
  @ParameterizedTest
  @MethodSource("files")
  void everyTensorOfTheFileIsInTheNetworkOrLeftOut(SpelledFile file) throws WeightsException {
    List<TensorInfo> tensors = file.tensors().tensors();
    Match match = ArchitectureMatcher.match(tensors);
    long used =
        match.network().stateDict().stream()
            .map(TensorSpec::name)
            .flatMap(name -> match.fileName(name).stream())
            .filter(name -> file.tensors().find(name).isPresent())
            .distinct()
            .count();
    int left = match.leftOut().stream().mapToInt(one -> one.tensors()).sum();
    assertThat(used + left).isEqualTo(tensors.size());
  }

  @Test
  void thirtySpellingsAndMoreAreTried() {
    assertThat(files()).hasSizeGreaterThan(30);
  }
}
