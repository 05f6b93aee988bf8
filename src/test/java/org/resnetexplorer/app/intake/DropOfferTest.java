package org.resnetexplorer.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What desktops and browsers put on a clipboard or a drag, some of it with holes. */
class DropOfferTest {
  private static final Path KITTEN = Path.of("samples", "kitten.jpg").toAbsolutePath();
  private static final Path TULIPS = Path.of("samples", "tulips.jpg").toAbsolutePath();
  private static final String DATA = "data:image/png;base64,iVBORw0KGgo=";

  private static DropOffer of(List<File> files, Image image, String url, String html, String text) {
    return DropOffer.of(
        new DragContent(() -> files, () -> image, () -> url, () -> html, () -> text));
  }

  private static DropOffer ofUrl(String url) {
    return of(null, null, url, null, null);
  }

  private static DropOffer ofText(String text) {
    return of(null, null, null, null, text);
  }

  private static Image pixels() {
    return new WritableImage(2, 2);
  }

  @Test
  void filesComeBeforeEverythingElse() {
    assertThat(of(List.of(KITTEN.toFile()), pixels(), "https://a.org/b.jpg", "", "words"))
        .isEqualTo(new DropOffer.Files(List.of(KITTEN)));
  }

  @Test
  void aListOfFilesWithHolesIsRead() {
    assertThat(of(Arrays.asList(null, KITTEN.toFile()), null, null, null, null))
        .isEqualTo(new DropOffer.Files(List.of(KITTEN)));
  }

  @Test
  void anAddressOfAFileIsAFile() {
    assertThat(ofUrl(KITTEN.toUri().toString())).isEqualTo(new DropOffer.Files(List.of(KITTEN)));
  }

  @Test
  void anAddressOfAFileMayNameTheHost() {
    assertThat(ofUrl("file://localhost" + KITTEN)).isEqualTo(new DropOffer.Files(List.of(KITTEN)));
  }

  @Test
  void aListOfAddressesMayHaveRemarks() {
    assertThat(
            ofUrl("# from a file manager\r\n" + KITTEN.toUri() + "\r\n" + TULIPS.toUri() + "\r\n"))
        .isEqualTo(new DropOffer.Files(List.of(KITTEN, TULIPS)));
  }

  @Test
  void aViewWrittenAsALineIsNoPath() {
    String line = "model=bundled;select=layer2.0.relu#1;\n  channel=12";
    assertThat(ofText(line)).isEqualTo(new DropOffer.View(line));
    assertThat(ofText(line).isLikely()).isTrue();
  }

  @Test
  void aPictureOnTheNetworkIsNotFetched() {
    assertThat(ofUrl("https://example.org/cat.jpg?size=2"))
        .isEqualTo(new DropOffer.Remote("example.org"));
  }

  @Test
  void theNameOfAHostIsFoundInAnAddressThatBreaksTheRules() {
    assertThat(ofUrl("https://example.org/two words|.jpg"))
        .isEqualTo(new DropOffer.Remote("example.org"));
  }

  @Test
  void pixelsThatComeWithAnAddressOnTheNetworkAreTaken() {
    assertThat(of(null, pixels(), "https://example.org/cat.jpg", null, null))
        .isInstanceOf(DropOffer.Drawn.class);
  }

  @Test
  void theBytesOfAFileArePreferredToItsPixels() {
    assertThat(of(List.of(), pixels(), DATA, null, null)).isEqualTo(new DropOffer.Written(DATA));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta charset='utf-8'><img alt=\"a cat\" src=\"" + DATA + "\">",
        "<IMG SRC='" + DATA + "'/>"
      })
  void aPieceOfAPageGivesItsPicture(String html) {
    assertThat(of(null, null, "https://example.org/page", html, "https://example.org/page"))
        .isEqualTo(new DropOffer.Written(DATA));
  }

  @Test
  void aPieceOfAPageWithAPictureOnTheNetworkIsNotFetched() {
    assertThat(of(null, null, null, "<img src=\"https://example.org/a.png\">", ""))
        .isEqualTo(new DropOffer.Remote("example.org"));
  }

  @Test
  void pathsAsTextAreNamedOneALine() {
    assertThat(ofText(KITTEN + "\n\"" + TULIPS + "\"\n"))
        .isEqualTo(new DropOffer.Named(List.of(KITTEN, TULIPS)));
  }

  /** The disk may be slow, and the window's thread asks. */
  @Test
  void whetherTheyAreThereIsNotLookedUp() {
    assertThat(ofText("/no/such/file.jpg").isLikely()).isTrue();
  }

  @Test
  void aFolderAsTextIsTaken() {
    assertThat(ofText(KITTEN.getParent().toString()))
        .isEqualTo(new DropOffer.Named(List.of(KITTEN.getParent())));
  }

  @Test
  void anAddressThatHoldsThePictureIsTakenAsText() {
    assertThat(ofText("  " + DATA + "\n")).isEqualTo(new DropOffer.Written(DATA));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "file:nonsense", "\0", "# a remark"})
  void anythingElseIsNothing(String text) {
    assertThat(ofText(text)).isEqualTo(new DropOffer.Nothing());
  }

  @ParameterizedTest
  @ValueSource(strings = {"just words", "data:text/plain,a", "samples/kitten.jpg"})
  void wordsAreNotLikelyToNameFiles(String text) {
    assertThat(ofText(text)).isInstanceOf(DropOffer.Named.class);
    assertThat(ofText(text).isLikely()).isFalse();
  }

  @Test
  void wordsBesideAnAddressOnTheNetworkAreItsTitle() {
    assertThat(of(null, null, "https://example.org/page", null, "A page of cats"))
        .isEqualTo(new DropOffer.Remote("example.org"));
  }

  @Test
  void whatWasPromisedAndNotHandedOverIsNothing() {
    assertThat(of(null, null, null, null, null)).isEqualTo(new DropOffer.Nothing());
  }

  private static DropOffer ofCopied(String copied) {
    return DropOffer.of(
        new DragContent(
            () -> null, () -> null, () -> null, () -> null, () -> null, () -> copied, () -> false));
  }

  @Test
  void whatAFileManagerHasCopiedIsItsFiles() {
    assertThat(ofCopied(KITTEN.toUri() + "\n" + TULIPS.toUri()))
        .isEqualTo(new DropOffer.Files(List.of(KITTEN, TULIPS)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///home/%EA%B9%80/%EC%82%AC%EC%A7%84%201%23.jpg",
        "file:///home/김/사진 1#.jpg",
        "file:///home/%EA%B9%80/사진%201%23.jpg"
      })
  void anAddressMayBeWrittenAsItsNameOrEscapedOrHalf(String address) {
    assertThat(ofUrl(address))
        .isEqualTo(new DropOffer.Files(List.of(Path.of("/home/김/사진 1#.jpg"))));
  }

  @Test
  void aPerCentSignThatEscapesNothingIsOneOfTheName() {
    assertThat(ofUrl("file:///tmp/100%.jpg"))
        .isEqualTo(new DropOffer.Files(List.of(Path.of("/tmp/100%.jpg"))));
  }

  @Test
  void aPathThatThePortalHasLentIsAFile() {
    assertThat(ofUrl("file:///run/user/1000/doc/ab12cd/cat.jpg\r\n"))
        .isEqualTo(new DropOffer.Files(List.of(Path.of("/run/user/1000/doc/ab12cd/cat.jpg"))));
  }

  @Test
  void aKeyOfThePortalAloneIsNoFileButIsKnown() {
    DragContent key =
        new DragContent(
            () -> null, () -> null, () -> null, () -> null, () -> null, () -> null, () -> true);
    assertThat(DropOffer.of(key)).isEqualTo(new DropOffer.BehindPortal());
    assertThat(DropOffer.of(key).isLikely()).isTrue();
  }

  @Test
  void aPathBesideAKeyOfThePortalIsEnough() {
    DragContent both =
        new DragContent(
            () -> null,
            () -> null,
            () -> KITTEN.toUri().toString(),
            () -> null,
            () -> null,
            () -> null,
            () -> true);
    assertThat(DropOffer.of(both)).isEqualTo(new DropOffer.Files(List.of(KITTEN)));
  }
}
