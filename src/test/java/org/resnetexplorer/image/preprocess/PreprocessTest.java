package org.resnetexplorer.image.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.image.ImageTexts;
import org.resnetexplorer.image.PictureException;

class PreprocessTest {

  @Test
  void recipeIsReadAndWrittenInTheSameForm() throws PictureException {
    assertThat(Preprocess.parse("232:224")).isEqualTo(Preprocess.IMAGENET_V2);
    assertThat(Preprocess.IMAGENET_V1).hasToString("256:224");
    assertThat(Preprocess.parse("whole:32")).isEqualTo(Preprocess.whole(32));
    assertThat(Preprocess.whole(32)).hasToString("whole:32");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "235:224,bicubic,mean=0.5/0.4/0.3,std=0.25/0.25/0.25,bgr",
        "256:224,mean=103.53/116.28/123.675,std=1/1/1,bgr,levels=255",
        "whole:28,mean=0.1307,std=0.3081",
        "whole:64,channels=4",
        "256:224,mean=0/-0.5/0.000001,levels=255"
      })
  void whatIsNotTorchvisionsIsSaidBehind(String text) throws PictureException {
    assertThat(Preprocess.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "256",
        "256:",
        ":224",
        "0:224",
        "256:4097",
        "-1:3",
        "a:b",
        "1:2:3",
        "whole",
        "whole:0",
        "256:0",
        "9999:224",
        "256:224 ",
        "256:224,",
        "256:224,nearest",
        "256:224,bicubic,bicubic",
        "256:224,mean=1/2/3/4",
        "256:224,mean=0.5",
        "256:224,std=0/1/1",
        "256:224,levels=1000",
        "256:224,channels=0",
        "4096:4096,channels=9999",
        "256:224,channels=1",
        "256:224,mean=NaN/1/1",
        "32:whole"
      })
  void otherTextIsRefusedWithWords(String text) {
    PictureException refusal =
        catchThrowableOfType(PictureException.class, () -> Preprocess.parse(text));

    assertThat(refusal.key()).isEqualTo("image.recipe");
    assertThat(ImageTexts.english(refusal)).contains(text).contains("256:224");
  }

  /** As torchvision's CenterCrop does it, which adds black. */
  @Test
  void squareMayBeLargerThanTheResizedPicture() throws PictureException {
    assertThat(Preprocess.parse("100:224")).isEqualTo(new Preprocess(100, 224));
  }

  @Test
  void edgeOfZeroIsNoRecipe() {
    assertThatThrownBy(() -> new Preprocess(256, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Recipes stand in files that anybody may have written. */
  @Test
  void changedTextIsReadBackOrRefusedAndNothingElse() {
    String letters = "0123456789:,=/.-abcdehilmnorstuvw\u0000\uFFFD";
    String whole = "235:224,bicubic,mean=0.5/0.4/0.3,std=0.2/0.2/0.2,bgr,levels=255,channels=4";
    Random random = new Random(20_000);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(whole);
      for (int change = random.nextInt(6); change >= 0; change--) {
        int at = random.nextInt(text.length());
        text.setCharAt(at, letters.charAt(random.nextInt(letters.length())));
        if (random.nextInt(4) == 0) {
          text.delete(at, Math.min(text.length(), at + random.nextInt(20)));
        }
        text.append(random.nextInt(8) == 0 ? "," : "");
      }
      readBackOrRefused(text.toString());
    }
  }

  private static void readBackOrRefused(String text) {
    try {
      Preprocess recipe = Preprocess.parse(text);
      assertThat(Preprocess.parse(recipe.toString())).isEqualTo(recipe);
    } catch (PictureException e) {
      assertThat(e.key()).isEqualTo("image.recipe");
    }
  }
}
