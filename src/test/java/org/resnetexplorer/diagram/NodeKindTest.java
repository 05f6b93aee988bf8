package org.resnetexplorer.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.network.EveryOperation;
import org.resnetexplorer.text.Messages;

class NodeKindTest {
  static Stream<NodeKind> kindsOfCalls() {
    return EveryOperation.all().map(NodeKind::of).distinct();
  }

  @Test
  void everyKindIsThatOfACallOrHoldsCalls() {
    List<NodeKind> all = Arrays.asList(NodeKind.values());
    assertThat(Stream.concat(kindsOfCalls(), Stream.of(NodeKind.BLOCK, NodeKind.STAGE)))
        .containsExactlyInAnyOrderElementsOf(all);
  }

  @ParameterizedTest
  @MethodSource("kindsOfCalls")
  void everyKindOfCallHasAWordInEachLanguage(NodeKind kind) {
    String key = "diagram.kind." + Messages.part(kind);
    assertThat(new Messages(Locale.ENGLISH).keys()).contains(key);
    assertThat(new Messages(Locale.KOREAN).keys()).contains(key);
  }
}
