package org.resnetexplorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.nio.file.Files;
import java.nio.file.Path;

@AnalyzeClasses(
    packages = ArchitectureTest.ROOT,
    importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsPictureTest {
  /** Set to have the picture drawn anew. */
  private static final String DRAW = "rooms.draw";

  private static final Path PICTURE = Path.of("src/docs/rooms.svg");

  @ArchTest
  static void thePictureInTheDocumentsIsOfTheRoomsAsTheyAre(JavaClasses program) throws Exception {
    String drawn = new RoomsPicture(program).svg();
    if (Boolean.getBoolean(DRAW)) {
      Files.writeString(PICTURE, drawn);
    }
    assertThat(PICTURE)
        .as("Draw it anew: mvn test -Dtest=RoomsPictureTest -D%s=true", DRAW)
        .hasContent(drawn);
  }

  @ArchTest
  static void everyRoomOfTheRulesIsInThePicture(JavaClasses program) {
    assertThat(new RoomsPicture(program).rooms())
        .containsAll(ArchitectureTest.ROOMS.keySet())
        .contains("app.state");
  }
}
