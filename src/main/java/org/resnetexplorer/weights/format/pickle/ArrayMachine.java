package org.resnetexplorer.weights.format.pickle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.ByteSource;
import org.resnetexplorer.weights.format.Cursor;
import org.resnetexplorer.weights.format.HeapRoom;
import org.resnetexplorer.weights.format.StoredBytes;

/**
 * Reads a pickle of arrays as {@code pickle.dump} writes it with protocols 2 to 5, from Python 2 or
 * 3. To the instructions of {@link PickleMachine} come those that make texts, bytes and sets, and
 * those of frames and the memo; no class is looked up for them either, and a name given by
 * STACK_GLOBAL must be on the same list as one given by GLOBAL.
 */
final class ArrayMachine extends PickleMachine {

  private static final int NEWEST = 5;
  private static final int LONGEST_NAME = 255;
  private static final long LONGEST_CHARACTERS = Integer.MAX_VALUE - 8;

  /** From here on a text is only kept as the bytes that its characters stand for. */
  private static final int LONG_TEXT = 65_536;

  private final ByteSource source;
  private final PickleBytes bytes;
  private final ArrayCalls calls;

  ArrayMachine(ByteSource source, Cursor in, PickleBytes bytes) {
    super(in, PickleStream.ARRAYS, PersistentIds.none());
    this.source = source;
    this.bytes = bytes;
    this.calls = new ArrayCalls(bytes);
  }

  @Override
  int newestProtocol() {
    return NEWEST;
  }

  @Override
  void execute(int opcode) throws WeightsException {
    switch (opcode) {
      case 'R' -> reduce();
      case 'b' -> build();
      case 'X' -> stack.push(text(in.u32()));
      case 0x8C -> stack.push(text(in.u8()));
      case 0x8D -> stack.push(text(in.i64()));
      case 'U' -> stack.push(latin(in.bytes(in.u8())));
      case 'T' -> stack.push(stored(in.i32()));
      case 'B' -> stack.push(stored(in.u32()));
      case 'C' -> stack.push(stored(in.u8()));
      case 0x8E, 0x96 -> stack.push(stored(in.i64()));
      case 0x8F -> stack.push(new PickleValue.Listing());
      case 0x90 -> append(stack.popToMark());
      case 0x91 -> stack.push(new PickleValue.Tuple(stack.popToMark()));
      case 0x93 -> stack.push(global(stack.pop(2)));
      case 0x94 -> memo.put(memo.size(), stack.top());
      case 0x95 -> in.require(in.i64());
      default -> super.execute(opcode);
    }
  }

  private void reduce() throws WeightsException {
    List<PickleValue> both = stack.pop(2);
    Place place = in.place();
    if (both.get(0) instanceof PickleValue.Function function
        && function != PickleValue.Function.ORDERED_DICT
        && both.get(1) instanceof PickleValue.Tuple given) {
      stack.push(calls.reduce(function, given.items(), place));
    } else {
      stack.push(PickleCalls.reduce(both.get(0), both.get(1), place));
    }
  }

  private void build() throws WeightsException {
    PickleValue state = stack.pop();
    if (stack.top() instanceof PickleValue.Parameter array) {
      calls.build(array, state, in.place());
    } else if (stack.top() instanceof PickleValue.NumberType type) {
      ArrayCalls.build(type, state, in.place());
    } else {
      PickleCalls.build(stack.top(), state, in.place());
    }
  }

  private PickleValue global(List<PickleValue> names) throws WeightsException {
    if (names.get(0) instanceof PickleValue.Text module
        && names.get(1) instanceof PickleValue.Text name) {
      int longest = Math.max(module.value().length(), name.value().length());
      if (longest > LONGEST_NAME) {
        throw Refusal.limit(Phrase.of("line"), longest, LONGEST_NAME, in.place());
      }
      return global(module.value(), name.value(), in.place());
    }
    throw PickleCalls.refuse(in.place());
  }

  /** Bytes that stay where they are in the file. */
  private PickleValue stored(long count) throws WeightsException {
    long start = in.position();
    in.skip(count);
    return bytes.add(new StoredBytes.Plain(source, start, count));
  }

  private static PickleValue latin(byte[] characters) {
    return new PickleValue.Text(new String(characters, StandardCharsets.ISO_8859_1));
  }

  /** A text; a long one must be the bytes of an array, one a character, as protocol 2 has them. */
  private PickleValue text(long count) throws WeightsException {
    Place place = in.place();
    in.require(count);
    if (count <= LONG_TEXT) {
      return new PickleValue.Text(in.utf8((int) count));
    }
    if (count > LONGEST_CHARACTERS) {
      throw Refusal.limit(Phrase.of("string"), count, LONGEST_CHARACTERS, place);
    }
    HeapRoom.require(2 * count, source.name());
    byte[] utf8 = in.bytes((int) count);
    int length = 0;
    for (int at = 0; at < utf8.length; at++) {
      int first = Byte.toUnsignedInt(utf8[at]);
      if (first >= 0x80) {
        boolean latin = (first == 0xC2 || first == 0xC3) && at + 1 < utf8.length;
        if (!latin || (utf8[at + 1] & 0xC0) != 0x80) {
          throw Refusal.of("pickle", place, Phrase.of("text"));
        }
        at++;
        first = first << 6 & 0xC0 | utf8[at] & 0x3F;
      }
      utf8[length++] = (byte) first;
    }
    return bytes.add(ArrayCalls.inMemory(Arrays.copyOf(utf8, length)));
  }
}
