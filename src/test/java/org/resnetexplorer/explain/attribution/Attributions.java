package org.resnetexplorer.explain.attribution;

import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Session;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.account.Account;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.SpecText;
import org.resnetexplorer.weights.ReferenceWeights;

/** Small nets with made-up weights, and what methods say of them. */
final class Attributions {
  static final int SIDE = 32;

  private Attributions() {}

  static Session open(String spec) throws Exception {
    return open(Network.of(SpecText.parse(spec)));
  }

  static Session open(Network network) throws Exception {
    return TestEngine.shared().open(network, ReferenceWeights.of(network, 0));
  }

  static InputTensor input(Network network) {
    int channels = network.spec().family().stem().channels();
    return new InputTensor(ReferenceWeights.input(channels, SIDE, 0), channels, SIDE, SIDE);
  }

  static Trace run(Session session) throws EngineException {
    return session.run(input(session.network()));
  }

  static Attribution of(Attributor by, Trace trace, Question question) throws EngineException {
    return by.attribute(trace, question, Progress.NONE, new Cancellation());
  }

  /** The output of the largest number. */
  static int top(Trace trace) {
    float[] logits = trace.logits();
    int top = 0;
    for (int k = 1; k < logits.length; k++) {
      top = logits[k] > logits[top] ? k : top;
    }
    return top;
  }

  /** The residual against what it is to be seen against. */
  static double error(Account account) {
    return Math.abs(account.residual()) / account.scale();
  }
}
