package org.resnetexplorer.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Retention;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.image.preprocess.InputTensor;

/** What keeping every activation costs over keeping none. Two runs stay alive, as in the window. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ForwardBenchmark {
  private final InputTensor input = Inputs.noise();

  @Benchmark
  public Trace keepEverything(Nets nets) throws EngineException {
    return nets.run(input, Retention.EVERYTHING);
  }

  @Benchmark
  public Trace keepLogits(Nets nets) throws EngineException {
    return nets.run(input, Retention.LOGITS);
  }
}
