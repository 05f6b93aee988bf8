package org.resnetexplorer.engine;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.weights.random.RandomWeights;

/** What can only be seen in a fresh process; its main method writes its finding into a file. */
public final class EngineProbe {
  private static final int WARM_UP = 30;
  private static final int RUNS = 300;
  private static final int GRADIENTS = 200;
  private static final int HOLDS = 50;
  private static final int MODELS = 6;
  private static final int SMALL = 64;

  private EngineProbe() {}

  /** Starts a process with a heap that can't grow, and returns the lines it found. */
  static List<String> inOwnProcess(String probe) throws IOException, InterruptedException {
    Path found = Files.createTempFile("probe", ".txt");
    Path said = Files.createTempFile("probe", ".log");
    try {
      ProcessBuilder builder = new ProcessBuilder(command(probe, found));
      builder.environment().remove("DJL_OFFLINE");
      builder.redirectErrorStream(true).redirectOutput(said.toFile());
      Process process = builder.start();
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
      if (process.waitFor() != 0) {
        throw new AssertionError(Files.readString(said));
      }
      return Files.readAllLines(found);
    } finally {
      Files.delete(found);
      Files.delete(said);
    }
  }

  private static List<String> command(String probe, Path found) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xms400m",
        "-Xmx400m",
        "-XX:+UseSerialGC",
        "-XX:+AlwaysPreTouch",
        "-Dresnetexplorer.home=" + System.getProperty("resnetexplorer.home"),
        "-cp",
        System.getProperty("java.class.path"),
        EngineProbe.class.getName(),
        probe,
        found.toString());
  }

  public static void main(String[] arguments) throws Exception {
    String line =
        switch (arguments[0]) {
          case "connections" -> connections(EngineProbe::startAndRun);
          case "control" -> connections(EngineProbe::connectToNobody);
          case "runs" -> growth(RUNS, 224, EngineProbe::run);
          case "models" -> growthOverModels();
          case "holds" -> growth(HOLDS, 224, EngineProbe::hold);
          default -> growth(GRADIENTS, SMALL, EngineProbe::gradients);
        };
    Files.writeString(Path.of(arguments[1]), line + "\n");
  }

  private interface Work {
    void go() throws Exception;
  }

  private interface Round {
    void go(Session session, InputTensor input) throws EngineException;
  }

  /** Every connection by TCP, HTTP included, asks for its proxy first. */
  private static String connections(Work work) throws Exception {
    var asked = new ConcurrentLinkedQueue<URI>();
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            asked.add(uri);
            return List.of(Proxy.NO_PROXY);
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException e) {
            // Only what was asked for counts.
          }
        });
    work.go();
    return "asked " + asked.size();
  }

  private static void startAndRun() throws Exception {
    try (Engine engine = TestEngine.start();
        Session session = TinyNet.open(engine)) {
      session.run(TinyNet.input(0));
    }
  }

  private static void connectToNobody() {
    try (Socket socket = new Socket("localhost", 1)) {
      throw new AssertionError("Somebody listens at " + socket);
    } catch (IOException e) {
      // Refused, as it should be.
    }
  }

  private static String growth(int rounds, int side, Round round) throws Exception {
    Network network = Network.of(ResNetSpec.preset("resnet18"));
    InputTensor input = new InputTensor(new float[3 * side * side], 3, side, side);
    try (Engine engine = TestEngine.start();
        Session session = engine.open(network, RandomWeights.of(network, 0, false))) {
      for (int i = 0; i < WARM_UP; i++) {
        round.go(session, input);
      }
      long before = residentKilobytes();
      for (int i = 0; i < rounds; i++) {
        round.go(session, input);
      }
      return "grown " + (residentKilobytes() - before) / 1024;
    }
  }

  /** Traces are left to the session, as the window leaves them: two stay alive. */
  private static void run(Session session, InputTensor input) throws EngineException {
    session.run(input).logits();
  }

  /** Held over two runs that would close it, then released. */
  private static void hold(Session session, InputTensor input) throws EngineException {
    Trace kept = session.run(input);
    try (Trace.Hold hold = kept.hold()) {
      session.run(input);
      session.run(input);
      hold.trace().values(session.network().calls().get(0));
    }
  }

  /** Each model is closed while a run of it is held, as the window does when another opens. */
  private static String growthOverModels() throws Exception {
    Network network = Network.of(ResNetSpec.preset("resnet18"));
    InputTensor input = new InputTensor(new float[3 * 224 * 224], 3, 224, 224);
    try (Engine engine = TestEngine.start()) {
      long before = 0;
      for (int round = 0; round < MODELS; round++) {
        Session session = engine.open(network, RandomWeights.of(network, 0, false));
        try (Trace.Hold hold = session.run(input).hold()) {
          session.close();
          hold.trace().values(network.calls().get(0));
        }
        before = round == 1 ? residentKilobytes() : before;
      }
      return "grown " + (residentKilobytes() - before) / 1024;
    }
  }

  private static void gradients(Session session, InputTensor input) throws EngineException {
    Trace trace = session.run(input);
    Call call = session.network().findCall("layer3.0.add").orElseThrow();
    trace.gradient(0, call);
    trace.inputGradient(0);
  }

  private static long residentKilobytes() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
      }
    }
    throw new IOException("No VmRSS");
  }
}
