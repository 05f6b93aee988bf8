package org.resnetexplorer.explain.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.explain.evaluate.Expression.Subscript;
import org.resnetexplorer.text.NearNames;

/**
 * Reads a line by recursive descent. Names of calls hold dots and digits ({@code layer2.0.relu#1}),
 * so that a name is the longest known one that begins where a name may stand.
 */
final class Parser {
  /** Nobody types more by hand; what is longer was pasted by mistake. */
  static final int LONGEST = 500;

  static final int DEEPEST = 40;

  private final String text;
  private final Set<String> names;
  private int at;
  private int depth;

  Parser(String text, Set<String> names) {
    this.text = text;
    this.names = names;
  }

  Expression parse() throws EvaluationException {
    if (text.length() > LONGEST) {
      throw new EvaluationException(
          new Span(LONGEST, text.length()), "long", text.length(), LONGEST);
    }
    Expression whole = binary(1);
    skipBlanks();
    if (at < text.length()) {
      throw expected("expected.operator");
    }
    return whole;
  }

  /** Operators of this level and tighter, left to right. */
  private Expression binary(int level) throws EvaluationException {
    if (level > 3) {
      return unary();
    }
    Expression left = binary(level + 1);
    while (true) {
      skipBlanks();
      int start = at;
      Optional<Operator> operator = operator(level);
      if (operator.isEmpty()) {
        return left;
      }
      at += operator.get().sign().length();
      Span span = new Span(start, at);
      left = new Expression.Binary(span, operator.get(), left, binary(level + 1));
    }
  }

  private Optional<Operator> operator(int level) {
    return Arrays.stream(Operator.values())
        .filter(operator -> operator.level() == level && text.startsWith(operator.sign(), at))
        .max(Comparator.comparingInt(operator -> operator.sign().length()));
  }

  private Expression unary() throws EvaluationException {
    skipBlanks();
    int start = at;
    if (accept('-')) {
      enter(start);
      Expression negative = new Expression.Negative(new Span(start, at), unary());
      depth--;
      return negative;
    }
    return postfix(primary());
  }

  private Expression primary() throws EvaluationException {
    skipBlanks();
    int start = at;
    if (accept('(')) {
      enter(start);
      Expression inside = binary(1);
      skipBlanks();
      if (!accept(')')) {
        throw expected("expected.closing");
      }
      depth--;
      return inside;
    }
    if (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      return literal();
    }
    if (at < text.length() && isNameStart(text.charAt(at))) {
      return name();
    }
    throw expected("expected.operand");
  }

  private void enter(int start) throws EvaluationException {
    depth++;
    if (depth > DEEPEST) {
      throw new EvaluationException(new Span(start, start + 1), "deep", DEEPEST);
    }
  }

  private Expression literal() throws EvaluationException {
    int start = at;
    skipWhile(Parser::isDigit);
    boolean whole = true;
    if (at < text.length() && text.charAt(at) == '.') {
      whole = false;
      at++;
      skipWhile(Parser::isDigit);
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      whole = false;
      at++;
      if (at < text.length() && "+-".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      skipWhile(Parser::isDigit);
    }
    String digits = text.substring(start, at);
    Span span = new Span(start, at);
    try {
      return new Expression.Literal(span, Double.parseDouble(digits), whole);
    } catch (NumberFormatException e) {
      throw new EvaluationException(span, "number", digits);
    }
  }

  private Expression name() throws EvaluationException {
    int start = at;
    int end = at;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    for (int stop = end; stop > start; stop = text.lastIndexOf('.', stop - 1)) {
      String candidate = text.substring(start, stop);
      if (names.contains(candidate)) {
        at = stop;
        return new Expression.Name(new Span(start, stop), candidate);
      }
    }
    throw unknownName(start, end);
  }

  private EvaluationException unknownName(int start, int end) {
    String typed = text.substring(start, end);
    int dot = typed.lastIndexOf('.');
    if (dot > 0 && MethodName.find(typed.substring(dot + 1)).isPresent()) {
      typed = typed.substring(0, dot);
    }
    Span span = new Span(start, start + typed.length());
    Optional<String> near = NearNames.close(typed, names);
    return near.isPresent()
        ? new EvaluationException(span, "unknown.near", typed, near.get())
        : new EvaluationException(span, "unknown", typed);
  }

  private Expression postfix(Expression first) throws EvaluationException {
    Expression place = first;
    while (true) {
      skipBlanks();
      int start = at;
      if (accept('.')) {
        place = method(place);
      } else if (accept('[')) {
        List<Subscript> subscripts = subscripts();
        place = new Expression.Index(new Span(start, at), place, subscripts);
      } else {
        return place;
      }
    }
  }

  private Expression method(Expression receiver) throws EvaluationException {
    int start = at;
    skipWhile(c -> isNameStart(c) || isDigit(c));
    String typed = text.substring(start, at);
    Span span = new Span(start, Math.max(at, start + 1));
    String known = String.join(", ", MethodName.texts());
    if (typed.isEmpty()) {
      throw new EvaluationException(span, "expected.method", known);
    }
    Optional<MethodName> method = MethodName.find(typed);
    if (method.isEmpty()) {
      Optional<String> near = NearNames.close(typed, MethodName.texts());
      throw near.isPresent()
          ? new EvaluationException(span, "method.near", typed, near.get())
          : new EvaluationException(span, "method", typed, known);
    }
    int count = 0;
    if (method.get() == MethodName.TOPK) {
      count = countInParentheses();
    } else if (!method.get().isPart()) {
      requireNoArguments(typed);
    }
    return new Expression.Method(span, receiver, method.get(), count);
  }

  private int countInParentheses() throws EvaluationException {
    skipBlanks();
    int start = at;
    boolean opened = accept('(');
    skipBlanks();
    Long count = opened ? integer() : null;
    skipBlanks();
    if (count == null || count < 1 || !accept(')')) {
      throw new EvaluationException(new Span(start, Math.max(at, start + 1)), "expected.count");
    }
    return count.intValue();
  }

  private void requireNoArguments(String method) throws EvaluationException {
    skipBlanks();
    if (!accept('(')) {
      throw new EvaluationException(here(), "expected.call", method);
    }
    skipBlanks();
    if (!accept(')')) {
      throw new EvaluationException(here(), "expected.noarguments", method);
    }
  }

  private List<Subscript> subscripts() throws EvaluationException {
    List<Subscript> all = new ArrayList<>();
    do {
      all.add(subscript());
      skipBlanks();
    } while (accept(','));
    if (!accept(']')) {
      throw expected("expected.bracket");
    }
    return all;
  }

  private Subscript subscript() throws EvaluationException {
    skipBlanks();
    int start = at;
    Long from = integer();
    int end = at;
    skipBlanks();
    if (accept(':')) {
      skipBlanks();
      Long to = integer();
      return new Subscript.Range(new Span(start, at), from, to);
    }
    if (from == null) {
      throw expected("expected.index");
    }
    return new Subscript.At(new Span(start, end), from);
  }

  private @Nullable Long integer() throws EvaluationException {
    int start = at;
    accept('-');
    int digits = at;
    skipWhile(Parser::isDigit);
    if (digits == at) {
      at = start;
      return null;
    }
    if (at - digits > 9) {
      throw new EvaluationException(new Span(start, at), "number", text.substring(start, at));
    }
    return Long.parseLong(text.substring(start, at));
  }

  /** Which kinds of character belong together. */
  private interface CharTest {
    boolean test(char c);
  }

  private void skipWhile(CharTest test) {
    while (at < text.length() && test.test(text.charAt(at))) {
      at++;
    }
  }

  private void skipBlanks() {
    skipWhile(Character::isWhitespace);
  }

  private boolean accept(char c) {
    boolean here = at < text.length() && text.charAt(at) == c;
    at += here ? 1 : 0;
    return here;
  }

  private EvaluationException expected(String key) {
    String found = at < text.length() ? text.substring(at, at + 1) : "";
    return found.isEmpty()
        ? new EvaluationException(here(), key + ".end")
        : new EvaluationException(here(), key, found);
  }

  private Span here() {
    return new Span(at, at + 1);
  }

  static boolean isNameStart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isNamePart(char c) {
    return isNameStart(c) || isDigit(c) || c == '.' || c == '#';
  }
}
