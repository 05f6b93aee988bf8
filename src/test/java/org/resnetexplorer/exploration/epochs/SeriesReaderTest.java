package org.resnetexplorer.exploration.epochs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.read.WeightsReader;

class SeriesReaderTest {
  private static final Path TRAINED = Path.of("src/test/resources/weights/epochs");
  private static final Messages MESSAGES = new Messages(Locale.ENGLISH);

  @TempDir Path folder;

  private final SeriesReader reader =
      new SeriesReader(
          new ModelOpener(new WeightsReader(), new ModelCatalog(Path.of("no-such-folder"))),
          MESSAGES);

  private void write(String... names) throws Exception {
    Path first = EpochFiles.write(folder.resolve(names[0]), 1);
    for (String name : Arrays.asList(names).subList(1, names.length)) {
      Files.copy(first, Files.createDirectories(folder.resolve(name).getParent()).resolve(name.substring(name.indexOf('/') + 1)));
    }
  }

  private CheckpointSeries read() throws SeriesException {
    return reader.read(List.of(folder));
  }

  private static List<String> names(CheckpointSeries series) {
    return series.checkpoints().stream().map(Checkpoint::name).toList();
  }

  private static List<String> labels(CheckpointSeries series) {
    return series.checkpoints().stream().map(Checkpoint::label).toList();
  }

  private static List<String> unfit(CheckpointSeries series) {
    return series.unfit().stream().map(Unfit::name).sorted().toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "epoch_10.pth epoch_9.pth epoch_1.pth | EPOCH | 1 9 10",
        "resnet18-10.pth resnet18-9.pth | NUMBER | 9 10",
        "net_e3_acc70.5.pt net_e20_acc64.5.pt | EPOCH | 3 20",
        "epoch=1-step=400.ckpt epoch=1-step=800.ckpt epoch=2-step=1200.ckpt | STEP | 400 800 1200",
        "run7_2.safetensors run7_11.safetensors | NUMBER | 2 11",
        "checkpoint-1000.bin checkpoint-500.bin | NUMBER | 500 1000",
      })
  void theNumberInTheNameOrders(String names, OrderedBy by, String labels) throws Exception {
    write(names.split(" "));
    CheckpointSeries series = read();
    assertThat(series.by()).isEqualTo(by);
    assertThat(labels(series)).containsExactly(labels.split(" "));
    assertThat(series.unfit()).isEmpty();
  }

  @Test
  void theEpochInTheFileOrdersAndOfOneEpochOneCounts() throws Exception {
    CheckpointSeries series = reader.read(List.of(TRAINED));
    assertThat(series.by()).isEqualTo(OrderedBy.EPOCH);
    assertThat(names(series)).containsExactly("start.pth.tar", "middle.pth.tar", "checkpoint.pth.tar");
    assertThat(labels(series)).containsExactly("1", "2", "10");
    assertThat(series.unfit())
        .containsExactly(
            new Unfit("model_best.pth.tar", "The same state of training as middle.pth.tar."));
  }

  @Test
  void whereNothingElseTellsTheTimeOrders() throws Exception {
    write("late.pth", "early.pth");
    Files.setLastModifiedTime(folder.resolve("late.pth"), FileTime.fromMillis(2_000_000));
    Files.setLastModifiedTime(folder.resolve("early.pth"), FileTime.fromMillis(1_000_000));
    CheckpointSeries series = read();
    assertThat(series.by()).isEqualTo(OrderedBy.TIME);
    assertThat(labels(series)).containsExactly("early", "late");
  }

  @Test
  void foldersThatALibrarySavedModelsInAreCheckpoints() throws Exception {
    write("checkpoint-500/model.safetensors", "checkpoint-1500/model.safetensors");
    assertThat(names(read())).containsExactly("checkpoint-500", "checkpoint-1500");
  }

  @Test
  void filesThatDoNotFitAreNamedWithTheReason() throws Exception {
    write("epoch_1.pth", "epoch_2.pth", "best.pth");
    EpochFiles.writeOther(folder.resolve("epoch_3.pth"));
    Files.write(folder.resolve("epoch_4.pth"), Arrays.copyOf(bytes("epoch_1.pth"), 9000));
    Files.writeString(folder.resolve("log.pkl"), "loss 0.3");
    Files.writeString(folder.resolve("notes.txt"), "no weights by name");
    CheckpointSeries series = read();
    assertThat(names(series)).containsExactly("epoch_1.pth", "epoch_2.pth");
    assertThat(unfit(series)).containsExactly("best.pth", "epoch_3.pth", "epoch_4.pth", "log.pkl");
    assertThat(series.unfit())
        .anySatisfy(each -> assertThat(each.why()).contains("with 5 outputs").contains("with 4"));
  }

  private byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  private String refusal() {
    try {
      read();
      return "";
    } catch (SeriesException e) {
      return Explained.of(e, MESSAGES).whole();
    }
  }

  @Test
  void whatIsNoSeriesIsRefusedWithOneSentenceAndANextStep() throws Exception {
    assertThat(refusal()).startsWith("There are no files of weights in").contains("Open the folder");
    Files.writeString(folder.resolve("a.pth"), "half");
    assertThat(refusal()).startsWith("None of the 1 files").contains("a.pth");
    Files.delete(folder.resolve("a.pth"));
    write("epoch_1.pth");
    assertThat(refusal()).startsWith("There is only one checkpoint in").contains("epoch_1.pth");
    EpochFiles.writeOther(folder.resolve("epoch_2.pth"));
    assertThat(refusal()).startsWith("The files in").contains("2 different networks");
  }

  @Test
  void filesGivenTogetherAreASeriesToo() throws Exception {
    write("a_2.pth", "a_1.pth", "a_3.pth");
    List<Path> two = List.of(folder.resolve("a_2.pth"), folder.resolve("a_1.pth"));
    assertThat(labels(reader.read(two))).containsExactly("1", "2");
    assertThatThrownBy(() -> reader.read(two.subList(0, 1))).isInstanceOf(SeriesException.class);
  }
}
