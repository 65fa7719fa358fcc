// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

/** Where in the input an element of the output comes from. */
enum CoordinateTransformation {
    HALF_PIXEL {
        @Override
        double source(ResizeAxis axis, int x) {
            return (x + 0.5) / axis.scale() - 0.5;
        }
    },
    HALF_PIXEL_SYMMETRIC {
        @Override
        double source(ResizeAxis axis, int x) {
            double adjustment = axis.size() / (axis.scale() * axis.extent());
            double offset = axis.extent() / 2.0 * (1 - adjustment);
            return offset + HALF_PIXEL.source(axis, x);
        }
    },
    PYTORCH_HALF_PIXEL {
        @Override
        double source(ResizeAxis axis, int x) {
            return axis.size() == 1 ? 0 : HALF_PIXEL.source(axis, x);
        }
    },
    TF_HALF_PIXEL_FOR_NN {
        @Override
        double source(ResizeAxis axis, int x) {
            return (x + 0.5) / axis.scale();
        }
    },
    ALIGN_CORNERS {
        @Override
        double source(ResizeAxis axis, int x) {
            double width = axis.scale() * axis.extent();
            return width == 1 ? 0 : x * (axis.extent() - 1) / (width - 1);
        }
    },
    ASYMMETRIC {
        @Override
        double source(ResizeAxis axis, int x) {
            return x / axis.scale();
        }
    },
    TF_CROP_AND_RESIZE {
        @Override
        double source(ResizeAxis axis, int x) {
            double width = axis.scale() * axis.extent();
            double last = axis.extent() - 1;
            double part = axis.end() - axis.start();
            return width == 1
                    ? (axis.start() + axis.end()) * last / 2
                    : axis.start() * last + x * part * last / (width - 1);
        }
    };

    /** Coordinate in the input, where element i is at i. */
    abstract double source(ResizeAxis axis, int x);
}
