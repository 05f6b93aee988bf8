package org.resnetexplorer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecTextTest {
  @Test
  void everyPublishedNetworkIsReadFromItsOwnWord() {
    Architectures.all()
        .forEach(
            (name, spec) -> assertThat(SpecText.parse(SpecText.of(spec))).as(name).isEqualTo(spec));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "resnet50 | bottleneck,3-4-6-3",
        "resnext50_32x4d | bottleneck,3-4-6-3,groups=32,width=4",
        "wide_resnet101_2 | bottleneck,3-4-23-3,width=128",
        "cifar_resnet20 | basic,3-3-3",
        "resnet50c | bottleneck,3-4-6-3,stem=deep",
        "resnet18d | basic,2-2-2-2,stem=deep,shortcut=pool",
      })
  void onlyWhatDiffersIsWritten(String name, String word) {
    assertThat(SpecText.of(Architectures.all().get(name))).isEqualTo(word);
  }

  @Test
  void everyOptionIsReadAndWritten() {
    String word =
        "bottleneck,1-2-3-4,groups=2,width=32,classes=7,channels=32,stride=v1,stem=small,head=linear";
    ResNetSpec spec = SpecText.parse(word);
    assertThat(spec.depths()).isEqualTo(List.of(1, 2, 3, 4));
    assertThat(spec.stride()).isEqualTo(StridePlacement.FIRST_1X1);
    assertThat(spec.family().stem()).isEqualTo(Stem.SMALL);
    assertThat(SpecText.of(spec)).isEqualTo(word);
  }

  @Test
  void aNetworkWithoutShortcutsIsReadFromItsOwnWord() {
    ResNetSpec plain = ResNetSpec.preset("resnet34").withoutShortcuts();
    assertThat(SpecText.of(plain)).isEqualTo("basic,3-4-6-3,shortcut=none");
    assertThat(SpecText.parse("basic,3-4-6-3,shortcut=none")).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "basic",
        "basic,2-2",
        "basic,2-2-2-2-2",
        "square,2-2-2-2",
        "basic,2-2-2-2,classes",
        "basic,2-2-2-2,classes=many",
        "basic,2-2-2-2,classes=3,classes=4",
        "basic,2-2-2-2,depth=3",
        "basic,2-2-2-2,stride=v2",
        "basic,99999-1-1-1"
      })
  void whatIsWrittenOtherwiseIsRefused(String word) {
    assertThatThrownBy(() -> SpecText.parse(word))
        .isInstanceOfSatisfying(
            SpecException.class, e -> assertThat(e.reason()).isEqualTo(SpecException.Reason.TEXT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "basic,2-2-2-2,groups=32 | BASIC | BasicBlock only supports groups=1 and base_width=64",
        "basic,2-2-2-2,width=128 | BASIC | BasicBlock only supports groups=1 and base_width=64",
        "bottleneck,3-4-6-3,groups=0 | GROUPS | groups must be a positive integer",
      })
  void whatPyTorchRefusesIsRefusedInItsWords(
      String word, SpecException.Reason reason, String message) {
    assertThatThrownBy(() -> SpecText.parse(word))
        .hasMessage(message)
        .isInstanceOfSatisfying(
            SpecException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(reason);
              assertThat(e.reason().isOfPyTorch()).isTrue();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "basic,2-0-2-2 | DEPTHS",
        "basic,2-201-2-2 | DEPTHS",
        "basic,2-2-2-2,classes=0 | LEAST",
        "bottleneck,3-3-3,width=2 | NO_CHANNEL",
        "bottleneck,3-3-3,shortcut=pad | PADDED",
      })
  void otherNumbersThatMakeNoNetworkAreToldApart(String word, SpecException.Reason reason) {
    assertThatThrownBy(() -> SpecText.parse(word))
        .isInstanceOfSatisfying(SpecException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  /** torchvision 0.14: sum(p.numel() for p in models.resnext50_32x4d().parameters()) and so on. */
  @ParameterizedTest
  @CsvSource({
    "resnext50_32x4d, 25028904",
    "resnext101_32x8d, 88791336",
    "resnext101_64x4d, 83455272",
    "wide_resnet50_2, 68883240",
    "wide_resnet101_2, 126886696"
  })
  void publishedNetworksHaveTorchvisionsParameters(String name, long parameters) {
    assertThat(Network.of(Architectures.all().get(name)).parameters()).isEqualTo(parameters);
  }
}
