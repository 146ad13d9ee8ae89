"""Bytes into text: UTF-8, UTF-16 by its mark, else Windows-1252; a mixture is refused, never guessed."""

import codecs
import re
import tempfile
from contextlib import contextmanager
from pathlib import Path

from articles.importing.refusals import Refused

CHUNK = 1024 * 1024
WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
UTF8_READ_AS_1252 = re.compile("[ÃÂÐÑØÙ][\u0080-¿ŒœŠšŸŽžƒˆ˜–—‘-„†-•…‰‹›€™]|â€|ã€|ä¸|å[\u0080-¿]")


def decode(data: bytes) -> str:
    """The text of `data`, without a byte order mark. Raises Refused where no encoding fits."""
    if data.startswith(codecs.BOM_UTF8):
        data = data[len(codecs.BOM_UTF8) :]
    try:
        if data.startswith(WIDE_MARKS):
            return data.decode("utf-16")
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _decode_1252(data, error)


def _decode_1252(data: bytes, error: UnicodeDecodeError) -> str:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    if not text or error.encoding != "utf-8" or UTF8_READ_AS_1252.search(text):
        raise Refused(
            f"Its characters are neither UTF-8 nor Windows-1252 throughout (byte {error.start + 1}). Save it as UTF-8."
        )
    return text


@contextmanager
def open_lines(path: Path):
    """The file opened for reading lines of bytes that `decode` understands; UTF-16 is turned into UTF-8 first."""
    with path.open("rb") as file:
        if not file.read(2).startswith(WIDE_MARKS):
            file.seek(0)
            yield file
            return
        with tempfile.TemporaryFile() as turned:
            _turn_into_utf8(path, turned)
            turned.seek(0)
            yield turned


def _turn_into_utf8(path: Path, turned) -> None:
    try:
        with path.open(encoding="utf-16", newline="") as wide:
            while chunk := wide.read(CHUNK):
                turned.write(chunk.encode())
    except UnicodeError as error:
        raise Refused("It begins as UTF-16 and does not go on so. Save it as UTF-8.") from error
