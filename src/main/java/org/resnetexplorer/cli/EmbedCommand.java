package org.resnetexplorer.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.cli.folder.EmbeddingText;
import org.resnetexplorer.cli.folder.FeatureReadings;
import org.resnetexplorer.cli.folder.FolderReport;
import org.resnetexplorer.cli.options.Count;
import org.resnetexplorer.cli.options.FolderOptions;
import org.resnetexplorer.cli.options.HelpOption;
import org.resnetexplorer.cli.options.ModelOptions;
import org.resnetexplorer.cli.text.Json;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.exploration.folder.Embeddings;
import org.resnetexplorer.exploration.folder.FolderException;
import org.resnetexplorer.exploration.folder.FolderPass;
import org.resnetexplorer.exploration.folder.LeftOut;
import org.resnetexplorer.exploration.folder.NeighbourMap;
import org.resnetexplorer.exploration.folder.PictureFile;
import org.resnetexplorer.exploration.folder.PictureFolder;
import org.resnetexplorer.exploration.folder.Projection;
import org.resnetexplorer.export.FeatureRows;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.WeightedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the features of every picture of a folder, and tells which are near one. */
@Command(name = "embed", sortOptions = false)
final class EmbedCommand implements Callable<Integer> {
  private static final int USUAL = 10;

  private final Console console;
  private final Models models;

  /** How pictures are laid out. */
  enum PlaneKind {
    /** By their principal components. */
    PCA,
    /** By who is near whom. */
    UMAP
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private FolderOptions folder = new FolderOptions();

  @Option(names = "--out", paramLabel = "FILE.npy|.csv")
  private @Nullable Path out;

  @Option(names = "--plane", paramLabel = "pca|umap")
  private @Nullable PlaneKind plane;

  @Option(names = "--near", paramLabel = "PICTURE")
  private @Nullable Path near;

  @Option(names = "--most", paramLabel = "N", converter = Count.Converter.class)
  private @Nullable Count most;

  @Option(names = "--call", paramLabel = "CALL")
  private String callName = "";

  @Mixin private ModelOptions model = new ModelOptions();

  @Option(names = "--json")
  private boolean json;

  @Mixin private HelpOption help = new HelpOption();

  EmbedCommand(Console console, Models models) {
    this.console = console;
    this.models = models;
  }

  @Override
  public Integer call()
      throws WeightsException,
          EngineException,
          FolderException,
          PictureException,
          CommandException {
    check();
    PictureFolder pictures = folder.read();
    PictureFile asked = asked(pictures);
    try (ProgressLine progress = console.progress();
        WeightedModel opened = models.open(model, folder.choices())) {
      Call call = find(opened.network());
      try (FolderWork work = FolderWork.start(console, models, folder, opened, progress)) {
        embed(pictures, asked, call, work, progress);
      }
      return ExitCode.OK;
    }
  }

  private void check() throws CommandException {
    if (out == null && near == null) {
      throw new UsageException(spec, "cli.usage.outOrNear");
    }
    OutFile file = out == null ? null : new OutFile(out);
    if (file != null && !file.endsWith(".npy") && !file.endsWith(".csv")) {
      throw new UsageException(spec, "cli.usage.npyOrCsv", file.path().toString());
    }
    if (plane != null && (file == null || !file.endsWith(".csv"))) {
      throw new UsageException(spec, "cli.usage.plane");
    }
    if (most != null && near == null) {
      throw new UsageException(spec, "cli.usage.most");
    }
    if (file != null) {
      file.requireFolder();
    }
  }

  /** The picture whose neighbours are looked for, which is refused before all others are read. */
  private @Nullable PictureFile asked(PictureFolder pictures)
      throws PictureException, CommandException {
    if (near == null) {
      return null;
    }
    new PictureReader().read(near, folder.orientation());
    try {
      return pictures.picture(near);
    } catch (IOException e) {
      throw CommandException.of("cli.embed.gone", List.of(near.toString()), e);
    }
  }

  private Call find(Network network) throws EngineException {
    return callName.isEmpty()
        ? FolderPass.features(network)
        : network.findCall(callName).orElseThrow(() -> EngineException.noCall(callName));
  }

  private void embed(
      PictureFolder pictures,
      @Nullable PictureFile asked,
      Call call,
      FolderWork work,
      ProgressLine progress)
      throws WeightsException, EngineException, CommandException {
    List<PictureFile> all = new ArrayList<>(pictures.pictures());
    boolean inFolder = asked == null || all.contains(asked);
    if (!inFolder) {
      all.add(0, asked);
    }
    boolean written = out != null && plane == null;
    List<Path> files = new ArrayList<>();
    try (FeatureRows rows = written ? FeatureRows.to(out) : null) {
      FeatureReadings readings =
          new FeatureReadings(rows, plane != null || asked != null, asked, inFolder);
      List<LeftOut> leftOut = new ArrayList<>(work.pass(pictures, all, call, false, readings));
      leftOut.addAll(readings.leftOut());
      leftOut.addAll(pictures.closed());
      progress.clear();
      requireSome(readings, leftOut);
      List<Embeddings.Neighbour> nearest = asked == null ? List.of() : nearest(readings, asked);
      EmbeddingText.Plane made = plane == null ? null : lay(readings, work, files, progress);
      if (rows != null) {
        files.addAll(rows.finish());
      }
      tell(
          new EmbeddingText.Done(
              call,
              readings.count(),
              readings.columns(),
              files,
              made,
              asked == null ? null : asked.path(),
              nearest,
              leftOut,
              pictures.hasChanged()));
    } catch (IOException e) {
      throw CommandException.unwritable(String.valueOf(out), e);
    } catch (UncheckedIOException e) {
      throw CommandException.unwritable(String.valueOf(out), e);
    }
  }

  private void requireSome(FeatureReadings readings, List<LeftOut> leftOut)
      throws CommandException {
    if (readings.count() == 0) {
      new FolderReport(console.out(), console.messages()).print(leftOut);
      throw CommandException.of("cli.folder.none", List.of(), null);
    }
  }

  private List<Embeddings.Neighbour> nearest(FeatureReadings readings, PictureFile asked)
      throws CommandException {
    int wanted = most == null ? USUAL : most.value();
    return readings
        .nearest(wanted)
        .orElseThrow(() -> CommandException.of("cli.embed.gone", List.of(asked.path()), null));
  }

  /** Writes the table with points; before they are there, no file is begun. */
  private EmbeddingText.Plane lay(
      FeatureReadings readings, FolderWork work, List<Path> files, ProgressLine progress)
      throws IOException, CommandException {
    Embeddings embeddings = readings.embeddings();
    Projection projection = embeddings.projection();
    NeighbourMap map =
        plane == PlaneKind.UMAP
            ? work.map(embeddings, projection)
            : new NeighbourMap(projection.points(), 0);
    progress.clear();
    try (FeatureRows rows = FeatureRows.to(Objects.requireNonNull(out))) {
      readings.write(rows, map.points());
      files.addAll(rows.finish());
    }
    String kind = Objects.requireNonNull(plane).name().toLowerCase(Locale.ROOT);
    return new EmbeddingText.Plane(kind, map.neighbours(), projection.shares());
  }

  private void tell(EmbeddingText.Done done) {
    EmbeddingText text = new EmbeddingText(console.out(), console.messages());
    if (json) {
      console.out().println(Json.line(text.json(done)));
    } else {
      text.print(done);
    }
  }
}
