package org.resnetexplorer.weights;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.weights.catalogue.KnownModel;

/** An entry for a catalogue whose file is small enough to be downloaded in a test. */
public final class TinyModel {

  public static final byte[] CONTENT = bytes(300_000, 7);

  private TinyModel() {}

  public static byte[] bytes(int size, long seed) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public static KnownModel of(byte[] content) {
    String sha256 = sha256(content);
    return new KnownModel(
        "tiny-v1",
        "resnet18",
        ResNetSpec.preset("resnet18"),
        "Tiny V1",
        "tiny-" + sha256.substring(0, 8) + ".pth",
        content.length,
        sha256,
        1,
        1,
        Preprocess.IMAGENET_V1,
        KnownModel.State.NOT_DOWNLOADED);
  }
}
