package org.shapecode.core.plugin;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;

/** The contract of all records of parameters, plugins or not. */
public final class ParameterContract {
    private ParameterContract() {}

    /** Checks the declarations of a record and of the records within it. */
    public static void check(Class<?> record) {
        for (ParameterInfo info : ParameterInfo.of(record)) {
            String where = record.getSimpleName() + "." + info.name();
            assertTrue(info.label().matches("[A-Z].*[^.]"), where + " has the label " + info.label());
            assertTrue(info.label().length() <= Parameter.LONGEST_LABEL, where + " has a long label");
            assertTrue(info.description().matches("[A-Z].*\\."), where + " is described by no sentence");
            assertFalse(info.min() > info.max(), where + " has an empty range");
            assertTrue(
                    info.when().isEmpty()
                            || ParameterInfo.of(record).stream()
                                    .anyMatch(other -> other.name().equals(info.governor())),
                    where + " depends on no parameter beside it: " + info.when());
            checkRole(info, where);
            checkWithin(info.type());
        }
    }

    private static void checkRole(ParameterInfo info, String where) {
        List<Type> fitting = switch (info.role()) {
            case SEED -> List.of(long.class);
            case ATTRIBUTE, TEXT, FILE -> List.of(String.class);
            case LOWER_END, UPPER_END -> List.of(double.class, int.class);
            case VALUE, ATTRIBUTES -> List.of(info.type());
        };
        assertTrue(fitting.contains(info.type()), where + " has a type that does not fit its role");
    }

    private static void checkWithin(Type type) {
        Type single = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
        if (single instanceof Class<?> within && within.isRecord()) {
            check(within);
        }
    }
}
