package org.resnetexplorer.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.resnetexplorer.render.Gamma;
import org.resnetexplorer.render.Signedness;
import org.resnetexplorer.render.Tile;
import org.resnetexplorer.render.ValueScale;

/** One tile of the grid, and the colours of the map it is made from, without an engine. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TileBenchmark {
  /** The side that tiles have where not all of them fit. */
  private static final int SIDE = 42;

  /** Rows and columns of the map. */
  @Param({"112", "56", "28", "14", "7"})
  public int cells;

  @Param({"ONE", "HALF"})
  public Gamma gamma;

  private float[] values;
  private ValueScale scale;

  @Setup
  public void fill() {
    Random random = new Random(1);
    values = new float[cells * cells];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    scale = ValueScale.of(Signedness.SIGNED, values, 0, values.length).withGamma(gamma);
  }

  @Benchmark
  public int[] tile() {
    return Tile.render(values, 0, cells, cells, scale, SIDE);
  }

  @Benchmark
  public int[] colours() {
    int[] argb = new int[values.length];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = scale.argb(values[i]);
    }
    return argb;
  }
}
