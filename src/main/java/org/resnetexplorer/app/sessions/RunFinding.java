package org.resnetexplorer.app.sessions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.intake.Samples;
import org.resnetexplorer.app.state.ModelRequest;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.exploration.session.LeftOut;
import org.resnetexplorer.exploration.session.SavedChanges;
import org.resnetexplorer.exploration.session.SavedFile;
import org.resnetexplorer.exploration.session.SavedModel;
import org.resnetexplorer.exploration.session.SavedPicture;
import org.resnetexplorer.exploration.session.SavedRun;

/** Looks for the files of a saved run on this machine; not on the FX thread. */
final class RunFinding {
  private final Path folder;
  private final Samples samples;
  private final String prefix;
  private final List<LeftOut> leftOut = new ArrayList<>();

  /**
   * @param folder from which files are looked for
   * @param prefix of the names of its parts
   */
  RunFinding(Path folder, Samples samples, String prefix) {
    this.folder = folder;
    this.samples = samples;
    this.prefix = prefix;
  }

  FoundRun find(SavedRun run) {
    ModelRequest model = run.model() == null ? null : model(run.model());
    PictureSource picture = run.picture() == null ? null : picture(run.picture());
    // A square of one picture means nothing on another.
    SavedChanges changes = run.changes();
    boolean gone = run.picture() != null && picture == null;
    SavedChanges fitting =
        gone
            ? new SavedChanges(
                null, changes.adjustments(), changes.lesions(), changes.transplants())
            : changes;
    return new FoundRun(model, picture, fitting, leftOut);
  }

  private void leaveOut(LeftOut.Reason reason, String key, String value) {
    leftOut.add(new LeftOut(reason, prefix + key, value));
  }

  private @Nullable ModelRequest model(SavedModel model) {
    List<Path> there = model.file().places(folder).stream().filter(Files::exists).toList();
    String argument = model.argument();
    if (model.isFile() || !there.isEmpty() && looksLikeAPath(argument)) {
      Optional<Path> file =
          there.stream()
              .filter(path -> model.identity() == null || model.identity().fits(path))
              .findFirst();
      if (file.isEmpty()) {
        boolean other = !there.isEmpty();
        leaveOut(
            other ? LeftOut.Reason.OTHER_WEIGHTS : LeftOut.Reason.GONE,
            "model",
            other ? there.get(0).toString() : argument);
        return null;
      }
      argument = file.get().toString();
    }
    return new ModelRequest(argument, null, labels(model.labels()), model.choices());
  }

  /** A file may lie here under the name of a model; the model is meant. */
  private static boolean looksLikeAPath(String argument) {
    return argument.matches(".*[/\\\\.].*") && !argument.startsWith("resnet:");
  }

  private @Nullable Path labels(@Nullable SavedFile file) {
    return file == null ? null : first(file, "labels");
  }

  private @Nullable Path first(SavedFile file, String key) {
    Optional<Path> found = file.places(folder).stream().filter(Files::isRegularFile).findFirst();
    if (found.isEmpty()) {
      leaveOut(LeftOut.Reason.GONE, key, file.path());
    }
    return found.orElse(null);
  }

  private @Nullable PictureSource picture(SavedPicture picture) {
    if (picture instanceof SavedPicture.Sample sample) {
      if (samples.names().contains(sample.name())) {
        return samples.source(sample.name());
      }
      leaveOut(LeftOut.Reason.NONE, "picture", sample.name());
      return null;
    }
    if (picture instanceof SavedPicture.OfBytes of) {
      return new PictureSource.OfBytes(of.name(), of.bytes());
    }
    Path found = first(((SavedPicture.OfFile) picture).file(), "picture");
    return found == null ? null : new PictureSource.OfFile(found);
  }
}
