package org.resnetexplorer.weights;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** A web server on this computer that behaves as a test tells it to, badly if need be. */
public final class WeightServer implements AutoCloseable {

  private final ServerSocket socket;
  private final String scheme;
  private final Script script;
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  /** What to send for a request, down to the bytes. */
  @FunctionalInterface
  public interface Script {
    void answer(Request request, Wire out) throws IOException;
  }

  public record Request(String path, Map<String, String> headers) {

    /** Where the bytes begin that are asked for; 0 if the whole file is. */
    public int from() {
      String range = headers.getOrDefault("range", "bytes=0-");
      return Integer.parseInt(range.replaceAll("[^0-9]", ""));
    }
  }

  /** The connection back. */
  public record Wire(OutputStream out) {

    public Wire head(int status, String... lines) throws IOException {
      String head = "HTTP/1.1 " + status + " x\r\nConnection: close\r\n";
      for (String line : lines) {
        head += line + "\r\n";
      }
      out.write((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return this;
    }

    public Wire body(byte[] content, int from, int to) throws IOException {
      out.write(content, from, to - from);
      out.flush();
      return this;
    }

    /** Sends in pieces with pauses. */
    public void slowly(byte[] content, int from, int piece, int pauseMillis) throws IOException {
      for (int at = from; at < content.length; at += piece) {
        body(content, at, Math.min(content.length, at + piece));
        pause(pauseMillis);
      }
    }

    public void pause(int millis) {
      LockSupport.parkNanos(millis * 1_000_000L);
    }

    /** The head of a good server's answer to a request for a file. */
    public Wire headFor(Request request, byte[] content, String etag) throws IOException {
      int from = request.from();
      boolean rest = from > 0 && etag.equals(request.headers().get("if-range"));
      return rest
          ? head(
              206,
              "ETag: " + etag,
              "Content-Length: " + (content.length - from),
              "Content-Range: bytes " + from + "-" + (content.length - 1) + "/" + content.length)
          : head(200, "ETag: " + etag, "Content-Length: " + content.length);
    }

    /** All of a good server's answer. */
    public void file(Request request, byte[] content, String etag) throws IOException {
      headFor(request, content, etag).body(content, start(request, etag), content.length);
    }

    public static int start(Request request, String etag) {
      return etag.equals(request.headers().get("if-range")) ? request.from() : 0;
    }
  }

  public WeightServer(Script script) throws IOException {
    this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), "http", script);
  }

  public WeightServer(ServerSocket socket, String scheme, Script script) {
    this.socket = socket;
    this.scheme = scheme;
    this.script = script;
    start(this::accept);
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "weight-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = socket.accept();
        start(() -> serve(connection));
      }
    } catch (IOException e) {
      // The end of the test.
      return;
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      Request request = read(connection);
      requests.add(request);
      script.answer(request, new Wire(connection.getOutputStream()));
    } catch (IOException e) {
      // A client that goes away in the middle is what many tests are about.
      return;
    }
  }

  private static Request read(Socket connection) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
    String first = reader.readLine();
    if (first == null) {
      throw new SocketException("no request");
    }
    Map<String, String> headers = new TreeMap<>();
    for (String line = reader.readLine(); !line.isEmpty(); line = reader.readLine()) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2));
    }
    return new Request(first.split(" ")[1], headers);
  }

  public String address() {
    return scheme + "://127.0.0.1:" + socket.getLocalPort() + "/models";
  }

  public List<Request> requests() {
    return requests;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
