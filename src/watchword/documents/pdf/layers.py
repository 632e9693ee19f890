"""The layers of a PDF that are switched off when it opens."""

import pikepdf


def layers_off(pdf: pikepdf.Pdf) -> frozenset[tuple[int, int]]:
    """Object and generation numbers of optional content that the file shows only on demand."""
    properties = pdf.Root.get("/OCProperties")
    if not isinstance(properties, pikepdf.Dictionary):
        return frozenset()
    start = properties.get("/D")
    if not isinstance(start, pikepdf.Dictionary):
        return frozenset()
    off = _numbers(start.get("/OFF"))
    if start.get("/BaseState") == "/OFF":
        off |= _numbers(properties.get("/OCGs")) - _numbers(start.get("/ON"))
    return frozenset(off)


def _numbers(layers: pikepdf.Object | None) -> set[tuple[int, int]]:
    if not isinstance(layers, pikepdf.Array):
        return set()
    return {layer.objgen for layer in list(layers)[:5_000] if isinstance(layer, pikepdf.Dictionary)}
