"""Colours and letters of the personas' picture."""

#: What a family of kinds is called in the legend.
FAMILIES = {
    "identity": "document or face",
    "money": "money",
    "contact": "contact",
    "home": "home and device",
    "paper": "texts and files",
    "work": "code and referees",
    "vouching": "referrals",
    "other": "other",
}

#: Colours that colour-blind readers tell apart: M. Okabe, K. Ito, "Color Universal Design" (2008), darkened for white paper.
_LIGHT = {"identity": "#b3490f", "money": "#00734f", "contact": "#0063a3", "home": "#9b4f80", "paper": "#8a6100",
          "work": "#6247aa", "vouching": "#555555", "other": "#555555"}  # fmt: skip
_DARK = {"identity": "#f0803c", "money": "#2fc79a", "contact": "#59aef0", "home": "#dc8fbf", "paper": "#e6b33c",
         "work": "#b39df0", "vouching": "#aaaaaa", "other": "#aaaaaa"}  # fmt: skip


def _colours(colours: dict[str, str]) -> str:
    return "".join(f".f-{family}{{--c:{colour}}}" for family, colour in colours.items())


STYLE = f"""
svg{{--paper:#fff;--ink:#1c1c1e;--quiet:#5c5c63;--row:#e4e4e8;font:13px system-ui,"Noto Sans",sans-serif}}
{_colours(_LIGHT)}
.paper{{fill:var(--paper)}} text{{fill:var(--ink)}} .quiet{{fill:var(--quiet)}} .note{{fill:var(--quiet);font-size:12px}}
.head{{font-weight:600;font-size:15px}} .who{{text-anchor:end;font-size:12px}}
.kind{{font-size:12px;fill:var(--c)}} .row{{stroke:var(--row)}}
.value{{stroke:var(--c);stroke-width:3}} .dot{{fill:var(--c);stroke:var(--c);stroke-width:2}}
.innocent .dot{{fill:var(--paper)}} .innocent .value{{stroke-dasharray:3 4;stroke-width:2}}
@media (prefers-color-scheme:dark){{
svg{{--paper:#17181b;--ink:#ececf0;--quiet:#a3a3ad;--row:#33343a}}
{_colours(_DARK)}
}}
"""
