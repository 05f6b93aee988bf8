package org.resnetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import org.junit.jupiter.api.Test;
import org.resnetexplorer.cli.text.Json;

class JsonTest {
  @Test
  void numbersThatAreNotFiniteBecomeNull() {
    assertThat(Json.line(Json.object("a", Json.number(Double.NaN), "b", Json.number(1.5))))
        .isEqualTo("{\"a\":null,\"b\":1.5}");
  }

  @Test
  void tablesStandOneRowALine() {
    JsonArray rows = new JsonArray();
    rows.add(Json.object("x", 1));
    rows.add(Json.object("x", 2));
    assertThat(Json.lines(Json.object("name", "a \"b\" <c>", "rows", rows)))
        .isEqualTo(
            """
            {
              "name": "a \\"b\\" <c>",
              "rows": [
                {"x":1},
                {"x":2}
              ]
            }""");
  }
}
