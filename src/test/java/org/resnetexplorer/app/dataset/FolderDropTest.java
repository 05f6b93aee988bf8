package org.resnetexplorer.app.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.app.intake.DropOffer;
import org.resnetexplorer.app.pane.PaneFixture;

class FolderDropTest {
  private final PaneFixture fixture = PaneFixture.with("bundled");
  private final List<Path> others = new ArrayList<>();
  private final FolderDrop drop =
      new FolderDrop(fixture.context().dataSets(), fixture.context().background(), others::addAll);

  @AfterEach
  void close() {
    fixture.close();
  }

  private boolean take(String... paths) {
    return drop.take(new DropOffer.Files(List.of(paths).stream().map(Path::of).toList()));
  }

  @Test
  void aFolderBecomesTheDataSet() {
    assertThat(take("samples")).isTrue();

    assertThat(fixture.context().dataSets().openProperty().get().name()).isEqualTo("samples");
    assertThat(others).isEmpty();
  }

  @Test
  void aPictureIsOpenedAsEverywhere() {
    Path picture = Path.of("samples/kitten.jpg").toAbsolutePath();
    assertThat(take("samples/kitten.jpg")).isTrue();

    assertThat(others).containsExactly(picture);
    assertThat(fixture.context().dataSets().openProperty().get()).isNull();
  }

  @Test
  void severalAreLeftToTheWindow() {
    assertThat(take("samples", "src")).isFalse();
    assertThat(drop.take(new DropOffer.Nothing())).isFalse();

    assertThat(fixture.context().dataSets().openProperty().get()).isNull();
  }
}
