package org.resnetexplorer.exploration.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewLineTest {
  private static final String LINE =
      "model=bundled;picture=samples/kitten.jpg;select=layer2.0.relu#1;channel=12";

  private static ReadView read(String line) throws NoViewException {
    return new ViewSource.OfLine(line).read();
  }

  @Test
  void everyPartComesBackWhateverLettersAreInIt() throws Exception {
    ReadView read = read(ViewLine.of(SavedViews.full()));
    assertThat(read.view()).isEqualTo(SavedViews.full());
    assertThat(read.leftOut()).isEmpty();
  }

  @Test
  void aLineCanStandBetweenQuotesOfEitherKindInAShell() {
    assertThat(ViewLine.of(SavedViews.full())).doesNotContainPattern("[\\s'\"`$!]");
  }

  @Test
  void whatAPersonReadsStaysReadable() throws Exception {
    SavedView view = read(LINE).view();
    assertThat(ViewLine.of(view)).isEqualTo(LINE);
    assertThat(view.shown().picture()).isEqualTo(new SavedPicture.Sample("kitten.jpg"));
    assertThat(view.look().select()).isEqualTo("layer2.0.relu#1");
    assertThat(view.look().channel()).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  " + LINE + "\n",
        "'" + LINE + "'",
        "“" + LINE + "”",
        "resnet-explorer open --at '" + LINE + "'",
        "resnet-explorer --at \"" + LINE + "\"",
        "--at=" + LINE,
        "session=1;" + LINE,
        "model=bundled; picture=samples/kitten.jpg ;select=layer2.0.\n   relu#1;\r\nchannel=12;",
      })
  void aWorksheetMayWrapItQuoteItAndPutTheCommandBefore(String written) throws Exception {
    ReadView read = read(written);
    assertThat(read.view()).isEqualTo(read(LINE).view());
    assertThat(read.leftOut()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "kitten.jpg",
        "/home/me/model=1.pth",
        "https://example.org/?picture=1;x=2",
        "hello=world;picture=1",
        ";;;",
        "kept-select=conv1"
      })
  void otherWordsAreNoView(String words) {
    assertThat(ViewLine.isMeantBy(words)).isFalse();
    assertThatThrownBy(() -> read(words))
        .isInstanceOfSatisfying(
            NoViewException.class,
            e -> assertThat(e.reason()).isEqualTo(NoViewException.Reason.FOREIGN));
  }

  @Test
  @Timeout(10)
  void longTextsThatAreNoViewAreSoonKnown() {
    assertThat(ViewLine.isMeantBy("a" + " ".repeat(99_000) + "b")).isFalse();
    assertThat(ViewLine.isMeantBy("select=conv1;" + " ".repeat(1_000_000))).isFalse();
  }

  @Test
  void whatDoesNotFitIsNamedAndTheRestIsTaken() throws Exception {
    ReadView read =
        read("session=2;channel=many;colour=red;select=conv1;lesion=conv1*x;crop=1,2;zoom=far");
    assertThat(read.view().look().select()).isEqualTo("conv1");
    assertThat(read.leftOut())
        .containsExactly(
            new LeftOut(LeftOut.Reason.VERSION, "session", "2"),
            new LeftOut(LeftOut.Reason.VALUE, "channel", "many"),
            new LeftOut(LeftOut.Reason.UNKNOWN, "colour", "red"),
            new LeftOut(LeftOut.Reason.VALUE, "lesion", "conv1*x"),
            new LeftOut(LeftOut.Reason.VALUE, "crop", "1,2"),
            new LeftOut(LeftOut.Reason.VALUE, "zoom", "far"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "brightness=-1",
        "contrast=NaN",
        "blur=1000000",
        "grey=0,0,0",
        "crop=1,2,0",
        "channel=-1",
        "channel=99999999999",
        "cell=1",
        "breakpoint=conv1,median>1",
        "breakpoint=conv1,zero-share>2",
        "breakpoint=",
        "overlay=beauty",
        "model=",
        "model-identity=12:zz",
        "choice=stride=v9",
        "lesion=layer2.0.add/both*0"
      })
  void numbersAndWordsThatCannotBeAreNamed(String part) throws Exception {
    ReadView read = read("select=conv1;" + part);
    int equals = part.indexOf('=');
    assertThat(read.leftOut())
        .containsExactly(
            new LeftOut(
                LeftOut.Reason.VALUE, part.substring(0, equals), part.substring(equals + 1)));
  }

  @Test
  void aSignOfPerCentWithoutDigitsStandsForItself() throws Exception {
    assertThat(read("picture=100%.png").view().shown().picture())
        .isEqualTo(new SavedPicture.OfFile(new SavedFile("100%.png", null)));
  }
}
