package org.resnetexplorer.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.cli.options.HelpOption;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.catalogue.KnownModel;
import org.resnetexplorer.weights.download.DownloadOffer;
import org.resnetexplorer.weights.download.DownloadProgress;
import org.resnetexplorer.weights.download.Downloader;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Downloads official weights, after asking. */
@Command(name = "download", sortOptions = false)
final class DownloadCommand implements Callable<Integer> {
  private static final Set<String> YES = Set.of("y", "yes", "예", "네");
  private static final double PER_CENT = 100;

  private final Console console;
  private final Models models;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "MODEL", descriptionKey = "name")
  private String name = "";

  @Option(names = "--yes")
  private boolean yes;

  @Mixin private HelpOption help = new HelpOption();

  DownloadCommand(Console console, Models models) {
    this.console = console;
    this.models = models;
  }

  @Override
  public Integer call() throws WeightsException {
    KnownModel model =
        models
            .official(name)
            .orElseThrow(() -> new UsageException(command(), "cli.usage.official", name));
    Downloader downloader = models.downloader();
    if (!yes && !console.terminal() && model.state() != KnownModel.State.CACHED) {
      return refuseToGuess(model, downloader.offer(model));
    }
    Path file;
    try (ProgressLine progress = console.progress()) {
      file =
          downloader.download(
              model, offer -> yes || agrees(offer), at -> show(progress, model, at));
    }
    console.say("cli.download.done", model.name(), file, model.id());
    return ExitCode.OK;
  }

  private CommandSpec command() {
    if (spec == null) {
      throw new IllegalStateException("not on a command line");
    }
    return spec;
  }

  /** Nobody is there to ask, and silence is no consent. */
  private int refuseToGuess(KnownModel model, DownloadOffer offer) {
    Messages messages = console.messages();
    console
        .err()
        .println(
            CommandLineProgram.NAME
                + ": "
                + messages.text(
                    "cli.download.consent",
                    offer.model(),
                    megabytes(offer.bytes()),
                    offer.host(),
                    offer.folder()));
    console.err().println(messages.text("cli.download.consent.next", model.id()));
    return ExitCode.SOFTWARE;
  }

  private boolean agrees(DownloadOffer offer) {
    console
        .err()
        .print(
            console
                .messages()
                .text(
                    "cli.download.question",
                    offer.model(),
                    megabytes(offer.bytes()),
                    offer.host(),
                    offer.folder()));
    console.err().flush();
    try {
      // A terminal's own encoding; letters beyond ASCII are needed for a Korean yes alone.
      String answer =
          new BufferedReader(new InputStreamReader(console.in(), Charset.defaultCharset()))
              .readLine();
      return answer != null && YES.contains(answer.strip().toLowerCase(Locale.ROOT));
    } catch (IOException e) {
      return false;
    }
  }

  private static void show(ProgressLine progress, KnownModel model, DownloadProgress at) {
    progress.show(
        "cli.download.progress",
        model.name(),
        megabytes(at.bytes()),
        megabytes(at.total()),
        String.format(Locale.ROOT, "%.0f %%", PER_CENT * at.bytes() / at.total()),
        megabytes(at.bytesPerSecond()));
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
