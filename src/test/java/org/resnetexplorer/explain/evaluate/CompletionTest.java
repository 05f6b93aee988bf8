package org.resnetexplorer.explain.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the Evaluate line proposes while one types. */
class CompletionTest {
  private static Completion at(String line) {
    return Completion.of(line, line.length(), new Variables().names());
  }

  @Test
  void namesThatBeginSoComeFirst() {
    assertThat(at("(o").proposals()).startsWith("out").contains("layer2.0.conv1");
    assertThat(at("(o").from()).isEqualTo(1);
  }

  @Test
  void aCallCanBeFoundByAPartOfItsName() {
    assertThat(at("relu").proposals()).containsExactly("layer2.0.relu#1");
  }

  @Test
  void afterAVariablesDotComeMethods() {
    assertThat(at("out.m").proposals()).containsExactly("mean()", "min()", "max()");
    assertThat(at("out.m").from()).isEqualTo(4);
  }

  @Test
  void afterABracketsDotComeMethods() {
    assertThat(at("(out - identity).n").proposals()).containsExactly("norm()", "numel()");
    assertThat(at("out[0, 1].").proposals()).startsWith("shape", "mean()");
  }

  @Test
  void aDotInsideTheNameOfACallGoesOnWithTheCall() {
    assertThat(at("layer2.0.c").proposals()).containsExactly("layer2.0.conv1");
  }

  @Test
  void anEmptyLineProposesNothing() {
    assertThat(at("").proposals()).isEmpty();
  }
}
