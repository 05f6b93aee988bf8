package org.resnetexplorer.explain.attribution;

import java.util.List;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.network.Block;

/**
 * What each cell of the last block's output pays into the number: derivative times value, summed
 * over the channels. With the biases behind it, it is the number (a class activation map, Zhou et
 * al. 2016, in units of the logit).
 */
public record PricedCam() implements Attributor {
  @Override
  public Method method() {
    return Method.PRICED_CAM;
  }

  @Override
  public List<Setting> settings() {
    return List.of();
  }

  @Override
  public Steps begin(Trace trace, Question question) {
    return Steps.one(cancellation -> whole(trace, question, cancellation));
  }

  private Attribution whole(Trace trace, Question question, Cancellation cancellation)
      throws EngineException {
    List<Block> blocks = trace.network().blocks();
    int last = blocks.get(blocks.size() - 1).output().index();
    Products products = Products.of(trace, question, last, "cells", cancellation);
    return InputMaps.of(this, trace, question, products.map(), products.account());
  }
}
