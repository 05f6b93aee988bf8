package org.resnetexplorer.weights.format.pickle;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.Cursor;

/**
 * Reads one pickle: a stack machine with the 35 instructions that weights need and no others.
 *
 * <p>The instructions are those of protocol 2 as Python's {@code pickletools} describes them. Names
 * are taken from a fixed list of each kind of stream; no class is ever looked up.
 */
public class PickleMachine {

  private static final int MOST_OPCODES = 5_000_000;
  private static final int LARGEST_MEMO = 10_000_000;
  private static final int LONGEST_TEXT = 16 << 20;
  private static final int LONGEST_LINE = 255;
  private static final int LONGEST_INTEGER = 32;

  final Cursor in;
  private final PickleStream stream;
  private final PersistentIds ids;
  final PickleStack stack;
  final Map<Integer, PickleValue> memo = new HashMap<>();

  /** Whether the last instruction dropped values. */
  private boolean dropped;

  PickleMachine(Cursor in, PickleStream stream, PersistentIds ids) {
    this.in = in;
    this.stream = stream;
    this.ids = ids;
    this.stack = new PickleStack(in);
  }

  /**
   * Reads one pickle and leaves the cursor behind it.
   *
   * @param longest the most bytes it may have
   * @throws WeightsException if the pickle does anything that weights do not need
   */
  public static PickleValue read(Cursor in, PickleStream stream, PersistentIds ids, long longest)
      throws WeightsException {
    return new PickleMachine(in, stream, ids).result(longest);
  }

  final PickleValue result(long longest) throws WeightsException {
    PickleValue result = run(longest);
    PickleWalk.check(result, in.place());
    return result;
  }

  private PickleValue run(long longest) throws WeightsException {
    long start = in.position();
    if (in.u8() != 0x80) {
      throw Refusal.of("protocol", in.place(), Phrase.of("pickle.protocol"));
    }
    int protocol = in.u8();
    if (protocol < 2 || protocol > newestProtocol()) {
      throw Refusal.of("protocol", in.place(), Phrase.of("pickle.version", protocol));
    }
    for (int count = 1; count < MOST_OPCODES; count++) {
      int opcode = in.u8();
      checkDropped(opcode);
      if (opcode == '.') {
        return stack.result();
      }
      execute(opcode);
      if (in.position() - start > longest) {
        throw Refusal.limit(Phrase.of("pickle.bytes"), in.position() - start, longest, in.place());
      }
    }
    throw Refusal.limit(Phrase.of("opcodes"), MOST_OPCODES + 1L, MOST_OPCODES, in.place());
  }

  /**
   * Python drops values where an object turned out to hold itself, and gets it from the memo at
   * once. Values are dropped for nothing else here, so that nothing can be made out of sight.
   */
  private void checkDropped(int opcode) throws WeightsException {
    if (dropped && opcode != '0' && opcode != 'h' && opcode != 'j') {
      throw Refusal.of("pickle", in.place(), Phrase.of("pickle.dropped"));
    }
    dropped = opcode == '0' || opcode == '1';
  }

  /** The last protocol whose instructions are known. */
  int newestProtocol() {
    return 2;
  }

  void execute(int opcode) throws WeightsException {
    switch (opcode) {
      case '(' -> stack.mark();
      case ')' -> stack.push(new PickleValue.Tuple(List.of()));
      case ']' -> stack.push(new PickleValue.Listing());
      case '}' -> stack.push(new PickleValue.Table(false));
      case 't' -> stack.push(new PickleValue.Tuple(stack.popToMark()));
      case 0x85, 0x86, 0x87 -> stack.push(new PickleValue.Tuple(stack.pop(opcode - 0x84)));
      case '0' -> stack.pop();
      case '1' -> stack.popToMark();
      case 'N' -> stack.push(PickleValue.None.NONE);
      case 0x88, 0x89 -> stack.push(new PickleValue.Bool(opcode == 0x88));
      case 'K' -> stack.push(new PickleValue.Int(in.u8()));
      case 'M' -> stack.push(new PickleValue.Int(in.u16()));
      case 'J' -> stack.push(new PickleValue.Int(in.i32()));
      case 0x8A -> stack.push(integer());
      case 'G' -> stack.push(new PickleValue.Real(bigEndianDouble()));
      case 'X' -> stack.push(new PickleValue.Text(in.utf8(length(in.u32()))));
      case 'U' -> stack.push(new PickleValue.Text(in.ascii(in.u8())));
      case 'q' -> memo.put(in.u8(), stack.top());
      case 'r' -> memo.put(memoIndex(), stack.top());
      case 'h' -> stack.push(remembered(in.u8()));
      case 'j' -> stack.push(remembered(memoIndex()));
      case 'c' -> stack.push(global());
      case 'R', 0x81, 'b' -> call(opcode);
      case 'Q' -> stack.push(ids.load(stack.pop(), in.place()));
      case 's', 'u' -> setItems(opcode == 's' ? stack.pop(2) : stack.popToMark());
      case 'a', 'e' -> append(opcode == 'a' ? stack.pop(1) : stack.popToMark());
      default ->
          throw Refusal.of(
              "opcode", in.place(), Phrase.of("opcode", String.format("0x%02X", opcode)));
    }
  }

  private void call(int opcode) throws WeightsException {
    PickleValue argument = stack.pop();
    Place place = in.place();
    if (opcode == 'b') {
      PickleCalls.build(stack.top(), argument, place);
    } else if (opcode == 'R') {
      stack.push(PickleCalls.reduce(stack.pop(), argument, place));
    } else {
      stack.push(PickleCalls.newObject(stack.pop(), argument, place));
    }
  }

  private PickleValue global() throws WeightsException {
    Place place = in.place();
    String module = in.asciiLine(LONGEST_LINE);
    return global(module, in.asciiLine(LONGEST_LINE), place);
  }

  final PickleValue global(String module, String name, Place place) throws WeightsException {
    return stream.global(module, name, place);
  }

  /** LONG1: two's complement, least byte first. */
  private PickleValue integer() throws WeightsException {
    int count = in.u8();
    if (count > LONGEST_INTEGER) {
      throw Refusal.limit(Phrase.of("integer"), count, LONGEST_INTEGER, in.place());
    }
    byte[] bigEndian = new byte[count];
    byte[] bytes = in.bytes(count);
    for (int i = 0; i < count; i++) {
      bigEndian[count - 1 - i] = bytes[i];
    }
    BigInteger value = count == 0 ? BigInteger.ZERO : new BigInteger(bigEndian);
    return value.bitLength() < Long.SIZE
        ? new PickleValue.Int(value.longValue())
        : new PickleValue.Large(value);
  }

  private double bigEndianDouble() throws WeightsException {
    return Double.longBitsToDouble(Long.reverseBytes(in.i64()));
  }

  final int length(long declared) throws WeightsException {
    if (declared > LONGEST_TEXT) {
      throw Refusal.limit(Phrase.of("string"), declared, LONGEST_TEXT, in.place());
    }
    return (int) declared;
  }

  private int memoIndex() throws WeightsException {
    long index = in.u32();
    if (index > LARGEST_MEMO) {
      throw Refusal.limit(Phrase.of("memo"), index, LARGEST_MEMO, in.place());
    }
    return (int) index;
  }

  private PickleValue remembered(int index) throws WeightsException {
    PickleValue value = memo.get(index);
    if (value == null) {
      throw Refusal.of("pickle", in.place(), Phrase.of("pickle.memo"));
    }
    return value;
  }

  private void setItems(List<PickleValue> pairs) throws WeightsException {
    if (pairs.size() % 2 != 0) {
      throw Refusal.of("pickle", in.place(), Phrase.of("pickle.items"));
    }
    if (stack.top() instanceof PickleValue.Table table) {
      for (int i = 0; i < pairs.size(); i += 2) {
        table.set(pairs.get(i), pairs.get(i + 1), in.place());
      }
    } else if (!(stack.top() instanceof PickleValue.Foreign)) {
      throw Refusal.of("pickle", in.place(), Phrase.of("pickle.items"));
    }
  }

  final void append(List<PickleValue> items) throws WeightsException {
    if (stack.top() instanceof PickleValue.Listing listing) {
      listing.items().addAll(items);
    } else if (!(stack.top() instanceof PickleValue.Foreign)) {
      throw Refusal.of("pickle", in.place(), Phrase.of("pickle.items"));
    }
  }
}
