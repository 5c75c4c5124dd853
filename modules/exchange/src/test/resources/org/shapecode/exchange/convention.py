"""Computes from the exported images what the exported weights make of them, by the convention alone.

usage: python3 convention.py RUN.npz; prints the largest differences from the exported codes and reconstructions.
"""
import json
import sys
import numpy as np

run = np.load(sys.argv[1], allow_pickle=False)


def sides(layer, spatial):
    padding = layer["padding"]
    padding = [0] if padding == "valid" else padding
    if spatial == 1:
        return [tuple(padding * 2 if len(padding) == 1 else padding)]
    padding = padding * 4 if len(padding) == 1 else padding
    return [(padding[0], padding[1]), (padding[2], padding[3])]


def convolution(x, w, stride, pads):
    """y[o][r][c] = sum w[o][i][p][q] x[i][r s + p - top][c s + q - left], on padded images [n][i][r][c]."""
    x = np.pad(x, [(0, 0), (0, 0)] + pads)
    rows = (x.shape[2] - w.shape[2]) // stride + 1
    columns = (x.shape[3] - w.shape[3]) // stride + 1
    y = np.zeros((x.shape[0], w.shape[0], rows, columns))
    for p in range(w.shape[2]):
        for q in range(w.shape[3]):
            part = x[:, :, p:p + stride * rows:stride, q:q + stride * columns:stride][:, :, :rows, :columns]
            y += np.einsum("nirc,oi->norc", part, w[:, :, p, q])
    return y


def transposed(x, w, stride, pads, more):
    """y[o][r s + p - top][c s + q - left] += w[i][o][p][q] x[i][r][c]."""
    n, _, rows, columns = x.shape
    whole = np.zeros((n, w.shape[1], (rows - 1) * stride + w.shape[2] + more, (columns - 1) * stride + w.shape[3] + more))
    for p in range(w.shape[2]):
        for q in range(w.shape[3]):
            whole[:, :, p:p + stride * rows:stride, q:q + stride * columns:stride][:, :, :rows, :columns] += np.einsum(
                "nirc,io->norc", x, w[:, :, p, q])
    (top, bottom), (left, right) = pads
    return whole[:, :, top:whole.shape[2] - bottom, left:whole.shape[3] - right]


def keras_transposed(x, kernel, stride):
    """Conv2DTranspose, padding="valid": [n][r][c][i] with a kernel [p][q][o][i]."""
    n, rows, columns, _ = x.shape
    y = np.zeros((n, (rows - 1) * stride + kernel.shape[0], (columns - 1) * stride + kernel.shape[1], kernel.shape[2]))
    for r in range(rows):
        for c in range(columns):
            y[:, r * stride:r * stride + kernel.shape[0], c * stride:c * stride + kernel.shape[1]] += np.einsum(
                "ni,pqoi->npqo", x[:, r, c], kernel)
    return y


def keras_convolution(x, kernel, stride, pads):
    """ZeroPadding2D, then Conv2D, padding="valid": [n][r][c][i] with a kernel [p][q][i][o]."""
    x = np.pad(x, [(0, 0)] + pads + [(0, 0)])
    rows = (x.shape[1] - kernel.shape[0]) // stride + 1
    columns = (x.shape[2] - kernel.shape[1]) // stride + 1
    y = np.zeros((x.shape[0], rows, columns, kernel.shape[3]))
    for r in range(rows):
        for c in range(columns):
            block = x[:, r * stride:r * stride + kernel.shape[0], c * stride:c * stride + kernel.shape[1]]
            y[:, r, c] = np.einsum("npqi,pqio->no", block, kernel)
    return y


def activated(y, layer):
    kind = layer.get("activation", "none")
    if kind == "leaky-relu":
        return np.maximum(y, layer["negative-slope"] * y)
    functions = {"none": lambda v: v, "relu": lambda v: np.maximum(v, 0), "tanh": np.tanh,
                 "sigmoid": lambda v: 1 / (1 + np.exp(-v)), "softplus": lambda v: np.logaddexp(0, v),
                 "elu": lambda v: np.where(v > 0, v, np.expm1(np.minimum(v, 0)))}
    return functions[kind](y)


def apply(part, x, layers):
    for number, layer in enumerate(layers):
        kind = layer["plugin"]
        name = f"{part}.{number}."
        weight = run[name + "weight"].astype(float) if name + "weight" in run else None
        bias = run[name + "bias"].astype(float) if name + "bias" in run else 0
        channels = (1, -1, 1, 1)
        if kind == "conv":
            if x.ndim == 2:
                x = x[:, :, None, None]
            y = convolution(x, weight, layer["stride"], sides(layer, 2))
            again = keras_convolution(np.moveaxis(x, 1, 3), weight.transpose(2, 3, 1, 0), layer["stride"], sides(layer, 2))
            assert np.abs(np.moveaxis(again, 3, 1) - y).max() < 1e-9
            x = y + np.reshape(bias, channels)
        elif kind == "transposed-conv":
            if x.ndim == 2:
                x = x[:, :, None, None]
            (top, bottom), (left, right) = pads = sides(layer, 2)
            more = layer["output-padding"]
            y = transposed(x, weight, layer["stride"], pads, more)
            again = keras_transposed(np.moveaxis(x, 1, 3), weight.transpose(2, 3, 1, 0), layer["stride"])
            if bottom >= more and right >= more:
                again = again[:, top:again.shape[1] - bottom + more, left:again.shape[2] - right + more]
                assert np.abs(np.moveaxis(again, 3, 1) - y).max() < 1e-9
            x = y + np.reshape(bias, channels)
        elif kind == "dense":
            x = x.reshape(len(x), -1) @ weight.T + bias
        elif kind == "batch-norm":
            mean, variance = (run[name + each].reshape(channels).astype(float) for each in ("running_mean", "running_var"))
            x = (x - mean) / np.sqrt(variance + layer["epsilon"]) * weight.reshape(channels) + np.reshape(bias, channels)
        elif kind == "flatten":
            x = x.reshape(len(x), -1)
        elif kind == "reshape":
            x = x.reshape(len(x), layer["channels"], layer["side"], layer["side"])
        else:
            raise ValueError(kind)
        x = activated(x, layer)
    return x


layers = json.loads(run["layers"][0])
if "encoder" in layers:
    codes = apply("encoder", run["images"].astype(float), layers["encoder"]).reshape(len(run["images"]), -1)
    print(np.abs(codes - run["codes"]).max())
if "decoder" in layers:
    images = apply("decoder", run["codes"].astype(float), layers["decoder"])
    print(np.abs(images - run["reconstructions"]).max())
