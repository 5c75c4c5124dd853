package org.shapecode.experiment.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shapecode.data.api.Dataset;
import org.shapecode.network.api.Model;

class RememberingModelTest {
    private static final Trained TRAINED = AnalysisContract.trained("""
            { "data": { "generator": "disk", "size": 16, "images": 30, "test": 16 },
              "model": { "plugin": "disk-autoencoder", "depths": [2, 2, 2, 1] } }
            """, 0);

    private final List<String> calls = new ArrayList<>();
    private final Dataset test = TRAINED.test();
    private final Model real = new DiskModel(test.shape(), area -> area, grey -> 1, List.of());
    private final Model model = new RememberingModel(watched(), test);

    @Test
    void theTestImagesAreEncodedAndDecodedOnce() {
        float[] first = model.decode(model.codes(test));
        assertArrayEquals(real.decode(real.codes(test)), first);
        first[0] = 7;
        assertArrayEquals(real.decode(real.codes(test)), model.decode(model.codes(test)));
        assertArrayEquals(real.errors(test), model.errors(test));
        assertArrayEquals(real.errors(test), model.errors(test));
        assertEquals(List.of("codes", "decode", "errors"), calls);
    }

    @Test
    void otherImagesAreComputed() {
        Dataset some = ImageSelection.of(test, 3, 4);
        model.codes(test);
        assertArrayEquals(real.codes(some), model.codes(some));
        assertArrayEquals(real.decode(real.codes(some)), model.decode(model.codes(some)));
        assertArrayEquals(real.errors(some), model.errors(some));
    }

    /** A method that is left out would be that of the interface instead of the model's own. */
    @Test
    void everyMethodIsTheModels() throws ReflectiveOperationException {
        for (Method method : Model.class.getMethods()) {
            assertEquals(
                    RememberingModel.class,
                    RememberingModel.class
                            .getMethod(method.getName(), method.getParameterTypes())
                            .getDeclaringClass(),
                    method.getName());
        }
    }

    private Model watched() {
        return (Model) Proxy.newProxyInstance(
                Model.class.getClassLoader(), new Class<?>[] {Model.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("shape")) {
                        calls.add(method.getName());
                    }
                    return method.invoke(real, arguments);
                });
    }
}
