package org.resnetexplorer.weights.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.weights.CheckpointValue;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.StrictJson;

/** Names of classes in the forms in which checkpoints and configurations carry them. */
class ClassNamesTest {

  static Map<String, CheckpointValue> values(String json) throws WeightsException {
    List<CheckpointValue> read = new ArrayList<>();
    byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    StrictJson.read(
        new ByteArrayInputStream(bytes), "test", document -> read.add(document.value(1000)));
    return ((CheckpointValue.Entries) read.get(0)).entries();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'class_to_idx': {'dog': 1, 'cat': 0, 'fox': 2}}",
        "{'idx_to_class': {'0': 'cat', '2': 'fox', '1': 'dog'}}",
        "{'id2label': {'0': 'cat', '1': 'dog', '2': 'fox'}}",
        "{'label2id': {'cat': '0', 'dog': '1', 'fox': '2'}}",
        "{'classes': ['cat', 'dog', 'fox']}",
        "{'epoch': 3, 'hyper_parameters': {'class_names': ['cat', 'dog', 'fox']}}",
        "{'meta': {'dataset_meta': {'classes': ['cat', 'dog', 'fox']}}}"
      })
  void areFoundInTheOrderOfTheClasses(String json) throws WeightsException {
    assertThat(ClassNames.in(values(json)).orElseThrow().names())
        .containsExactly("cat", "dog", "fox");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'classes': 3}",
        "{'classes': []}",
        "{'classes': ['cat', '']}",
        "{'class_to_idx': {'cat': 0, 'dog': 2}}",
        "{'class_to_idx': {'cat': 0, 'dog': 0}}",
        "{'class_to_idx': {'cat': 1.5}}",
        "{'id2label': {'0': 'LABEL_0', '1': 'LABEL_1'}}"
      })
  void areNoneWhereTheyNameNotEveryClassOnce(String json) throws WeightsException {
    assertThat(ClassNames.in(values(json))).isEmpty();
  }

  @Test
  void aDirectoryOfFoldersIsReadByItsNumbers() throws WeightsException {
    ClassNames classes =
        ClassNames.in(values("{'class_to_idx': {'1': 0, '10': 1, '100': 2, '2': 3}}"))
            .orElseThrow();
    assertThat(classes.names()).containsExactly("1", "10", "100", "2");
  }
}
