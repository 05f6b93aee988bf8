package org.resnetexplorer.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

/**
 * What an explanation computes with: the network of a run, call by call, forwards, backwards, and
 * made linear at a point; with the run's interventions where it has any. Lives on the inference
 * thread for the time of one {@link Trace#compute}, and frees all it made at the end. Before each
 * call of the network it looks whether it shall go on.
 */
public final class Workspace {
  private final Network network;
  private final NativeWeights weights;
  private final Forward forward;
  private final NDManager manager;
  private final Cancellation cancellation;
  private final Reach reach;
  private final Point here;
  private final LinearForms forms;
  private final Constants constants;

  Workspace(
      Network network,
      NativeWeights weights,
      Forward forward,
      NDManager manager,
      Cancellation cancellation,
      ForwardPass.Passed passed) {
    this.network = network;
    this.weights = weights;
    this.forward = forward;
    this.manager = manager;
    this.cancellation = cancellation;
    this.reach = passed.outputs().reach();
    this.here = new Point(view(passed.x()), passed.outputs().new Views(this::view, false));
    this.forms = new LinearForms(this, weights, forward, manager);
    this.constants = new Constants(this, weights, forward);
  }

  /** The same memory, owned by this workspace, so that what is computed from it is too. */
  private Tensor view(NDArray array) {
    NDArray view = array.stopGradient();
    view.attach(manager);
    return new Tensor(view);
  }

  public Network network() {
    return network;
  }

  /**
   * Goes on unless somebody has cancelled the computation.
   *
   * @throws java.util.concurrent.CancellationException if somebody has
   */
  public void check() {
    cancellation.check();
  }

  /** The run's own activations; nothing is copied, and closing it closes none of the run's. */
  public Point here() {
    return here;
  }

  /**
   * The activations at another input, or at a batch of them.
   *
   * @param input {@code [N, C, H, W]}; closed with the point
   */
  public Point at(Tensor input) {
    Outputs outputs = new Alternatives(network, reach, here, cancellation).outputs(forward, input);
    return new Point(input, outputs.new Views(this::view, true));
  }

  /**
   * The network's answers at another input, or at a batch of them; the activations on the way are
   * let go as soon as nothing reads them any more.
   *
   * @param input {@code [N, C, H, W]}; not closed
   * @return {@code [N, classes]}
   */
  public Tensor answers(Tensor input) {
    return new Alternatives(network, reach, here, cancellation).answers(forward, input);
  }

  /**
   * @param values in C order, as many as the sizes make
   */
  public Tensor tensor(float[] values, List<Integer> sizes) {
    return new Tensor(weights.upload().copy(manager, values, shape(sizes)));
  }

  public Tensor zeros(List<Integer> sizes) {
    return new Tensor(manager.zeros(shape(sizes)));
  }

  /**
   * One number for each channel, to be stretched over cells and batch.
   *
   * @param like has these channels: {@code [N, C, H, W]} or {@code [N, C]}
   */
  public Tensor perChannel(double[] values, Tensor like) {
    float[] narrow = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      narrow[i] = (float) values[i];
    }
    return tensor(
        narrow,
        like.sizes().size() == 2 ? List.of(1, values.length) : List.of(1, values.length, 1, 1));
  }

  /** All of them along the batch, in order: {@code [N, C, H, W]}. */
  public Tensor stacked(List<Tensor> rows) {
    return Tensor.stacked(rows);
  }

  private static Shape shape(List<Integer> sizes) {
    return new Shape(sizes.stream().mapToLong(Integer::longValue).toArray());
  }

  /**
   * A tensor of a call's module.
   *
   * @param name without the module's path: {@code weight}, {@code running_mean}
   */
  public Tensor parameter(Call call, String name) {
    return view(weights.get(call.module(), name));
  }

  /**
   * A call on other inputs, as the run does it, with its interventions.
   *
   * @param inputs one, or branch and shortcut of a sum, or a map and its factors
   */
  public Tensor run(Call call, List<Tensor> inputs) {
    cancellation.check();
    return new Tensor(forward.run(call, inputs.stream().map(Tensor::array).toList()));
  }

  /**
   * What a small change of a call's inputs makes of its output: the call made linear at a point.
   * Nothing that does not depend on the input is in it: no bias, no shift, no replaced value.
   *
   * @param inputs changes of what it reads; one, or those of branch and shortcut of a sum, or of a
   *     map and its factors
   * @throws IllegalArgumentException for a pooling of maxima, which explanations only go back
   *     through
   */
  public Tensor linear(Call call, Point at, List<Tensor> inputs) {
    cancellation.check();
    return forms.linear(call, at, inputs);
  }

  /**
   * What arrives at a call's input of what arrives at its output: the adjoint of {@link #linear}.
   *
   * @param term which input: 0, or 1 for the shortcut of a sum and the factors of a gate
   * @param arriving in the sizes of the output; not closed
   */
  public Tensor back(Point at, Call call, int term, Tensor arriving) {
    cancellation.check();
    return forms.back(at, call, term, arriving);
  }

  /** Through one operation alone, by PyTorch's own derivative. */
  Tensor pulledBack(Call call, Tensor read, Tensor arriving) {
    return forms.pulledBack(call, read, arriving);
  }

  /**
   * How the number that is taken back changes with a parameter of a call: the sum over the batch.
   * Batch norms stay as they run here, with the means and variances that they have.
   *
   * @param name of the parameter, without the module's path: {@code weight}, {@code bias}
   * @param arriving at the call's output, in its sizes; not closed
   * @return in the sizes of the parameter
   */
  public Tensor parameterGradient(Point at, Call call, String name, Tensor arriving) {
    cancellation.check();
    return forms.parameterGradient(at, call, name, arriving);
  }

  /**
   * A convolution or linear layer with another weight.
   *
   * @param weight in the sizes of its own
   */
  public Kernel kernel(Call layer, Tensor weight) {
    return new Kernel(manager, layer, weight);
  }

  /** What a sum adds there: the branch or, as term 1, the shortcut, as the run scales them. */
  public Tensor term(Point at, Call sum, int term) {
    return at.read(sum, term).times(forward.termFactor(sum, term));
  }

  /** One operation alone, without interventions. */
  Tensor plain(Call call, List<Tensor> inputs) {
    return new Tensor(
        call.operation()
            .accept(
                new Computation(
                    weights, call.module(), inputs.stream().map(Tensor::array).toList())));
  }

  /**
   * Scale {@code s} and shift {@code t} of a batch norm in eval mode, {@code y = s x + t}, one pair
   * a channel, in double precision.
   */
  public Affine affine(Call norm) {
    return constants.affine(norm);
  }

  /**
   * What a call adds to each channel of its output, whatever it reads: the shift of a batch norm,
   * the bias of a convolution or linear layer, as the run scales them. Empty where there is none.
   */
  public double[] shift(Call call) {
    return constants.shift(call);
  }

  /**
   * What the run multiplies each channel of a call's output with; ones where nothing is changed.
   */
  public double[] factors(Call call, int channels) {
    return constants.factors(call, channels);
  }

  /** {@code y = scale * x + shift}, channel by channel. */
  public record Affine(double[] scale, double[] shift) {}

  /** A tensor of a call's module in double precision. */
  double[] wide(Call call, String name) {
    return constants.wide(call, name);
  }

  /**
   * From the logits back to the picture, call by call.
   *
   * @param seed what arrives at the logits, {@code [N, classes]}; not closed
   * @param until a call whose arrival is wanted, with all after it that depend on it; {@link
   *     Call#INPUT} for all and the input
   */
  public void backward(Point at, Tensor seed, int until, BackwardRule rule, Arrivals arrivals) {
    backward(at, network.output(), seed, until, rule, arrivals);
  }

  /**
   * From any call back to the picture.
   *
   * @param from where it begins
   * @param seed what arrives at that call's output, in its sizes; not closed
   * @param until as above, not after {@code from}
   */
  public void backward(
      Point at, Call from, Tensor seed, int until, BackwardRule rule, Arrivals arrivals) {
    new BackwardPass(this, at, until, rule, arrivals).run(from, seed);
  }

  /**
   * The network's answers when a call gives something else, with the run's interventions on all
   * after it; calls that do not follow it are not computed.
   *
   * @param output in place of the call's, {@code [N, C, H, W]} or {@code [N, C]}; not closed
   * @return {@code [N, classes]}
   */
  public Tensor answers(Call call, Tensor output) {
    Following following = Following.of(network, false, call::equals, forward::replaces);
    return new Alternatives(network, reach, here, cancellation)
        .answers(following, forward, call, output);
  }

  /**
   * The network's answers with other interventions than the run's; what they do not change is not
   * computed.
   *
   * @param instead in place of all of the run's; must fit the network
   * @return {@code [1, classes]}
   */
  public Tensor answers(List<Intervention> instead) {
    Following following = Following.of(network, false, forward.interventions(), instead);
    return new Alternatives(network, reach, here, cancellation)
        .answers(following, new Forward(weights, instead), null, null);
  }

  /** Whether a call's output comes from the request, whatever its inputs are. */
  public boolean replaces(Call call) {
    return forward.replaces(call);
  }
}
