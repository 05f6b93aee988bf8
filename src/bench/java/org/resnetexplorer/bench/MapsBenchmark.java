package org.resnetexplorer.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Retention;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.ChannelOrder;
import org.resnetexplorer.render.GridImage;
import org.resnetexplorer.render.GridStyle;
import org.resnetexplorer.render.ScaleRule;
import org.resnetexplorer.render.Signedness;

/** A selected call's maps: out of native memory, and drawn as a grid. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class MapsBenchmark {
  @Param({"conv1", "layer1.0.add", "layer4.0.add"})
  public String call;

  private Trace trace;
  private Call selected;
  private Activation activation;

  @Setup
  public void run(Nets nets) throws EngineException {
    trace = nets.run(Inputs.noise(), Retention.EVERYTHING);
    selected = nets.network().findCall(call).orElseThrow();
    Shape shape = nets.network().sizes(224, 224).output(selected);
    activation =
        new Activation(trace.values(selected), shape.channels(), shape.height(), shape.width());
  }

  @Benchmark
  public float[] copyOut() throws EngineException {
    return trace.values(selected);
  }

  @Benchmark
  public GridImage drawGrid() {
    ScaleRule rule = ScaleRule.of(Signedness.SIGNED);
    return GridImage.render(activation, GridStyle.suiting(activation, rule, ChannelOrder.INDEX));
  }
}
