package org.resnetexplorer.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.ScaleRule;

/** Writes outputs of calls as files of their own, each whole or not at all. */
public final class TraceExport {
  private final Trace trace;
  private final TraceScales scales;
  private final Caption caption;

  /** What stands over the picture of a call. */
  @FunctionalInterface
  public interface Caption {
    List<String> of(Call call, Activation maps, ScaleRule rule);
  }

  /** Told before each file, and may end the work there. */
  @FunctionalInterface
  public interface Watcher {
    /**
     * @param done files written so far
     * @param next the file that comes next
     * @return whether it shall be written
     */
    boolean goesOn(int done, int total, String next);
  }

  /**
   * What a folder got.
   *
   * @param written whole files
   * @param total files asked for; more than written if the work was ended
   */
  public record Outcome(int written, int total) {
    public boolean isComplete() {
      return written == total;
    }
  }

  public TraceExport(Trace trace, TraceScales scales, Caption caption) {
    this.trace = trace;
    this.scales = scales;
    this.caption = caption;
  }

  /** The files that an export would replace, by their names. */
  public static List<String> existing(Path folder, List<Call> calls, Collection<FileKind> kinds) {
    return calls.stream()
        .flatMap(call -> kinds.stream().map(kind -> kind.fileName(call)))
        .filter(name -> Files.exists(folder.resolve(name)))
        .toList();
  }

  /**
   * Writes calls into a folder, which is made if there is none. Files of the same names are
   * replaced; whoever calls has asked.
   *
   * @throws org.resnetexplorer.engine.TraceClosedException if a newer run has replaced this one;
   *     the files written before stay
   */
  public Outcome write(Path folder, List<Call> calls, Collection<FileKind> kinds, Watcher watcher)
      throws IOException, EngineException {
    Files.createDirectories(folder);
    int total = calls.size() * kinds.size();
    int written = 0;
    for (Call call : calls) {
      for (FileKind kind : kinds) {
        String name = kind.fileName(call);
        if (!watcher.goesOn(written, total, name)) {
          return new Outcome(written, total);
        }
        write(folder.resolve(name), call, kind);
        written++;
      }
    }
    return new Outcome(written, total);
  }

  /** Writes one call. */
  public void write(Path file, Call call, FileKind kind) throws IOException, EngineException {
    switch (kind) {
      case NPY -> NpyFile.write(file, trace.values(call), shape(trace, call).toArray());
      case CSV -> ActivationCsv.write(file, activation(trace, call));
      case PNG -> {
        Activation maps = activation(trace, call);
        ScaleRule rule = scales.rule(call);
        MapsFigure.grid(maps, rule, caption.of(call, maps, rule)).write(file);
      }
    }
  }

  /** A copy of the output of a call. */
  public static Activation activation(Trace trace, Call call) throws EngineException {
    long[] sizes = shape(trace, call).sizes().stream().mapToLong(Integer::longValue).toArray();
    return Activation.of(trace.values(call), sizes);
  }

  private static Shape shape(Trace trace, Call call) {
    InputTensor input = trace.input();
    return trace.network().sizes(input.height(), input.width()).output(call);
  }
}
