/** ONNX files. The class {@code OnnxFormat} is generated from {@code src/main/proto}. */
package org.shapecode.exchange.onnx;
