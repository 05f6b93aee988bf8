package org.resnetexplorer.app.state;

import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.image.Picture;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.CallGroups;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.ChannelOrder;

/**
 * The channel to look at while a person has chosen none: that which varies most over the first run
 * of a model on a picture, of the call that stands for all whose channels mean the same, so that
 * the eye can follow it from call to call. Where maps have one cell, nothing varies, and it is the
 * greatest, as of the logits. It stays while the picture's crop moves. For any thread.
 */
final class TellingChannels {
  private static final int REMEMBERED = 1000;

  private final Activations activations;
  private final Map<Key, Integer> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Integer> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * Compared by identity: equal pictures would be compared pixel by pixel. Holds neither model nor
   * picture, as a photograph may have a hundred megabytes.
   */
  private static final class Key {
    private final WeakReference<OpenModel> model;
    private final WeakReference<Picture> picture;
    private final Call call;
    private final int hash;

    Key(Run run, Call call) {
      this.model = new WeakReference<>(run.model());
      this.picture = new WeakReference<>(run.picture().picture());
      this.call = call;
      this.hash = 31 * System.identityHashCode(run.picture().picture()) + call.hashCode();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && isSame(key.model, model)
          && isSame(key.picture, picture)
          && key.call.equals(call);
    }

    /** What is gone is like nothing else. */
    private static <T> boolean isSame(WeakReference<T> one, WeakReference<T> other) {
      return one == other || one.get() != null && one.refersTo(other.get());
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  TellingChannels(Activations activations) {
    this.activations = activations;
  }

  int of(Run run, Call call) throws EngineException {
    Call representative = new CallGroups(run.model().network()).representative(call);
    Key key = new Key(run, representative);
    synchronized (known) {
      Integer before = known.get(key);
      if (before != null) {
        return before;
      }
    }
    int channel = mostTelling(activations.of(run, representative));
    synchronized (known) {
      known.putIfAbsent(key, channel);
      return known.get(key);
    }
  }

  private static int mostTelling(Activation activation) {
    return activation.cells() == 1
        ? ChannelOrder.MEAN.sorted(activation.perChannel())[0]
        : activation.mostVariedChannel();
  }
}
