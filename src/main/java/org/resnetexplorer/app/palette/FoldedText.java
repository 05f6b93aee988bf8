package org.resnetexplorer.app.palette;

import java.text.Normalizer;

/**
 * A text as it is compared: without case and accents, Hangul taken apart into its letters. The last
 * consonant of a syllable counts as the first of the next one, as it is typed before anybody knows
 * which it will be: 각 on the way to 가구.
 */
final class FoldedText {
  /** The letters that the last consonants U+11A8 to U+11C2 are made of, as first consonants. */
  private static final String[] LAST = {
    "ᄀ", "ᄁ", "ᄀᄉ", "ᄂ", "ᄂᄌ", "ᄂᄒ", "ᄃ", "ᄅ", "ᄅᄀ", "ᄅᄆ", "ᄅᄇ", "ᄅᄉ", "ᄅᄐ", "ᄅᄑ", "ᄅᄒ", "ᄆ", "ᄇ",
    "ᄇᄉ", "ᄉ", "ᄊ", "ᄋ", "ᄌ", "ᄎ", "ᄏ", "ᄐ", "ᄑ", "ᄒ"
  };

  private static final char FIRST_OF_LAST = '\u11A8';

  private final String original;
  private final StringBuilder letters = new StringBuilder();
  private final StringBuilder places = new StringBuilder();

  FoldedText(String original) {
    this.original = original;
    for (int place = 0; place < original.length(); ) {
      int character = original.codePointAt(place);
      String whole = Character.toString(character);
      String apart = Normalizer.normalize(whole, Normalizer.Form.NFKD);
      for (int i = 0; i < apart.length(); i++) {
        add(Character.toLowerCase(apart.charAt(i)), place);
      }
      place += whole.length();
    }
  }

  private void add(char letter, int place) {
    int last = letter - FIRST_OF_LAST;
    if (last >= 0 && last < LAST.length) {
      LAST[last].chars().forEach(part -> put((char) part, place));
    } else if (letter == '×') {
      put('x', place);
    } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
      put(letter, place);
    }
  }

  private void put(char letter, int place) {
    letters.append(letter);
    places.append((char) place);
  }

  boolean isSameAs(FoldedText other) {
    return letters.compareTo(other.letters) == 0;
  }

  int length() {
    return letters.length();
  }

  char letter(int index) {
    return letters.charAt(index);
  }

  /** Where in the original the character stands that a letter is of. */
  int place(int index) {
    return places.charAt(index);
  }

  /** Whether a letter is the first of its character. */
  boolean beginsCharacter(int index) {
    return index == 0 || place(index) != place(index - 1);
  }

  /**
   * Whether a letter begins a word, after a space, a dot or another sign, or is the number of one:
   * {@code l3} is rather {@code layer3} than {@code layer2.3}.
   */
  boolean beginsWord(int index) {
    if (!beginsCharacter(index)) {
      return false;
    }
    char before = before(index);
    char here = original.charAt(place(index));
    return Character.isDigit(here)
        ? Character.isLetter(before)
        : isWordly(here) && !isWordly(before);
  }

  /** Whether a letter begins a lesser part: a hump of camel case, a number alone, a syllable. */
  boolean beginsPart(int index) {
    if (!beginsCharacter(index)) {
      return false;
    }
    char before = before(index);
    char here = original.charAt(place(index));
    boolean hump = Character.isUpperCase(here) && !Character.isUpperCase(before);
    boolean number = Character.isDigit(here) && !Character.isDigit(before);
    return hump || number || isHangul(here) && isHangul(before);
  }

  private char before(int index) {
    return place(index) == 0 ? ' ' : original.charAt(place(index) - 1);
  }

  private static boolean isWordly(char character) {
    return Character.isLetterOrDigit(character);
  }

  private static boolean isHangul(char character) {
    return Character.UnicodeScript.of(character) == Character.UnicodeScript.HANGUL;
  }
}
