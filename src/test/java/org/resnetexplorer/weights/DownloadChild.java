package org.resnetexplorer.weights;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.resnetexplorer.weights.catalogue.KnownModel;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.download.DownloadSource;
import org.resnetexplorer.weights.download.Downloader;

/** A process of its own that downloads the tiny model: one to be killed, or a second instance. */
final class DownloadChild {

  private DownloadChild() {}

  /** Starts one, which writes a line when it begins and one with how it ended. */
  static Process start(Path folder, String address) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes =
        String.join(File.pathSeparator, List.of("target/test-classes", "target/classes"));
    return new ProcessBuilder(
            java,
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx64m",
            "-cp",
            classes,
            DownloadChild.class.getName(),
            folder.toString(),
            address)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  public static void main(String[] arguments) throws WeightsException {
    Downloader downloader =
        new Downloader(new ModelCatalog(Path.of(arguments[0])), DownloadSource.of(arguments[1]));
    KnownModel model = TinyModel.of(TinyModel.CONTENT);
    System.out.println("begins");
    try {
      downloader.download(model, offer -> true, progress -> {});
      System.out.println("done");
    } catch (WeightsException e) {
      System.out.println(e.key());
    }
  }
}
