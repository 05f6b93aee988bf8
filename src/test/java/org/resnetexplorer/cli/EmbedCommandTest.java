package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resnetexplorer.exploration.folder.Photos;
import org.resnetexplorer.export.NpyArray;
import org.resnetexplorer.export.NpyFile;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.weights.SmallNets;
import org.resnetexplorer.weights.WeightsException;

class EmbedCommandTest {
  @TempDir private Path folder;
  private Path net;
  private Path photos;

  @BeforeEach
  void make() throws IOException, WeightsException {
    net = SmallNets.write(folder.resolve("net.safetensors"), "basic,1-1-1-1,channels=8,classes=3");
    photos = folder.resolve("photos");
    Photos.write(photos.resolve("b,c/10.png"), 1);
    Photos.write(photos.resolve("b,c/9.png"), 2);
    Files.writeString(photos.resolve("damaged.png"), "no");
  }

  private Cli embed(Object... more) {
    Object[] all = new Object[more.length + 6];
    System.arraycopy(new Object[] {"embed", photos, "--model", net, "--size", 32}, 0, all, 0, 6);
    System.arraycopy(more, 0, all, 6, more.length);
    return Cli.run(all);
  }

  @Test
  void rowsAreTheFeaturesOfTheRunInNaturalOrder() throws IOException, PictureException {
    Path out = folder.resolve("features.npy");

    Cli cli = embed("--out", out, "--json");

    assertThat(cli.code()).isZero();
    NpyArray rows = NpyFile.read(out);
    assertThat(rows.shape()).containsExactly(2, 64);
    assertThat(Files.readAllLines(folder.resolve("features.paths.txt")))
        .containsExactly("b,c/9.png", "b,c/10.png");
    Path trace = folder.resolve("trace");
    Cli.run(
        "trace",
        photos.resolve("b,c/9.png"),
        "--out",
        trace,
        "--call",
        "flatten",
        "--model",
        net,
        "--size",
        32);
    NpyArray run = NpyFile.read(trace.resolve("flatten.npy"));
    assertThat(Arrays.copyOf(rows.values(), 64)).isEqualTo(run.values());
    assertThat(cli.json().getAsJsonObject().getAsJsonArray("left_out")).hasSize(1);
  }

  @Test
  void tableHasThePathsInItsFirstColumn() throws IOException {
    Path out = folder.resolve("features.csv");

    assertThat(embed("--out", out, "--call", "layer1.0.add").code()).isZero();

    List<String> lines = Files.readAllLines(out);
    assertThat(lines.get(0)).startsWith("path,f0,f1,").endsWith(",f7");
    assertThat(lines.get(1)).startsWith("\"b,c/9.png\",");
    assertThat(lines).hasSize(3);
  }

  @Test
  void whereNoPictureCanBeReadNothingIsWritten() throws IOException {
    Files.delete(photos.resolve("b,c/10.png"));
    Files.delete(photos.resolve("b,c/9.png"));
    Path out = folder.resolve("features.npy");

    assertThat(embed("--out", out).code()).isEqualTo(1);
    assertThat(folder.toFile().list()).containsOnly("net.safetensors", "photos");
  }

  @Test
  void nearestPicturesComeWithTheirDistances() {
    JsonObject told =
        embed("--near", photos.resolve("b,c/9.png"), "--json").json().getAsJsonObject();

    assertThat(told.get("near").getAsString()).isEqualTo("b,c/9.png");
    JsonArray nearest = told.getAsJsonArray("nearest");
    assertThat(nearest).as("not itself").hasSize(1);
    JsonObject other = nearest.get(0).getAsJsonObject();
    assertThat(other.get("path").getAsString()).isEqualTo("b,c/10.png");
    assertThat(other.get("distance").getAsDouble()).isGreaterThan(0);
    assertThat(told.getAsJsonArray("files")).isEmpty();
  }

  @Test
  void pictureFromElsewhereIsNearestToItsCopy() throws IOException {
    Path elsewhere = Photos.write(folder.resolve("mine/new.png"), 1);

    Cli cli = embed("--near", elsewhere, "--most", 1);

    assertThat(cli.out()).contains("of 2 pictures").contains("0.0000  b,c/10.png");
    assertThat(cli.out()).doesNotContain("b,c/9.png");
  }

  @Test
  void pictureThatCannotBeReadHasNoNeighbours() {
    assertThat(embed("--near", photos.resolve("damaged.png")).code()).isEqualTo(1);
    assertThat(embed("--near", photos.resolve("absent.png")).code()).isEqualTo(1);
  }

  @Test
  void tableHasAPointOfEachPicture() throws IOException {
    for (int i = 3; i < 10; i++) {
      Photos.write(photos.resolve("d/" + i + ".png"), i);
    }
    Path table = folder.resolve("plane.csv");

    Cli pca = embed("--out", table, "--plane", "pca", "--json");

    List<String> lines = Files.readAllLines(table);
    assertThat(lines).hasSize(10);
    assertThat(lines.get(0)).startsWith("path,x,y,f0,").endsWith(",f63");
    assertThat(lines.get(9).split(",")).hasSize(67);
    JsonObject plane = pca.json().getAsJsonObject().getAsJsonObject("plane");
    assertThat(plane.getAsJsonArray("shares").get(0).getAsDouble()).isBetween(0.1, 1.0);
    JsonObject umap = embed("--out", table, "--plane", "umap", "--json").json().getAsJsonObject();
    assertThat(umap.getAsJsonObject("plane").get("neighbours").getAsInt()).isEqualTo(4);
    assertThat(Files.readAllLines(table)).hasSize(10).isNotEqualTo(lines);
  }

  @Test
  void twoPicturesHaveNoNeighbourhoodsAndThatIsSaid() throws IOException {
    Path table = folder.resolve("plane.csv");

    Cli cli = embed("--out", table, "--plane", "umap");

    assertThat(cli.out()).contains("fewer than 4 different pictures");
    assertThat(Files.readAllLines(table)).hasSize(3);
  }

  @Test
  void optionsThatNeedEachOtherAreAskedFor() {
    assertThat(embed().err()).contains("--near");
    assertThat(embed("--out", "a.npy", "--plane", "umap").err()).contains("FILE.csv");
    assertThat(embed("--out", "a.csv", "--most", 3).err()).contains("--near");
  }

  @Test
  void otherEndingIsAWrongArgument() {
    assertThat(embed("--out", "a.txt").code()).isEqualTo(2);
  }
}
