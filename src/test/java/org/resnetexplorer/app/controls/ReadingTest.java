package org.resnetexplorer.app.controls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ReadingTest {

  @Test
  void aHintIsACaption() {
    Reading reading = new Reading("reading");
    reading.hint("Point at a bar.");
    assertThat(reading.getStyleClass()).contains("caption").doesNotContain("number");
  }

  @Test
  void whatIsPointedAtIsInNumbersAgain() {
    Reading reading = new Reading("reading");
    reading.hint("Point at a bar.");
    reading.tell("4.190");
    assertThat(reading.getStyleClass()).contains("number").doesNotContain("caption");
  }
}
