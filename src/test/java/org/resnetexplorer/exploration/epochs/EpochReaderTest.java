package org.resnetexplorer.exploration.epochs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.image.preprocess.Preprocessor;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.render.Signedness;
import org.resnetexplorer.render.ValueScale;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.open.Choices;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.open.WeightedModel;
import org.resnetexplorer.weights.read.WeightsReader;

class EpochReaderTest {
  @TempDir Path folder;

  private final ModelOpener opener =
      new ModelOpener(new WeightsReader(), new ModelCatalog(Path.of("no-such-folder")));
  private final EpochReader reader = new EpochReader(opener, TestEngine.shared());
  private CheckpointSeries series;
  private EpochQuestion question;

  @BeforeEach
  void write() throws Exception {
    EpochFiles.write(folder.resolve("epoch_1.safetensors"), 0.5);
    EpochFiles.write(folder.resolve("epoch_2.safetensors"), 1);
    EpochFiles.write(folder.resolve("epoch_3.safetensors"), 4);
    series = new SeriesReader(opener, new Messages(Locale.ENGLISH)).read(List.of(folder));
    question = new EpochQuestion(series.network(), Choices.NONE, cat(), List.of());
  }

  private InputTensor cat() throws Exception {
    try (WeightedModel model = opener.file(series.checkpoints().get(0).file(), Choices.NONE)) {
      return Preprocessor.tensor(
          Preprocessor.crop(
              new PictureReader()
                  .read(Path.of("samples/tabby-cat.jpg"), Orientation.UPRIGHT)
                  .image(), model.recipe()),
          model.recipe());
    }
  }

  private EpochReading.Read read(int place) throws Exception {
    return reader.read(series.checkpoints().get(place), question, new Cancellation());
  }

  /** As the window runs the model that it shows. */
  private Trace run(Session session) throws Exception {
    return session.run(question.input());
  }

  @Test
  void eachCheckpointSaysWhatItSaysAsTheOpenModel() throws Exception {
    for (int place = 0; place < series.size(); place++) {
      EpochReading.Read reading = read(place);
      try (WeightedModel model = opener.file(series.checkpoints().get(place).file(), Choices.NONE);
          Session session = TestEngine.shared().open(model.network(), model.weights());
          Trace trace = run(session)) {
        assertThat(reading.logits()).containsExactly(trace.logits());
        for (Call call : model.network().calls()) {
          float[] values = trace.values(call);
          Signedness sign = call.isNonNegative() ? Signedness.NON_NEGATIVE : Signedness.SIGNED;
          assertThat(reading.magnitudes().get(call.name()))
              .as(call.name())
              .isEqualTo(ValueScale.of(sign, values, 0, values.length).magnitude());
        }
      }
    }
  }

  @Test
  void weightsThatGrowMakeScalesThatGrow() throws Exception {
    List<Double> ends = new ArrayList<>();
    for (int place = 0; place < series.size(); place++) {
      ends.add(read(place).magnitudes().get("relu"));
    }
    assertThat(ends.get(1)).isEqualTo(2 * ends.get(0));
    assertThat(ends.get(2)).isEqualTo(8 * ends.get(0));
  }

  @Test
  void whatIsGoneHalfWrittenOrAnotherNetworkByNowIsTold() throws Exception {
    Files.delete(folder.resolve("epoch_1.safetensors"));
    assertThatThrownBy(() -> read(0)).isInstanceOf(WeightsException.class);
    Files.write(folder.resolve("epoch_2.safetensors"), new byte[100]);
    assertThatThrownBy(() -> read(1)).isInstanceOf(WeightsException.class);
    EpochFiles.writeOther(folder.resolve("epoch_3.safetensors"));
    assertThatThrownBy(() -> read(2)).isInstanceOf(SeriesException.class);
  }

  @Test
  void whatNobodyWantsAnyMoreEnds() {
    Cancellation cancelled = new Cancellation();
    cancelled.cancel();
    assertThatThrownBy(() -> reader.read(series.checkpoints().get(0), question, cancelled))
        .isInstanceOf(CancellationException.class);
  }
}
