package org.example.triangle;

import org.shapecode.data.spi.Shape;
import org.shapecode.data.spi.ShapeContract;

/** Checks the contract of all shapes; add tests for the particulars of yours. */
class TriangleTest extends ShapeContract {
    @Override
    protected Shape plugin() {
        return new Triangle();
    }
}
