package org.resnetexplorer.weights.catalogue;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.ByteSource;
import org.resnetexplorer.weights.format.FileSource;

/** SHA-256 of files, in hex. */
public final class FileDigest {

  private static final int CHUNK = 1 << 18;

  private FileDigest() {}

  /**
   * The digest of all its bytes.
   *
   * @throws WeightsException if the file cannot be read
   */
  public static String sha256(Path file) throws WeightsException {
    try (ByteSource source = FileSource.open(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
      for (long at = 0; at < source.size(); at += CHUNK) {
        buffer.clear().limit((int) Math.min(CHUNK, source.size() - at));
        source.read(at, buffer);
        digest.update(buffer.flip());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
