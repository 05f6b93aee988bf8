package org.resnetexplorer.bench;

import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.EngineOptions;
import org.resnetexplorer.engine.Retention;
import org.resnetexplorer.engine.RunRequest;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.weights.random.RandomWeights;

/** A network with random weights, ready to run. */
@State(Scope.Benchmark)
public class Nets {
  @Param({"resnet18", "resnet50", "resnet152"})
  public String preset;

  /** 0 for as many as the program itself takes. */
  @Param("0")
  public int threads;

  private Engine engine;
  private Session session;

  @Setup(Level.Trial)
  public void open() throws Exception {
    EngineOptions usual = EngineOptions.in(Path.of(System.getProperty("engine.folder")));
    engine = Engine.start(threads == 0 ? usual : new EngineOptions(usual.cacheFolder(), threads));
    Network network = Network.of(ResNetSpec.preset(preset));
    session = engine.open(network, RandomWeights.of(network, 1, false));
  }

  @TearDown(Level.Trial)
  public void close() {
    session.close();
    engine.close();
  }

  Network network() {
    return session.network();
  }

  Trace run(InputTensor input, Retention keep) throws EngineException {
    return session.run(new RunRequest(input, List.of(), keep), new Cancellation());
  }
}
