package org.resnetexplorer.image.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.resnetexplorer.image.Formula;
import org.resnetexplorer.image.Golden;
import org.resnetexplorer.image.RgbImage;

/**
 * Recipes beside torchvision's against Pillow and NumPy, whose results {@code generate.py} made.
 */
class RecipesTest {

  @ParameterizedTest(name = "{0} x {1}, {2}")
  @CsvFileSource(files = "src/test/resources/images/recipes/squares.tsv", delimiter = '\t')
  void everyRecipeHasTheBitsOfPillowAndNumpy(
      int width, int height, String written, String square, String floats) throws Exception {
    RgbImage image = Formula.wild(width, height);
    Preprocess recipe = Preprocess.parse(written);

    Crop crop = Preprocessor.crop(image, recipe);

    assertThat(Golden.sha256(crop.pixels().rgb())).isEqualTo(square);
    assertThat(Golden.sha256(bytes(Preprocessor.tensor(crop, recipe)))).isEqualTo(floats);
    assertThat(recipe).hasToString(written);
  }

  @ParameterizedTest
  @CsvFileSource(files = "src/test/resources/images/recipes/boxes.tsv", delimiter = '\t')
  void ownSquareIsWeighedByTheRecipesFilter(
      int width, int height, double x, double y, double side, String sha256) {
    Preprocess recipe = Preprocess.IMAGENET_V1.withInterpolation(Interpolation.BICUBIC);

    Crop crop = Preprocessor.crop(Formula.wild(width, height), new CropWindow(x, y, side), recipe);

    assertThat(Golden.sha256(crop.pixels().rgb())).isEqualTo(sha256);
  }

  @Test
  void channelsThatNoPictureFillsAreZero() throws Exception {
    Preprocess recipe = Preprocess.parse("8:8,channels=5");
    Preprocess colours = Preprocess.parse("8:8");
    RgbImage image = Formula.wild(9, 12);

    InputTensor tensor = Preprocessor.input(image, recipe);

    assertThat(tensor.channels()).isEqualTo(5);
    assertThat(tensor.values())
        .startsWith(Preprocessor.input(image, colours).values())
        .endsWith(new float[2 * 8 * 8]);
  }

  @Test
  void secondChannelBesideGreyIsZero() {
    InputTensor tensor =
        Preprocessor.input(Formula.wild(40, 40), Preprocess.whole(4).withChannels(2));

    assertThat(tensor.channels()).isEqualTo(2);
    assertThat(tensor.at(0, 1, 1)).isNotZero();
    assertThat(tensor.at(1, 1, 1)).isZero();
  }

  @Test
  void recipeInColourBecomesOneForGreyWithItsAverages() {
    Preprocess grey = Preprocess.IMAGENET_V1.withChannels(1);

    assertThat(grey).hasToString("256:224,mean=0.449,std=0.226");
    assertThat(grey.isGrey()).isTrue();
    assertThat(grey.withChannels(3).normalisation().mean()).containsExactly(0.449f, 0.449f, 0.449f);
  }

  @Test
  void greySquareIsWhatTheRecipeTurnsIntoZero() throws Exception {
    Preprocess recipe = Preprocess.parse("8:8,mean=255/0/51,std=1/1/1,bgr,levels=255");
    Adjustments hidden = Adjustments.NONE.withGrey(new Adjustments.GreySquare(0, 0, 8));

    Crop crop = hidden.applyTo(Preprocessor.crop(Formula.wild(8, 8), recipe), recipe);

    assertThat(crop.pixels().argb(3, 3)).isEqualTo(0xff3300ff);
    assertThat(Preprocessor.tensor(crop, recipe).values()).containsOnly(0);
  }

  @Test
  void noiseOnAGreyPictureStaysGrey() {
    Preprocess grey = Preprocess.whole(8).withChannels(1);
    Crop crop = Preprocessor.crop(Formula.wild(8, 8), grey);

    byte[] noisy = Adjustments.NONE.withNoise(40).applyTo(crop, grey).pixels().rgb();

    for (int i = 0; i < noisy.length; i += 3) {
      assertThat(noisy[i]).isEqualTo(noisy[i + 1]).isEqualTo(noisy[i + 2]);
    }
  }

  private static byte[] bytes(InputTensor tensor) {
    ByteBuffer bytes =
        ByteBuffer.allocate(4 * tensor.values().length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(tensor.values());
    return bytes.array();
  }
}
