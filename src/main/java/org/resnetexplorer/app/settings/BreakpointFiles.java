package org.resnetexplorer.app.settings;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.debugger.Breakpoint;
import org.resnetexplorer.explain.stops.BoundSide;
import org.resnetexplorer.explain.stops.StopCondition;
import org.resnetexplorer.explain.stops.StopQuantity;

/**
 * The breakpoints of each model on disk, one JSON file a model. Not on the FX thread. A file that
 * can't be read is kept aside and counts as none.
 */
public final class BreakpointFiles {
  private static final int VERSION = 1;
  private static final int NAME_DIGITS = 16;

  /** More than anybody sets by hand; what holds more was not written here. */
  private static final int MOST = 10_000;

  private final Path folder;
  private final SetAside told;
  private final Gson gson = new GsonBuilder().setPrettyPrinting().create();

  /**
   * @param told of a file that can't be read
   */
  public BreakpointFiles(Path folder, SetAside told) {
    this.folder = folder;
    this.told = told;
  }

  /** What a file holds; {@code model} is there for people who look inside. */
  private record Saved(int version, String model, List<Entry> breakpoints) {}

  /** One breakpoint, flat. */
  private record Entry(
      String call,
      String kind,
      @Nullable StopQuantity quantity,
      @Nullable BoundSide comparison,
      double bound,
      boolean enabled) {

    static Entry of(Breakpoint breakpoint) {
      StopCondition condition = breakpoint.condition();
      if (condition instanceof StopCondition.Passes passes) {
        return new Entry(
            breakpoint.call(),
            "passes",
            passes.quantity(),
            passes.comparison(),
            passes.bound(),
            breakpoint.enabled());
      } else if (condition instanceof StopCondition.SmallChange small) {
        return plain(breakpoint, "small-change", small.share());
      }
      boolean always = condition instanceof StopCondition.Always;
      return plain(breakpoint, always ? "always" : "not-finite", 0);
    }

    private static Entry plain(Breakpoint breakpoint, String kind, double bound) {
      return new Entry(breakpoint.call(), kind, null, null, bound, breakpoint.enabled());
    }

    /**
     * @throws IllegalArgumentException if it never was one
     */
    Breakpoint breakpoint() {
      return new Breakpoint(required(call), condition(), enabled);
    }

    private StopCondition condition() {
      return switch (required(kind)) {
        case "always" -> new StopCondition.Always();
        case "not-finite" -> new StopCondition.NotFinite();
        case "small-change" -> new StopCondition.SmallChange(bound);
        case "passes" -> new StopCondition.Passes(required(quantity), required(comparison), bound);
        default -> throw new IllegalArgumentException("kind " + kind);
      };
    }

    private static <T> T required(@Nullable T value) {
      if (value == null) {
        throw new IllegalArgumentException("something is missing");
      }
      return value;
    }
  }

  /**
   * The breakpoints of a model, in their order; none if none were kept.
   *
   * @param model what tells it from others: its path, or the name it is opened by
   */
  public List<Breakpoint> read(String model) {
    WholeFile file = file(model);
    try {
      Saved saved = gson.fromJson(file.read(), Saved.class);
      if (saved == null
          || saved.version() != VERSION
          || saved.breakpoints() == null
          || saved.breakpoints().stream().anyMatch(Objects::isNull)
          || saved.breakpoints().size() > MOST) {
        file.setAside("unknown version");
        return List.of();
      }
      return saved.breakpoints().stream().map(Entry::breakpoint).toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException | JsonParseException | IllegalArgumentException e) {
      file.setAside(e.toString());
      return List.of();
    }
  }

  /** Replaces what is kept for a model, whole or not at all. */
  public void write(String model, List<Breakpoint> breakpoints) {
    List<Entry> entries = breakpoints.stream().map(Entry::of).toList();
    file(model).write(gson.toJson(new Saved(VERSION, model, entries)));
  }

  /** Named by a digest: a path may hold what a file's name may not. */
  private WholeFile file(String model) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(model.getBytes(StandardCharsets.UTF_8));
      String name = HexFormat.of().formatHex(digest).substring(0, NAME_DIGITS);
      return new WholeFile(folder.resolve("breakpoints-" + name + ".json"), told);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
