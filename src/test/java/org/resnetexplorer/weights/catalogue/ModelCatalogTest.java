package org.resnetexplorer.weights.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.weights.TinyModel;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.read.WeightsReader;

class ModelCatalogTest {

  private static final KnownModel TINY = TinyModel.of(TinyModel.CONTENT);

  @TempDir Path folder;

  private ModelCatalog catalog() {
    return new ModelCatalog(folder);
  }

  private KnownModel known(String id) {
    return catalog().find(id).orElseThrow();
  }

  /** An official file with the right size and nothing but zeros in it. */
  private void fake(String id) throws IOException {
    KnownModel model = known(id);
    try (RandomAccessFile file = new RandomAccessFile(catalog().cachedFile(model).toFile(), "rw")) {
      file.setLength(model.bytes());
    }
  }

  private String openingFails(String name) {
    ModelOpener opener = new ModelOpener(new WeightsReader(), catalog());
    return catchThrowableOfType(WeightsException.class, () -> opener.open(name).close()).key();
  }

  @Test
  void listsTheBundledModelsFirstAndEveryOfficialFileOnce() {
    List<KnownModel> known = catalog().known();
    assertThat(known).hasSize(24);
    assertThat(known)
        .filteredOn(model -> model.state() == KnownModel.State.BUNDLED)
        .extracting(KnownModel::id)
        .containsExactly("bundled", "bundled50");
    assertThat(known.get(0).state()).isEqualTo(KnownModel.State.BUNDLED);
    assertThat(known).extracting(KnownModel::id).doesNotHaveDuplicates();
    assertThat(known).extracting(KnownModel::file).doesNotHaveDuplicates();
  }

  @Test
  void knowsTheFilesOf2017() {
    assertThat(catalog().known())
        .extracting(KnownModel::file)
        .contains(
            "resnet18-5c106cde.pth",
            "resnet34-333f7ec4.pth",
            "resnet50-19c8e357.pth",
            "resnet101-5d3b4d8f.pth",
            "resnet152-b121ed2d.pth");
  }

  @Test
  void theDigitsInAFilesNameBeginItsDigest() {
    for (KnownModel model : catalog().known().subList(2, 24)) {
      assertThat(model.file())
          .isEqualTo(model.preset() + "-" + model.sha256().substring(0, 8) + ".pth");
      assertThat(model.sha256()).matches("[0-9a-f]{8}([0-9a-f]{56})?");
    }
  }

  @Test
  void countsTheParametersOfEveryNetworkRight() {
    for (KnownModel model : catalog().known()) {
      assertThat(Network.of(model.spec()).parameters())
          .as(model.id())
          .isEqualTo(model.parameters());
    }
  }

  /** Four bytes a number, two in the V1 files of the wide networks, and a little for the names. */
  @Test
  void theSizesFitTheParameters() {
    Set<String> halves = Set.of("wide_resnet50_2-v1", "wide_resnet101_2-v1");
    for (KnownModel model : catalog().known().subList(2, 24)) {
      long width = halves.contains(model.id()) ? 2 : 4;
      assertThat(model.bytes() - width * model.parameters())
          .as(model.id())
          .isBetween(0L, 1_200_000L);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "resnet50-v1, 256, ResNet-50 IMAGENET1K_V1",
    "resnet50-v2, 232, ResNet-50 IMAGENET1K_V2",
    "resnet50-2017, 256, ResNet-50 2017",
    "resnext101_64x4d-v1, 232, ResNeXt-101 64x4d IMAGENET1K_V1",
    "wide_resnet101_2-v2, 232, Wide ResNet-101-2 IMAGENET1K_V2"
  })
  void knowsNameAndResizeOfEachFile(String id, int resize, String name) {
    assertThat(known(id).recipe()).isEqualTo(new Preprocess(resize, 224));
    assertThat(known(id).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "resnet50, resnet50-v2",
    "resnet50-v1, resnet50-v1",
    "resnet18, resnet18-v1",
    "resnet34-2017, resnet34-2017",
    "wide_resnet50_2, wide_resnet50_2-v2"
  })
  void aNetworksNameMeansItsMostAccurateWeights(String name, String id) {
    assertThat(catalog().official(name)).map(KnownModel::id).contains(id);
  }

  @ParameterizedTest
  @CsvSource({"bundled", "alexnet", "resnet50:random"})
  void anythingElseHasNoOfficialWeights(String name) {
    assertThat(catalog().official(name)).isEmpty();
  }

  @Test
  void aFileOfTheWrongSizeIsNeverUsedAndSaid() throws IOException {
    Files.writeString(folder.resolve("resnet18-f37072fd.pth"), "not the weights");
    assertThat(known("resnet18-v1").state()).isEqualTo(KnownModel.State.DAMAGED);
    assertThat(openingFails("resnet18-v1")).isEqualTo("weights.cached");
    assertThat(openingFails("resnet18")).isEqualTo("weights.cached");
  }

  @Test
  void aFileWithAnotherDigestIsFoundAtItsFirstUseAndRemembered() throws IOException {
    fake("resnet18-v1");
    assertThat(known("resnet18-v1").state()).isEqualTo(KnownModel.State.CACHED);
    assertThat(openingFails("resnet18-v1")).isEqualTo("weights.cached");
    assertThat(known("resnet18-v1").state()).isEqualTo(KnownModel.State.DAMAGED);
  }

  @Test
  void ofSeveralFilesTheBestOneIsTaken() throws IOException {
    fake("resnet50-2017");
    fake("resnet50-v1");
    openingFails("resnet50");
    assertThat(known("resnet50-v1").state()).isEqualTo(KnownModel.State.DAMAGED);
    assertThat(known("resnet50-2017").state()).isEqualTo(KnownModel.State.CACHED);
  }

  private String verify() {
    try {
      catalog().cache().verified(TINY);
      return "right";
    } catch (WeightsException e) {
      return e.key();
    }
  }

  @Test
  void aFileThatChangedSinceItWasCheckedIsCheckedAgain() throws IOException {
    Path file = Files.write(folder.resolve(TINY.file()), TinyModel.CONTENT);
    assertThat(verify()).isEqualTo("right");
    FileTime checked = Files.getLastModifiedTime(file);
    byte[] changed = TinyModel.CONTENT.clone();
    changed[0] ^= 1;
    Files.write(file, changed);
    Files.setLastModifiedTime(file, FileTime.fromMillis(checked.toMillis() + 2000));
    assertThat(verify()).isEqualTo("weights.cached");
    Files.write(file, TinyModel.CONTENT);
    Files.setLastModifiedTime(file, FileTime.fromMillis(checked.toMillis() + 4000));
    assertThat(verify()).isEqualTo("right");
  }

  /** Shown by a digest that only the index can have. */
  @Test
  void aFileThatDidNotChangeIsNotHashedAgain() throws IOException {
    Path file = Files.write(folder.resolve(TINY.file()), TinyModel.CONTENT);
    catalog().cache().add(file, "0".repeat(64));
    assertThat(catalog().cache().state(TINY)).isEqualTo(KnownModel.State.DAMAGED);
    assertThat(verify()).isEqualTo("weights.cached");
  }

  @ParameterizedTest
  @CsvSource({"''", "'\t\t\t'", "'\u0000\u00ff'", "'a\tb\tc\td'", "'tiny\t1\t2\tZZ'"})
  void aDamagedIndexOnlyCostsTime(String content) throws IOException {
    Files.write(folder.resolve(TINY.file()), TinyModel.CONTENT);
    Files.writeString(folder.resolve("index.tsv"), content);
    assertThat(verify()).isEqualTo("right");
  }

  @Test
  void filesKeepTheirDigestsWhenAnotherIsAdded() throws IOException {
    CacheIndex index = new CacheIndex(folder);
    Path one = Files.writeString(folder.resolve("one"), "1");
    Path two = Files.writeString(folder.resolve("two"), "2");
    index.put(one, "1".repeat(64));
    index.put(two, "2".repeat(64));
    index.put(one, "3".repeat(64));
    assertThat(index.digest(one)).contains("3".repeat(64));
    assertThat(index.digest(two)).contains("2".repeat(64));
    assertThat(Files.readAllLines(folder.resolve("index.tsv"))).hasSize(2);
  }
}
