package org.resnetexplorer.weights.open;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How pictures are prepared for the ResNets that timm released, by its name for them or by the name
 * of their first file ({@code default_cfgs} in timm's {@code models/resnet.py}).
 */
final class TimmRecipes {

  private static final String TABLE = "/org/resnetexplorer/weights/timm-recipes.tsv";
  private static final int COLUMNS = 5;

  private final Map<String, RecipeHints> recipes = new HashMap<>();

  TimmRecipes() {
    try (InputStream in = TimmRecipes.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + TABLE);
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != COLUMNS) {
      throw new IllegalStateException(TABLE + ": " + line);
    }
    RecipeHints recipe =
        new RecipeHints(
            List.of(0.485f, 0.456f, 0.406f),
            List.of(0.229f, 0.224f, 0.225f),
            columns[2],
            Double.valueOf(columns[3]),
            Integer.valueOf(columns[4]),
            false,
            "timm " + columns[0]);
    recipes.put(columns[0], recipe);
    recipes.put(columns[1], recipe);
  }

  /**
   * The recipe of that release.
   *
   * @param name timm's, {@code resnet18.a1_in1k}, or that of a file without its ending
   */
  Optional<RecipeHints> find(String name) {
    return Optional.ofNullable(recipes.get(name));
  }
}
