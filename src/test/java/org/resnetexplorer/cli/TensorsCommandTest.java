package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.weights.Vectors;

class TensorsCommandTest {
  @Test
  void jsonListsTensorsAndTheirNetwork() {
    JsonObject file = Cli.run("tensors", Cli.BUNDLED, "--json").json().getAsJsonObject();
    assertThat(file.get("layout").getAsString()).isEqualTo("safetensors");
    assertThat(file.get("network").getAsString()).isEqualTo("ResNet-18");
    assertThat(file.get("classes").getAsInt()).isEqualTo(16);
    assertThat(file.getAsJsonObject("metadata").get("preprocess").getAsString())
        .isEqualTo("256:224");
    JsonArray tensors = file.getAsJsonArray("tensors");
    assertThat(tensors)
        .anySatisfy(
            tensor -> {
              JsonObject row = tensor.getAsJsonObject();
              assertThat(row.get("name").getAsString()).isEqualTo("conv1.weight");
              assertThat(row.get("type").getAsString()).isEqualTo("F16");
              assertThat(row.get("shape").toString()).isEqualTo("[64,3,7,7]");
              assertThat(row.get("mean").getAsDouble()).isCloseTo(0, within(0.1)).isNotZero();
            });
  }

  @Test
  void tableEndsWithTheNetwork() {
    Cli cli = Cli.run("tensors", Cli.BUNDLED);
    assertThat(cli.code()).isZero();
    assertThat(cli.out())
        .containsPattern("fc\\.weight +F16 +\\[16, 512\\] +\\S+\\R")
        .endsWith("These are the weights of a ResNet-18 for 16 classes.\n");
  }

  @Test
  void readableFileThatIsNoResNetIsListedWithTheReason() {
    Cli cli = Cli.run("tensors", Cli.VECTORS.resolve("safetensors_ok_int32.safetensors"), "--json");
    JsonObject file = cli.json().getAsJsonObject();
    assertThat(cli.code()).isZero();
    assertThat(file.get("network").isJsonNull()).isTrue();
    assertThat(file.get("why").getAsString()).startsWith("This is not a ResNet");
    assertThat(file.getAsJsonArray("tensors")).isNotEmpty();
  }

  @Test
  void meanOfValuesThatAreNotFiniteIsNull() {
    Cli cli = Cli.run("tensors", Cli.VECTORS.resolve("safetensors_ok_nan.safetensors"), "--json");
    JsonArray tensors = cli.json().getAsJsonObject().getAsJsonArray("tensors");
    assertThat(tensors)
        .anySatisfy(
            tensor -> assertThat(tensor.getAsJsonObject().get("mean").isJsonNull()).isTrue());
  }

  @Test
  void aCheckpointsTablesAndWhatStayedShutAreTold() {
    Path file = Vectors.FORMATS.resolve("checkpoints/torchvision_references.pth");
    assertThat(Cli.run("tensors", file).out())
        .contains("Tables of weights in the file, the one shown first: model, model_ema.\n")
        .contains(
            "Left shut, as only Python can rebuild it:"
                + " lr_scheduler.milestones (collections.Counter), args (argparse.Namespace).\n");
    JsonObject json = Cli.run("tensors", file, "--json").json().getAsJsonObject();
    assertThat(json.getAsJsonArray("tables").get(1).toString())
        .isEqualTo("{\"key\":\"model_ema\",\"role\":\"average\",\"tensors\":6,\"chosen\":false}");
    assertThat(json.getAsJsonArray("shut").get(1).getAsString())
        .isEqualTo("args (argparse.Namespace)");
  }

  @Test
  void damagedFileIsRefusedInOneSentence() {
    Cli cli = Cli.run("tensors", Cli.VECTORS.resolve("safetensors_bad_trailing_bytes.safetensors"));
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err().lines()).hasSize(2);
    assertThat(cli.err()).contains("bytes that belong to nothing");
  }

  @Test
  void damagedFileIsRefusedInKorean() {
    Cli cli =
        Cli.inKorean("tensors", Cli.VECTORS.resolve("safetensors_bad_trailing_bytes.safetensors"));
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err()).containsPattern("\\p{IsHangul}");
  }
}
