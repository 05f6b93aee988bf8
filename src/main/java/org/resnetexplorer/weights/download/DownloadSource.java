package org.resnetexplorer.weights.download;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;

/**
 * Where official weights are downloaded from: torchvision's own server, a mirror or a server in the
 * classroom, which has the files under the same names in one folder.
 *
 * <p>Only https is allowed. The one exception is a server on this very computer.
 */
public final class DownloadSource {

  /** System property that names another address. */
  public static final String PROPERTY = "resnetexplorer.weights.url";

  /** Environment variable that names another address, unless the property does. */
  public static final String ENVIRONMENT = "RESNETEXPLORER_WEIGHTS_URL";

  private static final URI OFFICIAL = URI.create("https://download.pytorch.org/models/");
  private static final String HTTPS = "https";
  private static final Set<String> THIS_COMPUTER = Set.of("127.0.0.1", "[::1]", "localhost");

  private final URI base;

  private DownloadSource(URI base) {
    this.base = base;
  }

  /** PyTorch's own server. */
  public static DownloadSource official() {
    return new DownloadSource(OFFICIAL);
  }

  /**
   * The source that this process was told of by {@link #PROPERTY} or {@link #ENVIRONMENT}, else the
   * official one.
   *
   * @throws WeightsException if what it was told is no address that is allowed
   */
  public static DownloadSource ofThisProcess() throws WeightsException {
    return ofThisProcess("");
  }

  /**
   * The source that this process was told of, else the one that a person chose.
   *
   * @param chosen address of a mirror; blank for the official source
   * @throws WeightsException if it is no address that is allowed
   */
  public static DownloadSource ofThisProcess(String chosen) throws WeightsException {
    String told = System.getProperty(PROPERTY, System.getenv(ENVIRONMENT));
    String address = told == null || told.isBlank() ? chosen : told;
    return address.isBlank() ? official() : of(address);
  }

  /**
   * A mirror.
   *
   * @param address of the folder with the files, such as {@code https://example.org/models}
   * @throws WeightsException if it is no address that is allowed
   */
  public static DownloadSource of(String address) throws WeightsException {
    try {
      URI given = new URI(address.strip().replaceFirst("/*$", "/"));
      boolean plain =
          given.getRawUserInfo() == null
              && given.getRawQuery() == null
              && given.getRawFragment() == null;
      if (plain && given.getHost() != null && (isHttps(given) || isLocal(given))) {
        return new DownloadSource(given);
      }
    } catch (URISyntaxException e) {
      throw Refusal.because(e, "download.address", Place.NOWHERE, address);
    }
    throw Refusal.of("download.address", Place.NOWHERE, address);
  }

  /** The server, for a person to judge: its name, and its port if that is not the usual one. */
  public String host() {
    return base.getRawAuthority();
  }

  URI address(String file) {
    return base.resolve(file);
  }

  /** Whether a download from here may be sent on to that address. */
  boolean allows(URI target) {
    return target.getHost() != null && (isHttps(target) || isLocal(base) && isLocal(target));
  }

  private static boolean isHttps(URI address) {
    return HTTPS.equalsIgnoreCase(address.getScheme());
  }

  private static boolean isLocal(URI address) {
    return "http".equalsIgnoreCase(address.getScheme())
        && address.getHost() != null
        && THIS_COMPUTER.contains(address.getHost());
  }
}
