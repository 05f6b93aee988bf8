package org.resnetexplorer.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a file of the program says of texts.
 *
 * @param type its full class name
 * @param imports full names of classes
 * @param words its string literals
 * @param constants names of enum constants as parts of keys
 * @param sums patterns of strings that are put together, with a group for each part that is not
 *     literal: {@code "maps.order." + x + ".tip"}
 */
record SourceFile(
    String type, Set<String> imports, Set<String> words, Set<String> constants, Set<Pattern> sums) {
  private static final Pattern COMMENT_OR_LITERAL =
      Pattern.compile(
          "//[^\\n]*|/\\*.*?\\*/|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'",
          Pattern.DOTALL);
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern IMPORT = Pattern.compile("import (?:static )?([\\w.]+);");
  private static final Pattern ENUM =
      Pattern.compile("\\benum\\s+\\w+[^{]*\\{([^;}]*)", Pattern.DOTALL);
  private static final Pattern CONSTANT = Pattern.compile("\\b([A-Z][A-Z0-9_]*)\\b");

  static SourceFile read(Path root, Path file) throws IOException {
    String code =
        COMMENT_OR_LITERAL
            .matcher(Files.readString(file))
            .replaceAll(
                found ->
                    found.group().startsWith("\"") ? Matcher.quoteReplacement(found.group()) : " ");
    String path = root.relativize(file).toString().replace('\\', '/');
    return new SourceFile(
        path.substring(0, path.length() - ".java".length()).replace('/', '.'),
        found(IMPORT, code),
        found(LITERAL, code),
        constants(code),
        new Sums(code).patterns());
  }

  String room() {
    return type.substring(0, type.lastIndexOf('.'));
  }

  private static Set<String> found(Pattern pattern, String code) {
    return pattern.matcher(code).results().map(hit -> hit.group(1)).collect(Collectors.toSet());
  }

  private static Set<String> constants(String code) {
    Set<String> parts = new HashSet<>();
    for (String body : found(ENUM, code)) {
      for (String constant : found(CONSTANT, body)) {
        parts.add(constant.toLowerCase(Locale.ROOT));
      }
    }
    return parts;
  }

  /** Finds the sums of strings in code without comments. */
  private static final class Sums {
    private final String code;
    private final NavigableMap<Integer, MatchResult> literals = new TreeMap<>();
    private final Set<Integer> seen = new HashSet<>();

    Sums(String code) {
      this.code = code;
      LITERAL.matcher(code).results().forEach(found -> literals.put(found.start(), found));
    }

    Set<Pattern> patterns() {
      Set<Pattern> patterns = new HashSet<>();
      for (int start : literals.keySet()) {
        if (!seen.contains(start)) {
          List<String> parts = parts(start);
          if (parts.size() > 1 && parts.stream().anyMatch(part -> part.matches(".*[a-z].*"))) {
            patterns.add(pattern(parts));
          }
        }
      }
      return patterns;
    }

    /** An empty part stands for what is not literal. */
    private List<String> parts(int start) {
      List<String> parts = new ArrayList<>();
      if (code.substring(0, start).stripTrailing().endsWith("+")) {
        parts.add("");
      }
      int at = start;
      while (at >= 0) {
        MatchResult literal = literals.get(at);
        if (literal == null) {
          parts.add("");
          at = endOfOperand(at);
        } else {
          seen.add(at);
          parts.add(literal.group(1));
          at = literal.end();
        }
        at = nextOperand(at);
      }
      return parts;
    }

    private int endOfOperand(int start) {
      int depth = 0;
      int at = start;
      while (at < code.length()) {
        MatchResult literal = literals.get(at);
        char sign = code.charAt(at);
        if (literal == null && (depth == 0 && "+,;?:)]}".indexOf(sign) >= 0)) {
          return at;
        }
        depth += "([{".indexOf(sign) >= 0 ? 1 : ")]}".indexOf(sign) >= 0 ? -1 : 0;
        at = literal == null ? at + 1 : literal.end();
      }
      return at;
    }

    /** Behind a plus sign; negative if there is none. */
    private int nextOperand(int end) {
      int at = behindSpace(end);
      return at < code.length() && code.charAt(at) == '+' ? behindSpace(at + 1) : -1;
    }

    private int behindSpace(int start) {
      int at = start;
      while (at < code.length() && Character.isWhitespace(code.charAt(at))) {
        at++;
      }
      return at;
    }

    private static Pattern pattern(List<String> parts) {
      return Pattern.compile(
          parts.stream()
              .map(part -> part.isEmpty() ? "(.+)" : Pattern.quote(part))
              .collect(Collectors.joining()));
    }
  }
}
