package org.resnetexplorer.app.teach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.app.teach.Options.Field;
import org.resnetexplorer.exploration.folder.Teaching;

class OptionsTest {
  @Test
  void whatStandsThereFirstIsWhatTheCommandLineTakes() {
    assertThat(Options.USUAL.wrong()).isEmpty();
    assertThat(Options.USUAL.teaching()).isEqualTo(Teaching.DEFAULT);
    assertThat(Options.USUAL.share()).isEqualTo(0.2);
    assertThat(Options.USUAL.seed()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "SHARE,0",
    "SHARE,100",
    "RATE,0",
    "RATE,fast",
    "DECAY,-1",
    "DECAY,NaN",
    "STEPS,0",
    "STEPS,1.5",
    "SEED,x",
    "STEPS,''"
  })
  void aNumberThatCanNotBeUsedIsFound(Field field, String text) {
    assertThat(Options.USUAL.with(field, text).wrong()).containsExactly(field);
  }

  @Test
  void numbersAreReadAsTyped() {
    Options options =
        Options.USUAL.with(Field.RATE, " 0.5").with(Field.DECAY, "0").with(Field.STEPS, "20");

    assertThat(options.teaching()).isEqualTo(new Teaching(0.5, 0, 20));
  }
}
