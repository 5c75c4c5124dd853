package org.example.triangle;

import org.shapecode.data.spi.Shape;
import org.shapecode.data.spi.ShapeContract;

/** Tests what every shape keeps to; add what is special to yours. */
class TriangleTest extends ShapeContract {
    @Override
    protected Shape plugin() {
        return new Triangle();
    }
}
