"""Marks that picture generators leave of themselves: named texts of a PNG, parameters in a comment.

Only the generator's name is kept, never what it was asked for. None of it is proof: a mark is lost by saving the
picture again, and can be written by anyone.
"""

import zlib
from collections.abc import Iterator

from watchword.documents.images.containers import png_chunks

#: Names of PNG texts that one generator or family writes, and what writes them.
KEYWORDS = {
    "parameters": "Stable Diffusion web UI",
    "workflow": "ComfyUI",
    "prompt": "ComfyUI",
    "invokeai_metadata": "InvokeAI",
    "invokeai_graph": "InvokeAI",
    "sd-metadata": "InvokeAI",
    "Dream": "InvokeAI",
    "fooocus_scheme": "Fooocus",
}
#: What a text must hold for the names above that others use too.
_TELLING = {"parameters": b"Steps:", "prompt": b"class_type", "workflow": b"nodes"}
#: Programs that name themselves in EXIF's or PNG's software entry, in lower case.
PROGRAMS = {
    "novelai": "NovelAI",
    "midjourney": "Midjourney",
    "stable diffusion": "Stable Diffusion",
    "dall-e": "DALL-E",
    "dall·e": "DALL-E",
    "firefly": "Adobe Firefly",
    "comfyui": "ComfyUI",
    "invokeai": "InvokeAI",
    "made with google ai": "Google AI",
}
#: Bytes of one text that are looked at.
_LOOKED = 200_000


def png_generators(data: bytes) -> Iterator[str]:
    """Generators that a PNG's texts point at."""
    for keyword, text in png_texts(data):
        if keyword in KEYWORDS and _TELLING.get(keyword, b"") in text:
            yield KEYWORDS[keyword]
        if keyword in {"Software", "Source"}:
            yield from named_generators(text[:300].decode("utf-8", "replace"))


def named_generators(text: str) -> Iterator[str]:
    """Generators that a software entry or a comment names."""
    lower = text.lower()
    yield from (name for sign, name in PROGRAMS.items() if sign in lower)
    if "steps:" in lower and "sampler:" in lower:
        yield KEYWORDS["parameters"]


def png_texts(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Keywords and texts (tEXt, zTXt, iTXt), inflated to at most `_LOOKED` bytes each."""
    for kind, body in png_chunks(data):
        keyword, mark, rest = body.partition(b"\0")
        if kind not in {"tEXt", "zTXt", "iTXt"} or not mark:
            continue
        packed = kind == "zTXt" or rest[:1] == b"\1"
        if kind == "iTXt":
            rest = rest[2:].split(b"\0", 2)[-1]
        elif kind == "zTXt":
            rest = rest[1:]
        yield keyword[:79].decode("latin-1"), _inflated(rest) if packed and kind != "tEXt" else rest[:_LOOKED]


def _inflated(packed: bytes) -> bytes:
    """At most `_LOOKED` bytes of a deflated text; nothing where it does not inflate."""
    try:
        return zlib.decompressobj().decompress(packed, _LOOKED)
    except zlib.error:
        return b""
