package org.resnetexplorer.weights.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.weights.WeightsException;

class LabelsTest {

  @TempDir Path folder;

  private Labels read(String text) throws IOException, WeightsException {
    return Labels.fromFile(Files.writeString(folder.resolve("labels.txt"), text));
  }

  @Test
  void readsOneNameALine() throws IOException, WeightsException {
    assertThat(read("cat\ngolden retriever\r\n고양이\n").names())
        .containsExactly("cat", "golden retriever", "고양이");
  }

  @Test
  void readsAJsonListOfTexts() throws IOException, WeightsException {
    assertThat(read(" [\"cat\", \"a, \\\"b\\\"\"]\n").names()).containsExactly("cat", "a, \"b\"");
  }

  @Test
  void passesOverAByteOrderMarkOfAnEditor() throws IOException, WeightsException {
    assertThat(read("\uFEFFcat\ndog").names()).containsExactly("cat", "dog");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", "cat\n\ndog", "cat\u0007", "[\"cat\",]", "[1]", "[\"cat\"] x", "[\"\"]"})
  void refusesWhatIsNoListOfNames(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(WeightsException.class);
  }

  @Test
  void refusesTextThatIsNotUtf8() throws IOException {
    Path file = Files.write(folder.resolve("latin1.txt"), new byte[] {'c', (byte) 0xE9, '\n'});
    assertThatThrownBy(() -> Labels.fromFile(file)).isInstanceOf(WeightsException.class);
  }

  @Test
  void refusesAFileAboveOneMebibyte() {
    assertThatThrownBy(() -> read("a\n".repeat(600_000)))
        .isInstanceOf(WeightsException.class)
        .hasMessageContaining("weights.limit");
  }

  @Test
  void knowsTheThousandClassesOfImageNetAndTheTenOfCifar() {
    assertThat(Labels.imagenet().names()).hasSize(1000);
    assertThat(Labels.imagenet().find(207)).contains("golden retriever");
    assertThat(Labels.cifar10().names()).hasSize(10).startsWith("airplane");
  }

  @Test
  void hasNoNameOutsideItsRange() {
    assertThat(Labels.cifar10().find(10)).isEmpty();
    assertThat(Labels.cifar10().find(-1)).isEmpty();
    assertThat(Labels.none().find(0)).isEmpty();
  }
}
