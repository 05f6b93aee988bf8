package org.resnetexplorer.explain.evaluate;

import java.util.function.DoubleBinaryOperator;

/** What stands between two operands. Comparisons answer 1 for true and 0 for false. */
enum Operator {
  PLUS("+", 2, (a, b) -> a + b),
  MINUS("-", 2, (a, b) -> a - b),
  TIMES("*", 3, (a, b) -> a * b),
  DIVIDE("/", 3, (a, b) -> a / b),
  EQUAL("==", 1, (a, b) -> a == b ? 1 : 0),
  NOT_EQUAL("!=", 1, (a, b) -> a != b ? 1 : 0),
  LESS("<", 1, (a, b) -> a < b ? 1 : 0),
  LESS_OR_EQUAL("<=", 1, (a, b) -> a <= b ? 1 : 0),
  GREATER(">", 1, (a, b) -> a > b ? 1 : 0),
  GREATER_OR_EQUAL(">=", 1, (a, b) -> a >= b ? 1 : 0);

  private final String sign;
  private final int level;
  private final DoubleBinaryOperator rule;

  Operator(String sign, int level, DoubleBinaryOperator rule) {
    this.sign = sign;
    this.level = level;
    this.rule = rule;
  }

  String sign() {
    return sign;
  }

  /** How tightly it binds; higher binds tighter. */
  int level() {
    return level;
  }

  boolean compares() {
    return level == 1;
  }

  /**
   * Two float32 operands give the float32 that PyTorch gives: the exact double result of one
   * operation, rounded once more, is the correctly rounded one.
   */
  double apply(double a, double b) {
    return rule.applyAsDouble(a, b);
  }
}
