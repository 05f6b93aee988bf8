package org.resnetexplorer.app.exemplars;

import java.util.List;
import org.resnetexplorer.app.measured.FoundExemplars;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Shape;

/**
 * The pictures that drive one channel most, the strongest first. Where zero means that nothing
 * answered, pictures without an answer are not among them.
 */
record Drivers(FoundExemplars found, Call call, int channel, List<Driver> drivers) {

  Drivers {
    drivers = List.copyOf(drivers);
  }

  static Drivers of(FoundExemplars found, Call call, int channel) {
    boolean zeroIsNothing = call.isNonNegative() || found.relevantFor() != null;
    return new Drivers(
        found,
        call,
        channel,
        found.of(call, channel).stream()
            .filter(each -> !zeroIsNothing || each.value() > 0)
            .map(each -> new Driver(found.picture(each), each.cell(), each.value()))
            .toList());
  }

  /** Whether no picture drives it. */
  boolean isDead() {
    return drivers.isEmpty();
  }

  /** The greatest distance of a value from 0. */
  double magnitude() {
    return drivers.stream().mapToDouble(each -> Math.abs(each.value())).max().orElse(0);
  }

  /** Where in the channel's map the strongest cell of a picture is. */
  Cell cell(Driver driver) {
    Shape shape = found.model().sizes().output(call);
    return new Cell(driver.cell() / shape.width(), driver.cell() % shape.width());
  }
}
