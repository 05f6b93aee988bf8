package org.resnetexplorer.app.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.exploration.session.ViewLine;
import org.resnetexplorer.image.read.DataUrl;

/** What can be opened of what was dropped or pasted: of several kinds, the one nearest a file. */
public sealed interface DropOffer {

  /** Files and folders on this computer. */
  record Files(List<Path> paths) implements DropOffer {}

  /**
   * Words that may name files and folders on this computer; whether there are any, whoever may
   * touch the disk finds out.
   */
  record Named(List<Path> paths) implements DropOffer {
    /** Whether they look like it, and not like words that a person wrote to another. */
    @Override
    public boolean isLikely() {
      return paths.stream().allMatch(Path::isAbsolute);
    }
  }

  /** A view of the window, written as a line. */
  record View(String line) implements DropOffer {}

  /** A picture as pixels. */
  record Drawn(Image image) implements DropOffer {}

  /** A picture written out in its address. */
  record Written(String url) implements DropOffer {}

  /**
   * A picture somewhere on the network, which is not fetched.
   *
   * @param host whose it is
   */
  record Remote(String host) implements DropOffer {}

  /** Files that are promised, and given out only by the desktop's portal. */
  record BehindPortal() implements DropOffer {}

  record Nothing() implements DropOffer {}

  /** Longest text that is looked through for paths and addresses. */
  int MOST_TEXT = 1 << 20;

  Pattern PICTURE_OF_PAGE =
      Pattern.compile("<img\\b[^>]{0,4096}?\\ssrc\\s*=\\s*[\"']?", Pattern.CASE_INSENSITIVE);

  static DropOffer of(DragContent carried) {
    List<Path> files = carried.files();
    if (!files.isEmpty()) {
      return new Files(files);
    }
    DropOffer copied = ofLines(carried.copiedFiles());
    if (copied instanceof Files) {
      return copied;
    }
    DropOffer address = ofLines(carried.url());
    if (address instanceof Files || address instanceof Written) {
      return address;
    }
    Image image = carried.image();
    if (image != null) {
      return new Drawn(image);
    }
    DropOffer page = ofLines(pictureOf(carried.html()));
    if (page instanceof Files || page instanceof Written) {
      return page;
    }
    DropOffer text = ofLines(carried.text());
    if (text.isLikely()) {
      return text;
    }
    if (carried.isBehindPortal()) {
      return new BehindPortal();
    }
    return address instanceof Remote ? address : page instanceof Remote ? page : text;
  }

  /** Whether this is something to open, or to say why not, as far as can be told without a look. */
  default boolean isLikely() {
    return !(this instanceof Nothing);
  }

  /** The address of the first picture in a piece of a page; empty if there is none. */
  private static String pictureOf(String html) {
    Matcher picture = PICTURE_OF_PAGE.matcher(html);
    if (!picture.find()) {
      return "";
    }
    char quote = html.charAt(picture.end() - 1);
    int end =
        quote == '"' || quote == '\''
            ? html.indexOf(quote, picture.end())
            : html.indexOf('>', picture.end());
    return end < 0 ? "" : html.substring(picture.end(), end).replace("&amp;", "&");
  }

  /** A list of addresses (RFC 2483) or of paths, one a line. */
  private static DropOffer ofLines(String text) {
    if (DataUrl.isPicture(text.strip())) {
      return new Written(text.strip());
    }
    if (text.length() > MOST_TEXT) {
      return new Nothing();
    }
    if (ViewLine.isMeantBy(text)) {
      return new View(text);
    }
    List<Path> paths = new ArrayList<>();
    boolean addresses = true;
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.matches("(?i)(https?|ftp):.*")) {
        return new Remote(hostOf(line));
      }
      Path path = pathOf(line);
      if (path == null) {
        return new Nothing();
      }
      paths.add(path);
      addresses &= isAddress(line);
    }
    if (paths.isEmpty()) {
      return new Nothing();
    }
    return addresses ? new Files(paths) : new Named(paths);
  }

  private static String hostOf(String url) {
    try {
      String host = new URI(url).getHost();
      return host == null ? url : host;
    } catch (URISyntaxException e) {
      return url.replaceAll("^[a-zA-Z]+:/*|[/?#].*", "");
    }
  }

  private static boolean isAddress(String line) {
    return line.regionMatches(true, 0, "file:", 0, 5);
  }

  /** Some programs write addresses of files as the names are, with spaces and other letters. */
  private static String readable(String address) {
    StringBuilder escaped = new StringBuilder();
    for (byte each : address.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = each > ' ' && "\"<>\\^`{|}[]#?".indexOf(each) < 0;
      escaped.append(plain ? String.valueOf((char) each) : "%%%02X".formatted(each));
    }
    return escaped.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
  }

  /** A path, or an address of one; Windows copies paths in quotes. */
  private static @Nullable Path pathOf(String line) {
    try {
      if (isAddress(line)) {
        // Addresses of files name this computer's host at times, which paths do not take.
        return Path.of(URI.create(readable(line.replaceFirst("(?i)^file://[^/]+/", "file:///"))));
      }
      return Path.of(line.replaceFirst("^\"(.*)\"$", "$1"));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
