"""The file that holds the learnt weights: ``resources/models/sentiment.bin``.

Bytes, in order: the magic ``EXASENT1``; the length of the header (4 bytes, little-endian); the header, JSON in UTF-8;
the arrays, each at a multiple of 16 bytes from the header's end; SHA-256 of everything before it. The header tells the
format, the number of texts and words learnt from, the constants of each language, and of each array its name, type,
shape and offset. No pickle: the file is data, whatever is in it.

Weights are bytes q in -127..127 and stand for sign(q) * (q / 127)^2 * scale, with one scale a column: fine near zero,
where most are, and never clipped.
"""

from __future__ import annotations

import hashlib
import json
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from exec_assistant.domain.errors import Damaged, NotFound, TooNew

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

MAGIC = b"EXASENT1"
FORMAT = 1
_ALIGN = 16
_SUM = hashlib.sha256().digest_size

_SAFE = "Your posts, comments and figures are untouched; only tones and languages cannot be told."
_DO = "Install the application again, or restore the file from the installation."


@dataclass(frozen=True, slots=True)
class Weights:
    """The arrays of a model, by name, and what its header says.

    Attributes:
        arrays: read-only arrays. ``chars`` (buckets x 6 x 2), ``words`` and ``negated`` (words x 6 x 2), ``pairs``
            (buckets x 6 x 2), ``language_chars`` and ``language_words`` (x 7: the
            last for other languages) are int8; ``word_hashes`` (sorted) and
            ``negated_hashes`` are uint32; the two columns are positive less negative, and neutral.
        scales: scale of each column of the int8 arrays, flattened.
        constants: languages x 2, added to the two columns.
        calibration: languages x 3 x 3: two scores and one, to the logits of negative, neutral, positive.
        language_constants: one a language, and one for others.
        about: how the model was made; for people.
    """

    arrays: Mapping[str, NDArray[Any]]
    scales: Mapping[str, NDArray[np.float32]]
    constants: NDArray[np.float32]
    calibration: NDArray[np.float32]
    language_constants: NDArray[np.float32]
    about: Mapping[str, Any]


def write_weights(path: Path, weights: Weights) -> None:
    """Write the file; the same weights always give the same bytes."""
    index: list[dict[str, Any]] = []
    blob = bytearray()
    for name in sorted(weights.arrays):
        array = weights.arrays[name]
        blob += bytes(-len(blob) % _ALIGN)
        little = array.astype(array.dtype.newbyteorder("<"))
        index.append({"name": name, "type": little.dtype.str, "shape": list(array.shape), "at": len(blob)})
        blob += little.tobytes()
    header = {
        "format": FORMAT,
        "arrays": index,
        "scales": {name: _plain(scale) for name, scale in sorted(weights.scales.items())},
        "constants": _plain(weights.constants),
        "calibration": _plain(weights.calibration),
        "language_constants": _plain(weights.language_constants),
        "about": dict(weights.about),
    }
    head = json.dumps(header, sort_keys=True, ensure_ascii=False).encode()
    head += b" " * (-(len(MAGIC) + 4 + len(head)) % _ALIGN)
    content = MAGIC + struct.pack("<I", len(head)) + head + bytes(blob)
    path.write_bytes(content + hashlib.sha256(content).digest())


def read_weights(path: Path) -> Weights:
    """The model in a file.

    Raises:
        NotFound: there is no such file.
        Damaged: it is not a model, was cut, or a byte of it changed.
        TooNew: a newer version of the program wrote it.
    """
    import numpy as np

    content = _checked(path)
    (length,) = struct.unpack_from("<I", content, len(MAGIC))
    start = len(MAGIC) + 4 + length
    header = json.loads(content[len(MAGIC) + 4 : start])
    if header["format"] > FORMAT:
        raise TooNew(
            "The language model {name} was made for a newer version of this program.", _SAFE, _DO, name=path.name
        )
    arrays = {
        item["name"]: np.frombuffer(
            content,
            dtype=np.dtype(item["type"]),
            count=int(np.prod(item["shape"])),
            offset=start + item["at"],
        ).reshape(item["shape"])
        for item in header["arrays"]
    }
    return Weights(
        arrays=arrays,
        scales={name: np.array(scale, dtype=np.float32) for name, scale in header["scales"].items()},
        constants=np.array(header["constants"], dtype=np.float32),
        calibration=np.array(header["calibration"], dtype=np.float32),
        language_constants=np.array(header["language_constants"], dtype=np.float32),
        about=header["about"],
    )


def compress(values: NDArray[Any]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Values as bytes, and the scale of each column (all axes after the first, flattened)."""
    import numpy as np

    flat = np.asarray(values, dtype=np.float64).reshape(len(values), -1)
    scale = np.maximum(np.abs(flat).max(0), 1e-12)
    code = np.rint(np.sqrt(np.abs(flat) / scale) * 127) * np.sign(flat)
    return code.astype(np.int8).reshape(values.shape), scale.astype(np.float32)


def expand(codes: NDArray[np.int8], scale: NDArray[np.float32] | None = None) -> NDArray[np.float32]:
    """What the bytes of ``compress`` stand for; ``codes`` may be any selection of rows.

    Without ``scale`` the result still has to be multiplied by it.
    """
    import numpy as np

    value = codes.astype(np.float32)
    value *= np.abs(value)
    value *= np.float32(1 / (127 * 127))
    if scale is not None:
        value *= scale.reshape(codes.shape[1:])
    return value


def _plain(array: NDArray[Any]) -> Any:
    return [_plain(row) for row in array] if array.ndim > 1 else [float(f"{x:.9g}") for x in array]


def _checked(path: Path) -> bytes:
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise NotFound("The language model {name} is missing.", _SAFE, _DO, name=path.name) from None
    body = memoryview(content)[:-_SUM]
    if not content.startswith(MAGIC) or hashlib.sha256(body).digest() != content[-_SUM:]:
        raise Damaged("The language model {name} is damaged.", _SAFE, _DO, name=path.name)
    return content
