package org.shapecode.core.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shapecode.core.Json;
import org.shapecode.core.Problem;

class ParametersTest {
    /** Kind of the plugins of this test. */
    @PluginType("filter")
    public interface Filter extends Plugin {}

    /** A plugin with one parameter. */
    @PluginInfo(id = "gauss", name = "Gauss", description = "A Gaussian filter.")
    public record Gauss(
            @Parameter(label = "Width", description = "Width.", min = 0, max = 8, unit = "px")
            double sigma) implements Filter {
        public Gauss() {
            this(0.5);
        }
    }

    /** An enum. */
    public enum Edge {
        SHARP,
        VERY_SOFT
    }

    /** All types of parameters. */
    public record All(
            @Parameter(label = "Count", description = "Count.", min = 1, max = 9)
            int count,

            @Parameter(label = "Seed", description = "Seed.")
            long seed,

            @Parameter(label = "Flag", description = "Flag.")
            boolean flag,

            @Parameter(label = "Name", description = "Name.")
            String name,

            @Parameter(label = "Edge", description = "Edge.")
            Edge edge,

            @Parameter(label = "Depths", description = "Depths.", min = 1, max = 64)
            List<Integer> depths,

            @Parameter(label = "Border", description = "Border.", min = 1, max = 64, none = "open")
            List<Integer> border,

            @Parameter(label = "Filter", description = "Filter.")
            Filter filter,

            @Parameter(label = "More filters", description = "More filters.")
            List<Filter> filters) {
        public All {
            if (flag && count > 5) {
                throw new InvalidParameter("count", "is " + count + ", but must be at most 5 with flag");
            }
        }

        public All() {
            this(3, 1, false, "n", Edge.SHARP, List.of(8, 4), List.of(1), new Gauss(), List.of());
        }
    }

    private static Reading<All> read(String json) {
        return Parameters.read(All.class, Json.parse(json, "test"));
    }

    private static String problem(String json) {
        Reading<All> reading = read(json);
        assertEquals(1, reading.problems().size(), () -> reading.problems().toString());
        return reading.problems().get(0).toString();
    }

    /** Java makes them anew at each call. */
    @Test
    void theComponentsOfARecordAreMadeOnce() {
        assertSame(Parameters.components(FieldProblem.class), Parameters.components(FieldProblem.class));
    }

    @Test
    void everyTypeSurvivesJson() {
        All all = new All(
                5,
                1L << 60,
                true,
                "x",
                Edge.VERY_SOFT,
                List.of(1, 2, 3),
                List.of(2),
                new Gauss(2),
                List.of(new Gauss(1), new Gauss()));
        assertEquals(all, read(Json.format(Parameters.write(all))).orThrow("test"));
    }

    @Test
    void missingFieldsKeepTheirDefaultsAndAPluginMayBeItsIdAlone() {
        assertEquals(new All(), read("{}").orThrow("test"));
        assertEquals(new All(), read("{\"filter\": \"gauss\"}").orThrow("test"));
    }

    @Test
    void anEmptyListMayHaveAWord() {
        All open = read("{\"border\": \"open\"}").orThrow("test");
        assertEquals(List.of(), open.border());
        assertEquals(open, read("{\"border\": []}").orThrow("test"));
        assertEquals("open", Parameters.write(open).get("border"));
        assertEquals("border must be a JSON list [ … ] or \"open\", not \"shut\"", problem("{\"border\": \"shut\"}"));
        assertEquals("depths must be a JSON list [ … ], not \"open\"", problem("{\"depths\": \"open\"}"));
    }

    @Test
    void problemsNameFieldAndAllowedValues() {
        assertEquals("count is 10, but must be a whole number from 1 to 9", problem("{\"count\": 10}"));
        assertEquals("count is 2.5, but must be a whole number from 1 to 9", problem("{\"count\": 2.5}"));
        assertEquals("flag is 1, but must be true or false", problem("{\"flag\": 1}"));
        assertEquals("edge is \"hard\", but must be one of sharp, very-soft", problem("{\"edge\": \"hard\"}"));
        assertEquals("depths.1 is 0, but must be a whole number from 1 to 64", problem("{\"depths\": [1, 0]}"));
        assertEquals(
                "filter.sigma is -1, but must be a number from 0 to 8 px",
                problem("{\"filter\": {\"plugin\": \"gauss\", \"sigma\": -1}}"));
        assertEquals(
                "filter names the filter \"median\", which is not installed; installed are gauss",
                problem("{\"filter\": \"median\"}"));
        assertEquals("count is 6, but must be at most 5 with flag", problem("{\"count\": 6, \"flag\": true}"));
        assertTrue(problem("{\"filters\": 3}").startsWith("filters must be a JSON list"));
        assertTrue(problem("[]").startsWith("must be a JSON object"));
    }

    @Test
    void allProblemsAreReportedAtOnceWithTheSource() {
        Reading<All> reading = read("{\"count\": 0, \"name\": 3}");
        Problem problem = assertThrows(Problem.class, () -> reading.orThrow("a.json"));
        assertEquals(
                "a.json: count is 0, but must be a whole number from 1 to 9; name is 3, but must be a string.",
                problem.getMessage());
        assertEquals(new All(), reading.value());
    }

    @Test
    void unknownFieldsAreNoted() {
        assertEquals(
                List.of("filter.colour", "new"),
                read("{\"filter\": {\"plugin\": \"gauss\", \"colour\": 1}, \"new\": 2}")
                        .unknown());
    }

    @Test
    void writesThePluginsIdFirst() {
        assertEquals("{plugin=gauss, sigma=0.5}", Parameters.write(new Gauss()).toString());
        assertEquals(Map.of("plugin", "gauss", "sigma", 0.5), Parameters.write(new Gauss()));
    }

    @Test
    void aValueIsFoundByItsName() {
        assertEquals(0.5, Parameters.value(new Gauss(), "sigma"));
        assertThrows(IllegalArgumentException.class, () -> Parameters.value(new Gauss(), "width"));
    }
}
