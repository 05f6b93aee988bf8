package org.resnetexplorer.image.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.resnetexplorer.image.PictureException;

/**
 * Addresses that hold the picture itself, {@code data:image/png;base64,iVBOR...} (RFC 2397), as web
 * pages use them for small pictures.
 */
public final class DataUrl {

  /** Longest address taken, in characters: 24 MB of picture. */
  public static final int MOST_CHARACTERS = 32 << 20;

  private static final String SCHEME = "data:";
  private static final String PACKED = ";base64";

  private DataUrl() {}

  /** Whether an address holds a picture, by what it says of itself. */
  public static boolean isPicture(String url) {
    return url.regionMatches(true, 0, SCHEME + "image/", 0, SCHEME.length() + 6);
  }

  /**
   * The bytes of the picture file within.
   *
   * @throws PictureException if the address is too long, or is none of this kind
   */
  public static byte[] bytes(String url) throws PictureException {
    if (url.length() > MOST_CHARACTERS) {
      throw PictureException.of("dataUrlLong", MOST_CHARACTERS >> 20);
    }
    int comma = url.indexOf(',');
    if (!isPicture(url) || comma < 0) {
      throw PictureException.of("dataUrl");
    }
    String head = url.substring(0, comma).toLowerCase(Locale.ROOT);
    byte[] body = url.substring(comma + 1).getBytes(StandardCharsets.US_ASCII);
    try {
      byte[] plain = unescaped(body);
      // Some pages break long lines; the decoder for mail skips the breaks.
      return head.endsWith(PACKED) ? Base64.getMimeDecoder().decode(plain) : plain;
    } catch (IllegalArgumentException e) {
      throw PictureException.of("dataUrl").causedBy(e);
    }
  }

  /** Each {@code %2B} as the byte it stands for. */
  private static byte[] unescaped(byte[] text) {
    byte[] plain = new byte[text.length];
    int length = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '%' && i + 2 < text.length) {
        String digits = new String(text, i + 1, 2, StandardCharsets.US_ASCII);
        plain[length++] = (byte) Integer.parseInt(digits, 16);
        i += 2;
      } else {
        plain[length++] = text[i];
      }
    }
    return Arrays.copyOf(plain, length);
  }
}
