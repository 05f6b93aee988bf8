package org.resnetexplorer.app.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator.ExecutionStatus;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.status.StatusUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
  @TempDir Path folder;

  private final LoggerContext context = new LoggerContext();

  @AfterEach
  void stop() {
    System.clearProperty(LogFile.FOLDER);
    context.stop();
  }

  private ExecutionStatus configureFor(Path place) {
    System.setProperty(LogFile.FOLDER, place.toString());
    context.setMDCAdapter(new LogbackMDCAdapter());
    return new LogFile().configure(context);
  }

  @Test
  void keepsWhatTheProgramTellsAndOnlyWarningsOfItsLibraries() throws IOException {
    configureFor(folder);

    context.getLogger("org.resnetexplorer.Some").info("painted");
    context.getLogger("ai.djl.Other").info("chatter");
    context.getLogger("ai.djl.Other").warn("low on memory");

    assertThat(Files.readString(folder.resolve("resnet-explorer.log")))
        .contains("INFO", "painted", "low on memory")
        .doesNotContain("chatter");
  }

  @Test
  void aFolderThatCannotBeWrittenPrintsNothing() throws IOException {
    Path noFolder = Files.writeString(folder.resolve("file"), "in the way");

    configureFor(noFolder.resolve("below"));
    context.getLogger("org.resnetexplorer.Some").info("painted");

    // Without a listener Logback prints what went wrong to the standard output.
    assertThat(StatusUtil.contextHasStatusListener(context)).isTrue();
  }

  @Test
  void leavesALogThatIsNotTheProgramsToOthers() {
    System.clearProperty(LogFile.FOLDER);

    assertThat(new LogFile().configure(context)).isEqualTo(ExecutionStatus.INVOKE_NEXT_IF_ANY);
  }
}
