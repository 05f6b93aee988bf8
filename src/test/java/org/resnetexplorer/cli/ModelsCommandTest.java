package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

class ModelsCommandTest {
  @Test
  void tableHasARowForEachModel() {
    Cli cli = Cli.run("models");
    assertThat(cli.code()).isZero();
    assertThat(cli.out().lines().filter(line -> line.matches("(bundled|resnet\\d+-v[12]) .*")))
        .hasSize(9)
        .first()
        .asString()
        .matches("bundled +ResNet-18 +22\\.4 MB +16 +88\\.4 % +bundled");
  }

  @Test
  void jsonTellsTheSame() {
    JsonArray models = Cli.run("models", "--json").json().getAsJsonArray();
    assertThat(models).hasSize(9);
    JsonObject last = models.get(8).getAsJsonObject();
    assertThat(last.get("id").getAsString()).isEqualTo("resnet152-v2");
    assertThat(last.get("network").getAsString()).isEqualTo("resnet152");
    assertThat(last.get("parameters").getAsLong()).isEqualTo(60_192_808);
    assertThat(last.get("classes").getAsInt()).isEqualTo(1000);
    assertThat(last.get("accuracy").getAsDouble()).isEqualTo(82.284);
    assertThat(last.get("preprocess").getAsString()).isEqualTo("232:224");
    assertThat(last.get("state").getAsString()).isEqualTo("not-downloaded");
  }

  @Test
  void koreanColumnsAreAlignedByTheWidthOfTheirLetters() {
    Cli cli = Cli.inKorean("models");
    assertThat(cli.out().lines().findFirst().orElseThrow())
        .isEqualTo("모델          네트워크        크기  클래스   Top-1  상태");
  }
}
