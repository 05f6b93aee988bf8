package org.resnetexplorer.weights.format.pickle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resnetexplorer.ThreadTime;
import org.resnetexplorer.weights.Shut;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.Cursor;
import org.resnetexplorer.weights.format.MemorySource;

/** What becomes of objects in a pickle that are not on the list of what weights need. */
class PlaceholdersTest {

  private static final long LARGEST = 64 << 20;
  private static final Duration LIMIT = Duration.ofSeconds(1);

  /** Two numbers of block 0. */
  private static final String TENSOR =
      "ctorch._utils\n_rebuild_tensor_v2\n"
          + "((X\7\0\0\0storagectorch\nFloatStorage\nX\1\0\0\0000X\3\0\0\0cpuK\2tQK\0K\2\u0085K\1\u0085"
          + "\u0089ccollections\nOrderedDict\n)RtR";

  private static final String TABLE = "}X\14\0\0\0conv1.weight" + TENSOR + "s";

  private final StorageTable storages = new StorageTable();

  /** Reads what stands between the protocol and the end; characters are bytes. */
  private WeightTable read(String instructions) throws WeightsException {
    byte[] pickle = ("\u0080\2" + instructions + ".").getBytes(StandardCharsets.ISO_8859_1);
    MemorySource source = new MemorySource("pickle", pickle);
    Cursor in = Cursor.toEnd(source, 0);
    PickleValue value = PickleMachine.read(in, PickleStream.OBJECT, storages.zipIds(), LARGEST);
    return WeightTable.of(value, storages.bytes(), null);
  }

  /** A checkpoint with the table and, under x, what the instructions make. */
  private static String beside(String instructions) {
    return "}(X\5\0\0\0model" + TABLE + "X\1\0\0\0x" + instructions + "u";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cos\nsystem\n",
        "cos\nsystem\n(K\1tR",
        "cos\nsystem\n)\u0081",
        "cos\nsystem\n)\u0081}b",
        "cos\nsystem\n)RK\1a",
        "cos\nsystem\n)R(K\1K\2e",
        "cos\nsystem\n)RK\1K\2s",
        "cos\nsystem\n)R(K\1K\2u",
        "cos\nsystem\n)R)R)R",
      })
  void everyUseOfAnUnknownNameGivesAPlaceholder(String instructions) throws WeightsException {
    WeightTable table = read(beside(instructions));
    assertThat(table.tensors()).containsOnlyKeys("conv1.weight");
    assertThat(table.shut()).containsExactly(new Shut("x", "os.system"));
    assertThat(table.beside()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cos\nsystem\nK\1R",
        "cos\nsystem\nK\1\u0081",
        "cos\nsystem\n(K\1u",
        "cos\nsystem\nQ",
        "cos\nsystem\n)\u0092",
        "cos\nsystem\n(K\1tR0N",
        "cos\nsystem\n(K\1K\0021N",
        "K\1)R",
        "K\1K\2b"
      })
  void whatPythonWouldNotTakeIsRefusedStill(String instructions) {
    WeightsException refused =
        catchThrowableOfType(WeightsException.class, () -> read(beside(instructions)));
    assertThat(refused.key()).isIn("weights.pickle", "weights.opcode");
  }

  @Test
  void anObjectThatHoldsItselfIsLetGo() throws WeightsException {
    WeightTable table = read(beside("cx\nNode\n)\u0081q\1}X\6\0\0\0parenth\1sb"));
    assertThat(table.shut()).containsExactly(new Shut("x", "x.Node"));
  }

  /** {@code anneal_func} is a method of the scheduler whose state it stands in. */
  @Test
  void aTupleThatIsInsideItselfIsGotFromTheMemo() throws WeightsException {
    WeightTable table =
        read(
            beside(
                "cx\nLR\n)\u0081q\1}X\1\0\0\0eh\1X\1\0\0\0g\u0086q\2s"
                    + "X\1\0\0\0fcx\ngetattr\nh\1X\1\0\0\0g00h\2Rsb"));
    assertThat(table.shut()).containsExactly(new Shut("x", "x.LR"));
  }

  @Test
  void aBlockOfNumbersInsideAPlaceholderIsStillOneOfTheFile() throws WeightsException {
    read(
        beside(
            "cx\nNode\n((X\7\0\0\0storagectorch\nFloatStorage\nX\1\0\0\0001X\3\0\0\0cpuK\5tQtR"));
    assertThat(storages.all())
        .extracting(PickleValue.Storage::key, PickleValue.Storage::elements)
        .containsExactly(tuple("0", 2L), tuple("1", 5L));
  }

  @Test
  void aTensorInsideAPlaceholderMustLieInItsBlock() {
    String outside = TENSOR.replace("QK\0K\2", "QK\1K\2");
    WeightsException refused =
        catchThrowableOfType(
            WeightsException.class, () -> read(beside("cx\nNode\n(" + outside + "tR")));
    assertThat(refused.key()).isEqualTo("weights.tensor");
  }

  @Test
  void aPlaceholderInTheTableRefusesIt() {
    String table = "}(X\14\0\0\0conv1.weight" + TENSOR + "X\1\0\0\0bcos\nsystem\nu";
    WeightsException refused = catchThrowableOfType(WeightsException.class, () -> read(table));
    assertThat(refused.key()).isEqualTo("weights.code");
    assertThat(refused.arguments()).containsExactly("os.system");
  }

  /** Thirty thousand keys for one dictionary of as many must not be looked through each. */
  @ParameterizedTest
  @ValueSource(strings = {"cx\nNode\n", "K\1", "]", "}"})
  void sharedContainersCostNoMoreThanTheyTakeInTheFile(String value) throws WeightsException {
    String checkpoint =
        "}(X\5\0\0\0model" + TABLE + "X\1\0\0\0x}q\1" + entries(value) + "u" + entries("h\1");
    ThreadTime time = new ThreadTime();
    WeightTable table = read(checkpoint);
    assertThat(time.passed()).isLessThan(LIMIT);
    assertThat(table.tables()).hasSize(1);
  }

  @Test
  void withoutATableSharedContainersCostNoMoreEither() {
    String checkpoint = "}X\1\0\0\0x}q\1" + entries("cx\nNode\n") + "s" + entries("h\1");
    ThreadTime time = new ThreadTime();
    WeightsException refused = catchThrowableOfType(WeightsException.class, () -> read(checkpoint));
    assertThat(time.passed()).isLessThan(LIMIT);
    assertThat(refused.key()).isEqualTo("weights.no-table");
  }

  /** Sets as many keys to the value, a thousand at a time as Python does. */
  private static String entries(String value) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 30_000; i++) {
      out.append(i % 1000 == 0 ? "(" : "");
      out.append(String.format("X\10\0\0\0%08d", i)).append(value);
      out.append(i % 1000 == 999 ? "u" : "");
    }
    return out.toString();
  }
}
