package org.resnetexplorer.app.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class FittingLineTest {
  private static final List<String> WORDINGS =
      List.of("Σ −1,234.5678  apart −1.1e−7", "Σ −1,235  apart −1.1e−7", "Σ −1,235 −1.1e−7");

  private static double width(FittingLine line, String text) {
    Text ruler = new Text(text);
    ruler.setFont(line.getFont());
    return ruler.getLayoutBounds().getWidth();
  }

  @Test
  void saysAsMuchAsThereIsRoomFor() {
    FittingLine line = new FittingLine();
    line.say(WORDINGS);
    for (String wording : WORDINGS) {
      line.setMaxWidth(width(line, wording) + 1);
      assertThat(line.getText()).isEqualTo(wording);
    }
  }

  @Test
  void saysTheShortestWhereNothingFits() {
    FittingLine line = new FittingLine();
    line.setMaxWidth(10);
    line.say(WORDINGS);
    assertThat(line.getText()).isEqualTo(WORDINGS.get(2));
  }
}
