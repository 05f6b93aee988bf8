package org.resnetexplorer.app.shell.start;

import java.util.List;
import javafx.scene.image.Image;

/** The program's icon, in the sizes that title bars, task bars and switchers ask for. */
final class AppIcon {
  private static final List<Integer> SIDES = List.of(16, 32, 48, 128, 256);

  private AppIcon() {}

  static List<Image> images() {
    return SIDES.stream().map(AppIcon::image).toList();
  }

  private static Image image(int side) {
    return new Image(
        AppIcon.class.getResource("/org/resnetexplorer/app/icons/" + side + ".png").toString());
  }
}
