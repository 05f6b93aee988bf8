package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.network.Reference;

class DescribeCommandTest {
  /** Which of several files is meant must not be guessed. */
  @Test
  void whatIsNoFileOfWeightsIsNamed(@TempDir Path folder) throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.bin"), "some words");
    Cli cli = Cli.run("describe", "--model", notes.toString());
    assertThat(cli.code()).isEqualTo(1);
    assertThat(cli.err())
        .startsWith(
            "resnet-explorer: " + notes + ": This is not a weight file this program knows.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"resnet18", "resnet34", "resnet50", "resnet101", "resnet152"})
  void reprIsWhatPyTorchPrints(String preset) {
    Cli cli = Cli.run("describe", preset, "--format", "repr");
    assertThat(cli.code()).isZero();
    assertThat(cli.out()).isEqualTo(Reference.of(preset).repr() + "\n");
  }

  @Test
  void reprKnowsTheSpellingOf2018() {
    Cli cli = Cli.run("describe", "resnet50", "--format", "repr", "--pytorch", "0.4");
    assertThat(cli.out())
        .contains("(relu): ReLU(inplace)\n", "AvgPool2d(kernel_size=7, stride=1, padding=0)");
  }

  @Test
  void codeIsThePyTorchProgramOfTheNetwork() {
    Cli cli = Cli.run("describe", "resnet50", "--format", "code");
    assertThat(cli.code()).isZero();
    assertThat(cli.out())
        .contains("import torch", "class Bottleneck(nn.Module):", "class ResNet(nn.Module):");
  }

  @ParameterizedTest
  @ValueSource(strings = {"resnet18", "resnet50"})
  void jsonHasTorchvisionsModulesInItsOrder(String preset) {
    List<JsonObject> modules = rows(Cli.run("describe", preset, "--format", "json"), "module");
    assertThat(modules)
        .extracting(
            row ->
                new Reference.ModuleRow(
                    row.get("path").getAsString(),
                    row.get("type").getAsString(),
                    row.get("parameters").getAsLong()))
        .isEqualTo(Reference.of(preset).modules());
  }

  @Test
  void jsonHasEveryCallWithShapeAndCosts() {
    List<JsonObject> calls = rows(Cli.run("describe", "resnet18", "--format", "json"), "call");
    assertThat(calls).hasSize(69);
    JsonObject sum =
        calls.stream()
            .filter(call -> call.get("call").getAsString().equals("layer2.0.add"))
            .findFirst()
            .orElseThrow();
    assertThat(sum.get("inputs").toString())
        .isEqualTo("[\"layer2.0.bn2\",\"layer2.0.downsample.1\"]");
    assertThat(sum.get("shape").toString()).isEqualTo("[1,128,28,28]");
    assertThat(sum.get("receptive_field").toString())
        .isEqualTo("{\"size\":67,\"stride\":8,\"start\":-33}");
    assertThat(calls.get(0).get("inputs").toString()).isEqualTo("[\"input\"]");
    assertThat(calls.get(68).get("multiply_adds").getAsLong()).isEqualTo(512_000);
    assertThat(calls.get(68).get("receptive_field").isJsonNull()).isTrue();
  }

  private static List<JsonObject> rows(Cli cli, String kind) {
    JsonArray all = cli.json().getAsJsonArray();
    return StreamSupport.stream(all.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .filter(row -> row.get("kind").getAsString().equals(kind))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "resnet18,'11,689,512',1.814",
    "resnet34,'21,797,672',3.664",
    "resnet50,'25,557,032',4.089",
    "resnet101,'44,549,160',7.801",
    "resnet152,'60,192,808',11.514",
  })
  void tableEndsWithTheTotals(String preset, String parameters, String macs) {
    Cli cli = Cli.run("describe", "--model", preset + ":random");
    assertThat(cli.out()).contains(parameters + " parameters, " + macs + " G multiply-adds");
  }

  @Test
  void tableShowsCallsWhereAModuleRunsMoreThanOnce() {
    Cli cli = Cli.run("describe", "resnet18", "--input", "64");
    assertThat(cli.out())
        .containsPattern("layer1\\.0 +BasicBlock +\\[1, 64, 16, 16\\] +73,984 +18,874,368 +27\\R")
        .containsPattern("layer1\\.0\\.relu#1 +ReLU +\\[1, 64, 16, 16\\] +– +– +19\\R")
        .containsPattern("layer1\\.0\\.add +add +\\[1, 64, 16, 16\\] +– +– +27\\R");
  }

  @Test
  void networkOfAFileIsFoundFromItsTensors() {
    Cli cli = Cli.run("describe", Cli.BUNDLED, "--format", "repr");
    assertThat(cli.out()).contains("(fc): Linear(in_features=512, out_features=16, bias=True)");
  }

  @Test
  void aComparisonMarksWhatDiffersAndAddsUp() {
    Cli cli = Cli.run("describe", "resnet34", "--compare", "resnet50");
    assertThat(cli.code()).isZero();
    assertThat(cli.out())
        .containsPattern("≠ +layer1 +Blocks +3 BasicBlock +3 Bottleneck\\R")
        .containsPattern("≠ +Parameters +21,797,672 +25,557,032 +\\+3,759,360\\R")
        .contains("100 of 175 calls differ.");
  }

  @Test
  void aComparisonAsJsonTellsEveryPair() {
    Cli cli =
        Cli.run(
            "describe",
            "resnet:bottleneck,3-4-6-3,stride=v1",
            "--compare",
            "resnet50",
            "--format",
            "json");
    List<JsonObject> calls = rows(cli, "call");
    assertThat(calls).hasSize(175);
    assertThat(calls).filteredOn(call -> call.get("differs").getAsBoolean()).hasSize(12);
    assertThat(rows(cli, "part")).hasSize(6);
  }

  @Test
  void aComparisonIsNoProgram() {
    Cli cli = Cli.run("describe", "resnet18", "--compare", "resnet34", "--format", "code");
    assertThat(cli.code()).isEqualTo(2);
    assertThat(cli.err()).contains("A comparison is written as text or json.");
  }
}
