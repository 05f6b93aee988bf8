package org.resnetexplorer.weights.format.tar;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.ByteSource;
import org.resnetexplorer.weights.format.Cursor;
import org.resnetexplorer.weights.format.StrictText;

/**
 * The four members of a PyTorch tar file (POSIX.1-2001 pax format). Nothing is ever written to
 * disk.
 */
final class TarArchive {

  private static final int BLOCK = 512;
  private static final int RECORD = 10_240;
  private static final int LARGEST_PAX = 4096;
  private static final Set<String> MEMBERS = Set.of("sys_info", "pickle", "tensors", "storages");
  private static final Set<String> PAX_KEYS = Set.of("mtime", "atime", "ctime");

  private final ByteSource source;
  private final Cursor in;
  private final Map<String, Member> members = new HashMap<>();

  private record Member(long start, long length) {}

  private TarArchive(ByteSource source) {
    this.source = source;
    this.in = Cursor.toEnd(source, 0);
  }

  static TarArchive read(ByteSource source) throws WeightsException {
    TarNames.check(source, MEMBERS);
    if (source.size() % RECORD != 0) {
      throw Refusal.truncated(source.size(), Place.NOWHERE);
    }
    TarArchive archive = new TarArchive(source);
    archive.readMembers();
    for (String name : List.of("sys_info", "pickle", "tensors", "storages")) {
      if (!archive.members.containsKey(name)) {
        throw Refusal.missing(name);
      }
    }
    return archive;
  }

  /** The bytes of one of the four members. */
  Cursor member(String name) {
    Member member = members.get(name);
    if (member == null) {
      throw new IllegalArgumentException(name);
    }
    return Cursor.record(source, name, member.start(), member.length());
  }

  private void readMembers() throws WeightsException {
    boolean pax = false;
    byte[] header = in.bytes(BLOCK);
    while (!isZero(header)) {
      Place place = in.place();
      checkHeader(header, place);
      long size = octal(header, 124, 12, place);
      long start = in.position();
      if (header[156] == 'x' && !pax) {
        checkPax(size, place);
        pax = true;
      } else if (header[156] == '0' || header[156] == 0) {
        addMember(text(header, 0, 100), new Member(start, size), place);
        pax = false;
      } else {
        throw refuse("tar.type", place);
      }
      in.skip(start + size - in.position());
      in.skip((BLOCK - size % BLOCK) % BLOCK);
      header = in.bytes(BLOCK);
    }
    if (pax) {
      throw refuse("tar.type", in.place());
    }
    while (in.left() > 0) {
      if (!isZero(in.bytes(BLOCK))) {
        throw Refusal.trailing(in.left() + BLOCK, in.place());
      }
    }
  }

  private void addMember(String name, Member member, Place place) throws WeightsException {
    if (!MEMBERS.contains(name)) {
      throw Refusal.of("tar", place, Phrase.of("tar.name", name));
    }
    in.require(member.length());
    if (members.put(name, member) != null) {
      throw Refusal.duplicate(name, place);
    }
  }

  private static void checkHeader(byte[] header, Place place) throws WeightsException {
    if (!text(header, 257, 5).equals("ustar")) {
      throw refuse("tar.header", place);
    }
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= 148 && i < 156 ? ' ' : Byte.toUnsignedInt(header[i]);
    }
    if (sum != octal(header, 148, 8, place)) {
      throw Refusal.of("checksum", place, text(header, 0, 100));
    }
    for (int i = 345; i < 500; i++) {
      if (header[i] != 0) {
        throw refuse("tar.header", place);
      }
    }
  }

  /** Lines of {@code length key=value}; only times are allowed, as sizes and names could lie. */
  private void checkPax(long size, Place place) throws WeightsException {
    if (size > LARGEST_PAX) {
      throw Refusal.limit(Phrase.of("record"), size, LARGEST_PAX, place);
    }
    Optional<String> content = StrictText.utf8(in.bytes((int) size));
    String rest = content.orElseThrow(() -> refuse("tar.pax", place));
    while (!rest.isEmpty()) {
      int space = rest.indexOf(' ');
      int equals = rest.indexOf('=');
      if (space < 1 || space > 4 || equals < space) {
        throw refuse("tar.pax", place);
      }
      String digits = rest.substring(0, space);
      int length =
          digits.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(digits) : 0;
      boolean sound =
          length > equals
              && length <= rest.length()
              && rest.charAt(length - 1) == '\n'
              && PAX_KEYS.contains(rest.substring(space + 1, equals));
      if (!sound) {
        throw refuse("tar.pax", place);
      }
      rest = rest.substring(length);
    }
  }

  private static long octal(byte[] header, int at, int length, Place place)
      throws WeightsException {
    String digits = text(header, at, length).strip();
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '7')) {
      throw refuse("tar.header", place);
    }
    return Long.parseLong(digits, 8);
  }

  /** The characters of a field up to its first NUL. */
  private static String text(byte[] header, int at, int length) {
    String field = new String(header, at, length, StandardCharsets.ISO_8859_1);
    int end = field.indexOf('\0');
    return end < 0 ? field : field.substring(0, end);
  }

  private static boolean isZero(byte[] block) {
    for (byte value : block) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }

  private static WeightsException refuse(String reason, Place place) {
    return Refusal.of("tar", place, Phrase.of(reason));
  }
}
