package org.resnetexplorer.bench;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Retention;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.Picture;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.image.preprocess.Preprocessor;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.weights.open.OutputMeaning;

/** From a picture's file to its five likeliest classes, beside the steps on the way. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PictureBenchmark {
  private final PictureReader reader = new PictureReader();
  private final Path file = Path.of(System.getProperty("samples"), "samoyeds.jpg");
  private Picture picture;
  private InputTensor input;

  @Setup
  public void prepare() throws PictureException {
    picture = decode();
    input = preprocess();
  }

  @Benchmark
  public Picture decode() throws PictureException {
    return reader.read(file, Orientation.UPRIGHT);
  }

  @Benchmark
  public InputTensor preprocess() {
    return Preprocessor.input(picture.image(), Preprocess.IMAGENET_V1);
  }

  @Benchmark
  public Trace bareForward(Nets nets) throws EngineException {
    return nets.run(input, Retention.LOGITS);
  }

  @Benchmark
  public List<Integer> pictureToTop5(Nets nets) throws PictureException, EngineException {
    Picture read = decode();
    InputTensor tensor = Preprocessor.input(read.image(), Preprocess.IMAGENET_V1);
    double[] shares = OutputMeaning.SOFTMAX.of(nets.run(tensor, Retention.EVERYTHING).logits());
    return IntStream.range(0, shares.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -shares[i]))
        .limit(5)
        .toList();
  }
}
