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
    assertThat(
            cli.out()
                .lines()
                .filter(line -> line.matches("(bundled(50)?|[a-z0-9_]+-(v[12]|2017)) .*")))
        .hasSize(24)
        .first()
        .asString()
        .matches("bundled +ResNet-18 +22\\.4 MB +16 +88\\.4 % +bundled");
  }

  @Test
  void jsonTellsTheSame() {
    JsonArray models = Cli.run("models", "--json").json().getAsJsonArray();
    assertThat(models).hasSize(24);
    JsonObject one = models.get(9).getAsJsonObject();
    assertThat(one.get("id").getAsString()).isEqualTo("resnet152-v2");
    assertThat(one.get("network").getAsString()).isEqualTo("resnet152");
    assertThat(one.get("parameters").getAsLong()).isEqualTo(60_192_808);
    assertThat(one.get("classes").getAsInt()).isEqualTo(1000);
    assertThat(one.get("accuracy").getAsDouble()).isEqualTo(82.284);
    assertThat(one.get("preprocess").getAsString()).isEqualTo("232:224");
    assertThat(one.get("file").getAsString()).isEqualTo("resnet152-f82ba261.pth");
    assertThat(one.get("sha256").getAsString()).isEqualTo("f82ba261");
    assertThat(one.get("state").getAsString()).isEqualTo("not-downloaded");
  }

  @Test
  void koreanColumnsAreAlignedByTheWidthOfTheirLetters() {
    Cli cli = Cli.inKorean("models");
    assertThat(cli.out().lines().findFirst().orElseThrow())
        .isEqualTo("모델                 네트워크               크기  클래스   Top-1  상태");
  }
}
