package org.resnetexplorer.explain.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.text.Messages;

/** The Evaluate line against values worked out by hand and printed as PyTorch prints them. */
class EvaluatorTest {
  private final Variables variables = new Variables();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "out.shape | torch.Size([1, 2, 2, 2])",
        "out.argmax() | tensor(3)",
        "out[0, 0].topk(1).indices.sum() | tensor(1)",
        "out[0, :, 1].topk(2).values[1, 0] | tensor(0.)",
        "fc.argmax() | tensor(1)",
        "out.shape[1] | 2",
        "out.numel() | 8",
        "out.mean() | tensor(0.6250)",
        "out.sum() | tensor(5.)",
        "out.min() | tensor(-2.)",
        "out.max() | tensor(4.)",
        "out.std() | tensor(1.9955)",
        "out.norm() | tensor(5.5678)",
        "out.abs().mean() | tensor(1.3750)",
        "identity.abs().max() | tensor(5.)",
        "(out - identity).norm() | tensor(7.6158)",
        "(out + identity).sum() | tensor(10.)",
        "(out * identity).sum() | tensor(7.)",
        "(out == 0).mean() | tensor(0.3750)",
        "(out == 0).sum() | tensor(3)",
        "(out > 0).float().sum() | tensor(3.)",
        "((out > 0) * out).sum() | tensor(8.)",
        "(out != identity).max() | tensor(True)",
        "out[0, 1, 0, 1] | tensor(3.)",
        "out[0, -1, -1, -2] | tensor(-1.)",
        "out[0][1][0][1] | tensor(3.)",
        "out[0, 1].mean() | tensor(0.5000)",
        "out[0, :, 0].shape | torch.Size([2, 2])",
        "out[0, 0:1, :, 1:].sum() | tensor(2.)",
        "out[0, 5:9].shape | torch.Size([0, 2, 2])",
        "out[0, 5:9].mean() | tensor(nan)",
        "layer2.0.conv1.mean() | tensor(0.1500)",
        "layer2.0.relu#1 .shape | torch.Size([1, 1])",
        "layer2.0.relu#1.std() | tensor(nan)",
        "layer2.0.relu#1.item() | 3.0",
        "fc.mean() | tensor(nan)",
        "fc.max() | tensor(nan)",
        "(fc == fc).mean() | tensor(0.5000)",
        "layer2.0.bn1.max() | tensor(inf)",
        "layer2.0.bn1[0, 0] | tensor(1.0000e-05)",
        "-out.mean() * 2 + 1 | tensor(-0.2500)",
        "1 - out.mean() / 2 | tensor(0.6875)",
        "2 + 3 * 4 | 14",
        "(2 + 3) * -4 | -20",
        "1 / 4 | 0.25",
        "3 > 2 | tensor(True)",
        "1e9 * out[0, 0, 0, 0] | tensor(1.0000e+09)",
        "out.norm() / identity.norm() < 1 | tensor(True)",
      })
  void aLineIsAnsweredAsPyTorchPrintsIt(String line, String answer) throws Exception {
    assertThat(variables.answer(line).text()).isEqualTo(answer);
  }

  @Test
  void severalElementsAreSummedUp() throws Exception {
    Printed printed = variables.answer("out[0, 1]");
    assertThat(printed.text()).isEqualTo("tensor([[ 0.,  3.],\n        [-1.,  0.]])");
    assertThat(printed.summary().mean()).isEqualTo(0.5);
    assertThat(printed.summary().zeroShare()).isEqualTo(0.5);
  }

  @Test
  void topkPrintsValuesAndTheirPlaces() throws Exception {
    assertThat(variables.answer("identity[0, 1, 0].topk(2)").text())
        .isEqualTo("torch.return_types.topk(\nvalues=tensor([ 2., -5.]),\nindices=tensor([1, 0]))");
  }

  @Test
  void elementwiseResultsAreRoundedToFloat32() throws Exception {
    Value.Tensor sum =
        (Value.Tensor)
            new Evaluator(variables, new Cancellation()).evaluate("layer2.0.conv1 + 0.1");
    assertThat(sum.values()[1]).isEqualTo(0.2f + 0.1f);
  }

  /** Summing a million floats in float32 one by one would be off by hundreds. */
  @Test
  void reductionsAreSummedInDoublePrecision() {
    float[] values = new float[1_000_000];
    Arrays.fill(values, 0.1f);
    Summary summary = Summary.of(Value.Tensor.of(values, values.length));
    assertThat(summary.sum()).isCloseTo(1_000_000 * (double) 0.1f, within(1e-6));
    assertThat(summary.std()).isCloseTo(0, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "outt.mean() | 0 | 4 | There is no variable or call outt here. Did you mean out?",
        "layer2.0.conv7.mean() | 0 | 14 | There is no variable or call layer2.0.conv7 here. Did you"
            + " mean layer2.0.conv1?",
        "zzzzzzzzz | 0 | 9 | There is no variable or call zzzzzzzzz here.",
        "out.meen() | 4 | 8 | meen is not known. Did you mean mean?",
        "out.mean | 8 | 9 | mean is a method: write mean().",
        "out.mean(1) | 9 | 10 | mean() takes nothing between its parentheses here; it counts every"
            + " element.",
        "out[0, 2, 0, 0] | 7 | 8 | Index 2 is out of range for dimension 1: it goes from 0 to 1, or"
            + " from -2 to -1 counted from the end.",
        "out[0, 0, 0, 0, 0] | 3 | 18 | 5 indices are too many: the shape [1, 2, 2, 2] has 4"
            + " dimensions.",
        "out.topk() | 8 | 9 | topk takes one whole number from 1 on: topk(5).",
        "out.topk(0) | 8 | 10 | topk takes one whole number from 1 on: topk(5).",
        "out.topk(3) | 4 | 8 | topk(3) is too many: the last dimension has 2.",
        "out.topk(1) + 1 | 12 | 13 | What topk gives has two parts: .values and .indices.",
        "out.values | 4 | 10 | Only what topk gives has .values and .indices.",
        "out - fc | 4 | 5 | The shapes differ: [1, 2, 2, 2] and [1, 2]. Only tensors of equal shape"
            + " can be combined here.",
        "(out | 4 | 5 | A closing parenthesis is missing.",
        "out[0 | 5 | 6 | A closing bracket is missing.",
        "out[] | 4 | 5 | Expected an index such as 12, or a range such as 3:5, but found ].",
        "out + | 5 | 6 | Expected a variable, a call, a number or an opening parenthesis, but the"
            + " line ends.",
        "out = 3 | 4 | 5 | Expected + - * / or a comparison, a dot or a bracket, but found =.",
        "out; exit() | 3 | 4 | Expected + - * / or a comparison, a dot or a bracket, but found ;.",
        "__import__ | 0 | 10 | There is no variable or call __import__ here.",
        "1 .mean() | 3 | 7 | A number or a size has no .mean(); only a tensor has.",
        "out.shape + 1 | 10 | 11 | A shape cannot be used with +; take one size of it, as in"
            + " out.shape[1].",
        "(out > 0) + (out > 1) | 10 | 11 | True and False cannot be used with +; write .float()"
            + " first.",
        "out[0, 5:6].max() | 12 | 15 | .max() of no elements does not exist.",
        "out.item() | 4 | 8 | .item() needs one element, and this tensor has 8.",
        "1.5.2 | 4 | 5 | 2 is not known. After a dot may stand: shape, mean, std, min, max, sum,"
            + " abs, norm, float, item, numel, argmax, topk, values, indices.",
      })
  void anErrorMarksItsPlaceAndSaysWhatWasExpected(
      String line, int start, int end, String sentence) {
    EvaluationException error =
        catchThrowableOfType(EvaluationException.class, () -> variables.answer(line));
    Messages english = new Messages(Locale.ENGLISH);
    assertThat(english.text(error.key(), error.arguments().toArray())).isEqualTo(sentence);
    assertThat(error.span()).isEqualTo(new Span(start, end));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "-", "out[", "out+("})
  void tenThousandOfAnythingIsRefusedInOneSentence(String piece) {
    assertThatThrownBy(() -> variables.answer(piece.repeat(10_000)))
        .isInstanceOf(EvaluationException.class)
        .hasMessageStartingWith("long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "-", "-("})
  void whatIsShortButNestsTooDeepIsRefused(String piece) {
    assertThatThrownBy(() -> variables.answer(piece.repeat(100) + "out"))
        .isInstanceOf(EvaluationException.class)
        .hasMessageStartingWith("deep");
  }

  @Test
  void noLineOfRandomPiecesEverFailsOtherwise() {
    List<String> pieces =
        List.of(
            "out",
            "identity",
            "fc",
            "(",
            ")",
            "[",
            "]",
            ",",
            ":",
            ".",
            "-",
            "+",
            "*",
            "/",
            "==",
            "<",
            "0",
            "1",
            "7",
            "1.5",
            "e",
            ".mean()",
            ".shape",
            ".abs()",
            "layer2.0.",
            "#",
            " ",
            "한",
            "\t",
            "[0]",
            "[0, 1]",
            "[:, 1]",
            "99999999999");
    Random random = new Random(6);
    int answered = 0;
    for (int line = 0; line < 20_000; line++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(9); i >= 0; i--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      try {
        variables.answer(text.toString());
        answered++;
      } catch (EvaluationException | EngineException e) {
        assertThat(e.getMessage()).isNotEmpty();
      }
    }
    assertThat(answered).isGreaterThan(100);
  }

  @Test
  void aCancelledEvaluationEnds() {
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();
    assertThatThrownBy(() -> new Evaluator(variables, cancellation).evaluate("out.mean()"))
        .isInstanceOf(CancellationException.class);
  }
}
