package org.resnetexplorer.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.EngineOptions;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.exploration.folder.FolderPass;
import org.resnetexplorer.exploration.folder.KeptReadings;
import org.resnetexplorer.exploration.folder.PictureFile;
import org.resnetexplorer.exploration.folder.PictureFolder;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.Picture;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.image.preprocess.Preprocessor;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.weights.random.RandomWeights;

/**
 * How many photographs of a folder a pass reads in a second, beside the sum of its three parts one
 * after the other, and beside PyTorch with a {@code DataLoader}; in rounds, so that the machine's
 * other work falls on all of them. The folder holds links to the samples.
 */
public final class FolderTimes {
  private static final Preprocess RECIPE = Preprocess.IMAGENET_V1;
  private static final String PASS = "pass over the folder";
  private static final String DECODE = "decode";
  private static final String PREPARE = "prepare";
  private static final String RUN = "run";

  /** The best of several ways to set it up is what counts. */
  private static final String PYTHON =
      """
      import glob, sys, time, torch
      from PIL import Image
      from torchvision import transforms
      from torchvision.models import %1$s
      torch.set_grad_enabled(False)
      prepare = transforms.Compose([transforms.Resize(256), transforms.CenterCrop(224),
          transforms.ToTensor(), transforms.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])])
      class Photos(torch.utils.data.Dataset):
          def __init__(self): self.files = sorted(glob.glob("photos/*"))
          def __len__(self): return len(self.files)
          def __getitem__(self, i): return prepare(Image.open(self.files[i]).convert("RGB"))
      net = %1$s().eval()
      kept = []
      net.avgpool.register_forward_hook(lambda module, given, out: kept.append(out.flatten(1)))
      for workers, batch in ((0, 1), (1, 1), (2, 1), (1, 8), (2, 8), (1, 32)):
          loader = torch.utils.data.DataLoader(Photos(), batch_size=batch, num_workers=workers)
          kept.clear()
          start = time.perf_counter()
          for inputs in loader: net(inputs)
          print(workers, batch, len(Photos()) / (time.perf_counter() - start))
      """;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Map<String, List<Double>> seconds = new LinkedHashMap<>();
  private final PictureReader reader = new PictureReader();
  private final Session session;
  private final List<PictureFile> pictures;

  private FolderTimes(Session session, List<PictureFile> pictures) {
    this.session = session;
    this.pictures = pictures;
  }

  /**
   * Takes a preset, by default {@code resnet18}, how many photographs, how many rounds, and a
   * Python that has torchvision.
   */
  public static void main(String[] arguments) throws Exception {
    String preset = arguments.length > 0 ? arguments[0] : "resnet18";
    int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500;
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
    String python = arguments.length > 3 ? arguments[3] : "";
    Path home = Path.of(System.getProperty("resnetexplorer.home"));
    Path work = Files.createTempDirectory(Files.createDirectories(home), "folder-times");
    List<PictureFile> pictures = links(work.resolve("photos"), count);
    Network network = Network.of(ResNetSpec.preset(preset));
    try (Engine engine = Engine.start(EngineOptions.in(home.resolve("engine")));
        Session session = engine.open(network, RandomWeights.of(network, 1, false))) {
      FolderTimes times = new FolderTimes(session, pictures);
      double peer = 0;
      for (int round = 0; round < rounds; round++) {
        times.round();
        peer = python.isEmpty() ? 0 : Math.max(peer, times.python(preset, python, work));
      }
      times.print(peer);
    }
    System.exit(0);
  }

  private static List<PictureFile> links(Path folder, int count) throws IOException {
    Files.createDirectories(folder);
    List<Path> photos;
    try (Stream<Path> list = Files.list(Path.of(System.getProperty("samples")))) {
      photos = list.filter(file -> file.toString().endsWith(".jpg")).sorted().toList();
    }
    for (int i = 0; i < count; i++) {
      Files.createSymbolicLink(
          folder.resolve("%05d.jpg".formatted(i)), photos.get(i % photos.size()).toAbsolutePath());
    }
    return PictureFolder.read(folder).pictures();
  }

  private void round() throws EngineException, PictureException {
    long start = System.nanoTime();
    Call features = FolderPass.features(session.network());
    new FolderPass(session, RECIPE, Orientation.UPRIGHT, KeptReadings.none(), features, false)
        .run(pictures, (picture, reading) -> {}, step -> {}, new Cancellation());
    add(PASS, System.nanoTime() - start);
    long decode = 0;
    long prepare = 0;
    long run = 0;
    for (PictureFile each : pictures) {
      long begin = System.nanoTime();
      Picture picture = reader.read(each.file(), Orientation.UPRIGHT);
      long decoded = System.nanoTime();
      InputTensor input = Preprocessor.input(picture.image(), RECIPE);
      long prepared = System.nanoTime();
      session.pass(List.of(input), call -> false, (call, tensor) -> {}, new Cancellation());
      decode += decoded - begin;
      prepare += prepared - decoded;
      run += System.nanoTime() - prepared;
    }
    add(DECODE, decode);
    add(PREPARE, prepare);
    add(RUN, run);
  }

  private void add(String part, long nanos) {
    seconds.computeIfAbsent(part, absent -> new ArrayList<>()).add(nanos / 1e9);
  }

  /** Photographs a second, at its best. */
  private double python(String preset, String python, Path work)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(python, "-W", "ignore", "-c", PYTHON.formatted(preset))
            .directory(work.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    double best = 0;
    for (String line :
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList()) {
      String[] words = line.split(" ");
      double rate = Double.parseDouble(words[2]);
      out.printf(
          "  DataLoader, %s workers, batches of %s: %.1f a second%n", words[0], words[1], rate);
      best = Math.max(best, rate);
    }
    process.waitFor();
    return best;
  }

  private void print(double peer) {
    int count = pictures.size();
    seconds.forEach((part, all) -> out.printf("%-24s %8.1f a second%n", part, count / median(all)));
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < seconds.get(PASS).size(); i++) {
      double parts = 0;
      for (String part : List.of(DECODE, PREPARE, RUN)) {
        parts += seconds.get(part).get(i);
      }
      ratios.add(seconds.get(PASS).get(i) / parts);
    }
    out.printf("time of the pass over the sum of its parts: %.2f%n", median(ratios));
    if (peer > 0) {
      double own = seconds.get(PASS).stream().mapToDouble(each -> count / each).max().orElse(0);
      out.printf("pass over the best DataLoader: %.2f%n", own / peer);
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
