package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class AppIconTest {

  @Start
  void start(Stage stage) {
    stage.getIcons().setAll(AppIcon.images());
  }

  @Test
  void everySizeOfTheIconIsARealPicture() {
    assertThat(AppIcon.images())
        .extracting(Image::getWidth)
        .containsExactly(16.0, 32.0, 48.0, 128.0, 256.0);
    assertThat(AppIcon.images()).noneMatch(Image::isError);
  }
}
