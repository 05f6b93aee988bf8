package org.resnetexplorer.diagram.paint;

import java.util.Map;
import org.resnetexplorer.diagram.Token;

/** The colour of each token in one theme, as {@code 0xAARRGGBB}. */
public record Palette(Map<Token, Integer> colours) {
  /** Dark signs on a light ground. */
  public static final Palette LIGHT =
      new Palette(
          Map.ofEntries(
              entry(Token.CANVAS, 0xFAFBFC),
              entry(Token.RAISED, 0xFFFFFF),
              entry(Token.SUNKEN, 0xEDF0F3),
              entry(Token.HOVER, 0xF0F2F6),
              entry(Token.LINE, 0xDCE1E7),
              entry(Token.LINE_STRONG, 0x7F8996),
              entry(Token.INK, 0x1A1E24),
              entry(Token.INK_2, 0x47505C),
              entry(Token.INK_3, 0x5F6977),
              entry(Token.ACCENT, 0x3D4CD1),
              entry(Token.ACCENT_SOFT, 0xE8EAFB),
              entry(Token.POINTER, 0xF2B632),
              entry(Token.POINTER_LINE, 0x8F6100),
              entry(Token.POINTER_SOFT, 0xFFF3CF),
              entry(Token.ON_POINTER, 0x1A1E24),
              entry(Token.BREAK, 0xC42B38),
              entry(Token.CONV, 0x0B55A5),
              entry(Token.BN, 0x7F8794),
              entry(Token.RELU, 0x9C3206),
              entry(Token.POOL, 0x9B7D17),
              entry(Token.ADD, 0x00734F),
              entry(Token.LINEAR, 0x6A1B58),
              entry(Token.RESHAPE, 0x47505C),
              entry(Token.OVERLAY_0, 0xF3F4FB),
              entry(Token.OVERLAY_1, 0xD9DDF6),
              entry(Token.OVERLAY_2, 0xB3BBEC),
              entry(Token.OVERLAY_3, 0x8792DF),
              entry(Token.OVERLAY_4, 0x5B68CF),
              entry(Token.OVERLAY_5, 0x37449F),
              entry(Token.ON_OVERLAY_0, 0x111111),
              entry(Token.ON_OVERLAY_1, 0x111111),
              entry(Token.ON_OVERLAY_2, 0x111111),
              entry(Token.ON_OVERLAY_3, 0x111111),
              entry(Token.ON_OVERLAY_4, 0xFFFFFF),
              entry(Token.ON_OVERLAY_5, 0xFFFFFF),
              entry(Token.SIGNED_0, 0x2166AC),
              entry(Token.SIGNED_1, 0x67A9CF),
              entry(Token.SIGNED_2, 0xD1E5F0),
              entry(Token.SIGNED_3, 0xFDDBC7),
              entry(Token.SIGNED_4, 0xEF8A62),
              entry(Token.SIGNED_5, 0xB2182B),
              entry(Token.ON_SIGNED_0, 0xFFFFFF),
              entry(Token.ON_SIGNED_1, 0x111111),
              entry(Token.ON_SIGNED_2, 0x111111),
              entry(Token.ON_SIGNED_3, 0x111111),
              entry(Token.ON_SIGNED_4, 0x111111),
              entry(Token.ON_SIGNED_5, 0xFFFFFF)));

  /** Light signs on a dark ground. */
  public static final Palette DARK =
      new Palette(
          Map.ofEntries(
              entry(Token.CANVAS, 0x181B1F),
              entry(Token.RAISED, 0x23272D),
              entry(Token.SUNKEN, 0x101215),
              entry(Token.HOVER, 0x262A31),
              entry(Token.LINE, 0x31363E),
              entry(Token.LINE_STRONG, 0x727C89),
              entry(Token.INK, 0xE9ECF0),
              entry(Token.INK_2, 0xBAC2CC),
              entry(Token.INK_3, 0x9AA4B1),
              entry(Token.ACCENT, 0xA3ADFF),
              entry(Token.ACCENT_SOFT, 0x2B3058),
              entry(Token.POINTER, 0xF2B632),
              entry(Token.POINTER_LINE, 0xF2B632),
              entry(Token.POINTER_SOFT, 0x3A301A),
              entry(Token.ON_POINTER, 0x1A1E24),
              entry(Token.BREAK, 0xFF737A),
              entry(Token.CONV, 0x4A94F0),
              entry(Token.BN, 0xCAD4DF),
              entry(Token.RELU, 0xEC7440),
              entry(Token.POOL, 0xF2CF45),
              entry(Token.ADD, 0x3CC894),
              entry(Token.LINEAR, 0xCF6FB2),
              entry(Token.RESHAPE, 0x8A94A1),
              entry(Token.OVERLAY_0, 0x262A3B),
              entry(Token.OVERLAY_1, 0x343B63),
              entry(Token.OVERLAY_2, 0x48528F),
              entry(Token.OVERLAY_3, 0x6571BD),
              entry(Token.OVERLAY_4, 0x8A96E0),
              entry(Token.OVERLAY_5, 0xBFC7FF),
              entry(Token.ON_OVERLAY_0, 0xFFFFFF),
              entry(Token.ON_OVERLAY_1, 0xFFFFFF),
              entry(Token.ON_OVERLAY_2, 0xFFFFFF),
              entry(Token.ON_OVERLAY_3, 0xFFFFFF),
              entry(Token.ON_OVERLAY_4, 0x111111),
              entry(Token.ON_OVERLAY_5, 0x111111),
              entry(Token.SIGNED_0, 0x74B5E8),
              entry(Token.SIGNED_1, 0x2F6390),
              entry(Token.SIGNED_2, 0x1E3346),
              entry(Token.SIGNED_3, 0x45282A),
              entry(Token.SIGNED_4, 0x95453F),
              entry(Token.SIGNED_5, 0xF4836C),
              entry(Token.ON_SIGNED_0, 0x111111),
              entry(Token.ON_SIGNED_1, 0xFFFFFF),
              entry(Token.ON_SIGNED_2, 0xFFFFFF),
              entry(Token.ON_SIGNED_3, 0xFFFFFF),
              entry(Token.ON_SIGNED_4, 0xFFFFFF),
              entry(Token.ON_SIGNED_5, 0x111111)));

  public Palette {
    colours = Map.copyOf(colours);
  }

  private static Map.Entry<Token, Integer> entry(Token token, int rgb) {
    return Map.entry(token, 0xFF000000 | rgb);
  }

  /** The colour of a token, {@code 0xAARRGGBB}. */
  public int argb(Token token) {
    return colours.get(token);
  }
}
