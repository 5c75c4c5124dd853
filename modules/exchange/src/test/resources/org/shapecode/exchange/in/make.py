"""Makes the networks of this folder, and what they must give, with PyTorch, NumPy and h5py: run it in the folder.

The expected codes and images are computed by PyTorch for ONNX, safetensors and NPZ, and by plain NumPy, from what Keras
documents, for Keras.
"""
import json
import struct
import zipfile
from io import BytesIO

import h5py
import numpy as np
import torch
from torch import nn

torch.manual_seed(1)
RANDOM = np.random.default_rng(1)


def disks(count, size):
    grid = np.arange(size) - (size - 1) / 2
    distance = np.hypot(grid[:, None], grid[None, :])
    radii = np.linspace(size / 8, size / 2.2, count)
    return np.clip(radii[:, None, None] - distance + 0.5, 0, 1).astype(np.float32)


def save(name, images, codes, outputs):
    np.savez_compressed(name, images=images, codes=codes, outputs=outputs)


def expected(name, encoder, decoder, images):
    with torch.no_grad():
        codes = encoder(torch.from_numpy(images))
        outputs = decoder(codes)
    save(name, images, codes.reshape(len(images), -1).numpy(), outputs.numpy())


def settle(network):
    """Gives batch normalisations statistics and factors that matter."""
    for module in network.modules():
        if isinstance(module, (nn.BatchNorm2d, nn.BatchNorm1d)):
            nn.init.uniform_(module.weight, 0.5, 1.5)
            nn.init.uniform_(module.bias, -0.3, 0.3)
            nn.init.uniform_(module.running_mean, -0.2, 0.2)
            nn.init.uniform_(module.running_var, 0.5, 2)
    return network.eval()


def export(name, network, example, opset, folding=True, inputs="images", outputs="outputs"):
    torch.onnx.export(network, example, name, opset_version=opset, do_constant_folding=folding, input_names=[inputs],
                      output_names=[outputs], dynamic_axes={inputs: {0: "n"}, outputs: {0: "n"}})


class Whole(nn.Module):
    """Convolutions, batch normalisation, a dense code, and back, with shapes computed on the way."""

    def __init__(self):
        super().__init__()
        self.down = nn.Sequential(
            nn.Conv2d(1, 4, 3, stride=2, padding=1), nn.BatchNorm2d(4), nn.LeakyReLU(0.2),
            nn.Conv2d(4, 6, 3, stride=2, padding=1, bias=False), nn.LeakyReLU(0.1), nn.BatchNorm2d(6))
        self.code = nn.Linear(6 * 16, 2)
        self.wide = nn.Linear(2, 6 * 16)
        self.up = nn.Sequential(
            nn.ConvTranspose2d(6, 4, 4, stride=2, padding=1), nn.BatchNorm2d(4), nn.LeakyReLU(0.2),
            nn.ConvTranspose2d(4, 1, 3, stride=2, padding=1, output_padding=1), nn.Sigmoid())

    def encode(self, images):
        maps = self.down(images)
        return self.code(maps.view(maps.size(0), -1))

    def decode(self, codes):
        return self.up(self.wide(codes).view(-1, 6, 4, 4))

    def forward(self, images):
        return self.decode(self.encode(images))


class Encoder(nn.Module):
    """Padding apart, on two sides only; every smooth activation."""

    def __init__(self):
        super().__init__()
        self.first = nn.Conv2d(3, 4, 3, stride=2)
        self.second = nn.Conv2d(4, 4, 3, stride=2, padding=1)
        self.code = nn.Linear(4 * 4 * 4, 3, bias=False)

    def forward(self, images):
        maps = nn.functional.elu(self.first(nn.functional.pad(images, (0, 1, 0, 1))))
        maps = torch.tanh(self.second(maps))
        return self.code(torch.flatten(nn.functional.dropout(maps, training=self.training), 1))


class Decoder(nn.Module):
    """Enlarges by repetition and by interpolation."""

    def __init__(self):
        super().__init__()
        self.wide = nn.Linear(3, 4 * 4 * 4)
        self.first = nn.Conv2d(4, 4, 3, padding=1)
        self.second = nn.Conv2d(4, 3, 3, padding=1)

    def forward(self, codes):
        maps = nn.functional.softplus(self.wide(codes)).reshape(codes.shape[0], 4, 4, 4)
        maps = torch.relu(self.first(nn.functional.interpolate(maps, scale_factor=2, mode="nearest")))
        maps = nn.functional.interpolate(maps, size=(16, 16), mode="bilinear", align_corners=False)
        return self.second(maps)


def onnx_files():
    whole = settle(Whole())
    images = disks(5, 16)[:, None]
    expected("whole.npz", whole.encode, whole.decode, images)
    example = torch.from_numpy(images)
    export("whole.onnx", whole, example, 13)
    export("whole-9.onnx", whole, example, 9, folding=False)
    export("whole-17.onnx", whole, example, 17)
    encoder, decoder = settle(Encoder()), settle(Decoder())
    images = RANDOM.uniform(0, 1, (4, 3, 16, 16)).astype(np.float32)
    expected("pair.npz", encoder, decoder, images)
    example = torch.from_numpy(images)
    export("encoder.onnx", encoder, example, 11, outputs="code")
    export("decoder.onnx", decoder, torch.zeros(2, 3), 11, inputs="code")
    state = whole.state_dict()
    named = {}
    for key, value in state.items():
        part, rest = key.split(".", 1)
        name = {"down": "encoder." + rest, "code": "encoder.8." + rest, "wide": "decoder.0." + rest,
                "up": "decoder.%d.%s" % (2 + int(rest.split(".")[0]) if part == "up" else 0, rest.split(".")[-1])}[part]
        named[name] = value.numpy()
    np.savez("whole-weights.npz", **{key: value for key, value in named.items()})
    safetensors("whole.safetensors", named)
    safetensors("whole-half.safetensors",
                {key: value.astype(np.float16) if value.dtype == np.float32 else value for key, value in named.items()})


def safetensors(name, arrays):
    types = {"float32": "F32", "float16": "F16", "int64": "I64"}
    header, data = {"__metadata__": {"format": "pt"}}, b""
    for key in sorted(arrays):
        content = np.ascontiguousarray(arrays[key]).tobytes()
        header[key] = {"dtype": types[str(arrays[key].dtype)], "shape": list(arrays[key].shape),
                       "data_offsets": [len(data), len(data) + len(content)]}
        data += content
    text = json.dumps(header).encode()
    with open(name, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)


# Keras, in plain NumPy: images are [n][row][column][channel].

def conv(x, kernel, bias, stride):
    k = kernel.shape[0]
    side = (x.shape[1] - k) // stride + 1
    y = np.zeros((len(x), side, side, kernel.shape[3]))
    for r in range(side):
        for c in range(side):
            window = x[:, r * stride:r * stride + k, c * stride:c * stride + k]
            y[:, r, c] = np.tensordot(window, kernel, axes=3)
    return y + bias


def conv_transpose(x, kernel, bias, stride):
    k = kernel.shape[0]
    side = (x.shape[1] - 1) * stride + k
    y = np.zeros((len(x), side, side, kernel.shape[2]))
    for r in range(x.shape[1]):
        for c in range(x.shape[2]):
            y[:, r * stride:r * stride + k, c * stride:c * stride + k] += np.einsum("ni,pqoi->npqo", x[:, r, c], kernel)
    return y + bias


def leaky(x, slope):
    return np.where(x > 0, x, slope * x)


def draw(*shape):
    return RANDOM.normal(0, 1 / np.sqrt(np.prod(shape) / max(shape)), shape).astype(np.float32)


def keras2(file, layers):
    """Weights as version 2 saves them: an attribute with the names of the layers, one with those of the weights of each."""
    file.attrs["layer_names"] = [name.encode() for name, _ in layers]
    file.attrs["backend"] = b"tensorflow"
    file.attrs["keras_version"] = b"2.2.4"
    for name, weights in layers:
        group = file.create_group(name)
        group.attrs["weight_names"] = [("%s/%s:0" % (name, key)).encode() for key in weights]
        for key, value in weights.items():
            group.create_dataset("%s/%s:0" % (name, key), data=value)


def keras3(file, layers):
    """Weights as version 3 saves them: groups named after the class of the layer, with numbered variables."""
    for name, weights in layers:
        variables = file.create_group("layers/%s/vars" % name)
        for i, value in enumerate(weights.values()):
            variables.create_dataset(str(i), data=value)


def authors():
    depths = [1, 8, 4, 3, 2, 1]
    layers, x = [("input_1", {})], disks(3, 63)[..., None].astype(np.float64)
    images = x
    for i in range(5):
        layers.append(("conv2d_%d" % (i + 1), {"kernel": draw(3, 3, depths[i], depths[i + 1]),
                                               "bias": draw(depths[i + 1]) * 0.1}))
        layers.append(("leaky_re_lu_%d" % (i + 1), {}))
        x = leaky(conv(x, layers[-2][1]["kernel"], layers[-2][1]["bias"], 2), 0.05)
    codes = x.reshape(len(x), -1)
    for i in range(5):
        back, to = depths[5 - i], depths[4 - i]
        layers.append(("conv2d_transpose_%d" % (i + 1), {"kernel": draw(3, 3, to, back), "bias": draw(to) * 0.1}))
        layers.append(("leaky_re_lu_%d" % (i + 6), {}))
        x = leaky(conv_transpose(x, layers[-2][1]["kernel"], layers[-2][1]["bias"], 2), 0.05)
    with h5py.File("authors.h5", "w") as file:
        keras2(file, layers)
    save("authors.npz", images.transpose(0, 3, 1, 2).astype(np.float32), codes.astype(np.float32),
         x.transpose(0, 3, 1, 2).astype(np.float32))


def flattened():
    """A dense code between convolutions, with normalisation: pixels and channels are flattened in Keras' order."""
    images = disks(3, 9)[..., None].astype(np.float64)
    first = {"kernel": draw(3, 3, 1, 3), "bias": draw(3)}
    norm = {"gamma": 1 + draw(3) * 0.2, "beta": draw(3) * 0.2, "moving_mean": draw(3) * 0.1,
            "moving_variance": 1 + draw(3) ** 2}
    code = {"kernel": draw(48, 2), "bias": draw(2)}
    wide = {"kernel": draw(2, 48), "bias": draw(48)}
    flat = {"gamma": 1 + draw(48) * 0.2, "beta": draw(48) * 0.2, "moving_mean": draw(48) * 0.1,
            "moving_variance": 1 + draw(48) ** 2}
    last = {"kernel": draw(3, 3, 1, 3), "bias": draw(1)}

    def normalise(x, of):
        return of["gamma"] * (x - of["moving_mean"]) / np.sqrt(of["moving_variance"] + 1e-3) + of["beta"]

    x = leaky(normalise(conv(images, first["kernel"], first["bias"], 2), norm), 0.1)
    codes = x.reshape(3, -1) @ code["kernel"] + code["bias"]
    x = normalise(codes @ wide["kernel"] + wide["bias"], flat).reshape(3, 4, 4, 3)
    x = conv_transpose(np.maximum(x, 0), last["kernel"], last["bias"], 2)
    save("flattened.npz", images.transpose(0, 3, 1, 2).astype(np.float32), codes.astype(np.float32),
         x.transpose(0, 3, 1, 2).astype(np.float32))
    parts = [first, norm, code, wide, flat, last]
    names = ["conv2d", "batch_normalization", "dense", "dense_1", "batch_normalization_1", "conv2d_transpose"]
    layers = list(zip(names, parts))
    with h5py.File("flattened.h5", "w") as file:
        file.attrs["model_config"] = json.dumps({"class_name": "Sequential"})
        keras2(file.create_group("model_weights"), layers)
        file.create_group("optimizer_weights")
    content = BytesIO()
    with h5py.File(content, "w") as file:
        keras3(file, layers)
        file.create_group("optimizer/vars").create_dataset("0", data=np.int64(7))
    with zipfile.ZipFile("flattened.keras", "w") as archive:
        archive.writestr("metadata.json", "{}")
        archive.writestr("config.json", json.dumps({"class_name": "Sequential"}))
        archive.writestr("model.weights.h5", content.getvalue())
    with h5py.File("flattened-double.h5", "w") as file:
        keras2(file, [(name, {key: value.astype(np.float64) for key, value in of.items()}) for name, of in layers])


def same(x, kernel, stride):
    """Convolution with the padding "same": what is missing, the larger half at the end."""
    k, side = kernel.shape[0], x.shape[1]
    missing = max((side - 1) // stride * stride + k - side, 0)
    pad = (missing // 2, missing - missing // 2)
    return conv(np.pad(x, ((0, 0), pad, pad, (0, 0))), kernel, 0, stride)


def same_transpose(x, kernel, bias, stride):
    first, side = (kernel.shape[0] - stride) // 2, x.shape[1] * stride
    return conv_transpose(x, kernel, bias, stride)[:, first:first + side, first:first + side]


def layer(kind, name, **settings):
    return {"module": "keras.layers", "class_name": kind, "config": {"name": name, "trainable": True, **settings}}


def sequential():
    """Models of Sequential with their descriptions: one alone in version 2, an encoder and a decoder in version 3."""
    random = np.random.default_rng(2)

    def draw(*shape):
        return random.normal(0, 1 / np.sqrt(np.prod(shape) / max(shape)), shape).astype(np.float32)

    norm = {"gamma": 1 + draw(6) * 0.2, "beta": draw(6) * 0.2, "moving_mean": draw(6) * 0.1,
            "moving_variance": 1 + draw(6) ** 2}
    encoder = [("conv2d", {"kernel": draw(3, 3, 1, 4), "bias": draw(4)}), ("conv2d_1", {"kernel": draw(3, 3, 4, 6)}),
               ("batch_normalization", norm), ("dense", {"kernel": draw(96, 2), "bias": draw(2)})]
    decoder = [("dense_1", {"kernel": draw(2, 96), "bias": draw(96)}),
               ("conv2d_transpose", {"kernel": draw(3, 3, 4, 6), "bias": draw(4)}),
               ("conv2d_transpose_1", {"kernel": draw(4, 4, 1, 4), "bias": draw(1)})]
    w = dict(encoder + decoder)
    images = disks(3, 16)[..., None].astype(np.float64)
    x = leaky(same(images, w["conv2d"]["kernel"], 2) + w["conv2d"]["bias"], 0.1)
    x = same(x, w["conv2d_1"]["kernel"], 2)
    x = norm["gamma"] * (x - norm["moving_mean"]) / np.sqrt(norm["moving_variance"] + 1e-3) + norm["beta"]
    codes = np.maximum(x, 0).reshape(3, -1) @ w["dense"]["kernel"] + w["dense"]["bias"]
    x = np.tanh(codes @ w["dense_1"]["kernel"] + w["dense_1"]["bias"]).reshape(3, 4, 4, 6)
    x = leaky(same_transpose(x, w["conv2d_transpose"]["kernel"], w["conv2d_transpose"]["bias"], 2), 0.3)
    x = same_transpose(x, w["conv2d_transpose_1"]["kernel"], w["conv2d_transpose_1"]["bias"], 2)
    save("sequential.npz", images.transpose(0, 3, 1, 2).astype(np.float32), codes.astype(np.float32),
         (1 / (1 + np.exp(-x))).transpose(0, 3, 1, 2).astype(np.float32))

    def settings(version):
        window = {"data_format": "channels_last", "padding": "same", "strides": [2, 2]}
        slope = "negative_slope" if version == 3 else "alpha"
        shape = {"batch_shape" if version == 3 else "batch_input_shape": [None, 16, 16, 1]}
        down = [layer("InputLayer", "input", **shape),
                layer("Conv2D", "conv2d", filters=4, kernel_size=[3, 3], activation="linear", use_bias=True, **window),
                layer("LeakyReLU", "leaky_re_lu", **{slope: 0.1}),
                layer("Dropout", "dropout", rate=0.1),
                layer("Conv2D", "conv2d_1", filters=6, kernel_size=[3, 3], activation="linear", use_bias=False, **window),
                layer("BatchNormalization", "batch_normalization", axis=-1 if version == 3 else [3], momentum=0.99,
                      epsilon=1e-3, center=True, scale=True),
                layer("ReLU", "re_lu", max_value=None, negative_slope=0.0, threshold=0.0),
                layer("Flatten", "flatten", data_format="channels_last"),
                layer("Dense", "dense", units=2, activation="linear", use_bias=True)]
        up = [layer("Dense", "dense_1", units=96, activation="tanh", use_bias=True),
              layer("Reshape", "reshape", target_shape=[4, 4, 6]),
              layer("Conv2DTranspose", "conv2d_transpose", filters=4, kernel_size=[3, 3], output_padding=None,
                    activation="linear", use_bias=True, **window),
              layer("LeakyReLU", "leaky_re_lu_1", **{slope: 0.3}),
              layer("Conv2DTranspose", "conv2d_transpose_1", filters=1, kernel_size=[4, 4], activation="sigmoid",
                    use_bias=True, **window)]
        return down, up

    down, up = settings(2)
    with h5py.File("sequential.h5", "w") as file:
        file.attrs["model_config"] = json.dumps(layer("Sequential", "autoencoder", layers=down + up))
        keras2(file.create_group("model_weights"), encoder + decoder)
    down, up = settings(3)
    content = BytesIO()
    with h5py.File(content, "w") as file:
        keras3(file, [("sequential/layers/" + name, of) for name, of in encoder]
               + [("sequential_1/layers/" + name.replace("dense_1", "dense"), of) for name, of in decoder])
    with zipfile.ZipFile("sequential.keras", "w") as archive:
        archive.writestr("metadata.json", "{}")
        archive.writestr("config.json", json.dumps(layer("Sequential", "autoencoder", layers=[
            layer("Sequential", "down", layers=down), layer("Sequential", "up", layers=up)])))
        archive.writestr("model.weights.h5", content.getvalue())


onnx_files()
authors()
flattened()
sequential()
