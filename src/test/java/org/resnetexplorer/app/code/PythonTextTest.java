package org.resnetexplorer.app.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.code.PythonText.Part;
import org.resnetexplorer.app.code.PythonText.Style;

class PythonTextTest {
  @Test
  void keywordsAndRemarksAreSetApart() {
    assertThat(PythonText.parts("class ResNet(nn.Module):  # layer1.0"))
        .containsExactly(
            new Part("class", Style.KEYWORD),
            new Part(" ResNet(nn.Module):  ", Style.PLAIN),
            new Part("# layer1.0", Style.REMARK));
  }

  @Test
  void keywordsInsideOtherWordsAreNotSetApart() {
    assertThat(PythonText.parts("x = classes.define")).hasSize(1);
  }

  @Test
  void nothingIsLost() {
    String line = "        return self.relu(out)  # return";
    assertThat(PythonText.parts(line).stream().map(Part::text).collect(Collectors.joining()))
        .isEqualTo(line);
  }
}
