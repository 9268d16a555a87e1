"""A page to flip through pictures: one HTML file beside them that needs nothing else."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from pathlib import Path

_STYLE = (
    "body{font:14px system-ui,sans-serif;margin:24px;background:#f4f4f5;color:#18181b}"
    "h2{font-size:15px;margin:28px 0 8px}main{display:grid;grid-template-columns:repeat(auto-fill,minmax(320px,1fr));"
    "gap:16px}figure{margin:0}img{width:100%;border:1px solid #d4d4d8;border-radius:6px;cursor:zoom-in;background:#fff}"
    "figcaption{font-size:12px;padding-top:4px}#large{position:fixed;inset:0;background:#18181bee;display:none;"
    "flex-direction:column;align-items:center;justify-content:center;color:#fff;cursor:zoom-out}"
    "#large img{max-width:98vw;max-height:92vh;width:auto;border:0;border-radius:0}"
)
_SCRIPT = (
    "const all=[...document.querySelectorAll('main img')],box=document.getElementById('large');let at=0;"
    "function show(n){at=(n+all.length)%all.length;box.style.display='flex';"
    "box.querySelector('img').src=all[at].src;box.querySelector('p').textContent=all[at].alt}"
    "all.forEach((one,n)=>one.onclick=()=>show(n));box.onclick=()=>box.style.display='none';"
    "onkeydown=e=>{if(e.key==='Escape')box.style.display='none';if(box.style.display==='flex'){"
    "if(e.key==='ArrowRight'||e.key==='j')show(at+1);if(e.key==='ArrowLeft'||e.key==='k')show(at-1)}}"
)


def write_contact_sheet(folder: Path, title: str) -> Path:
    """Write ``index.html`` over all pictures below a folder, a heading for each folder; returns its path.

    A click makes a picture large; then the arrows (or J and K) go on to the next.
    """
    parts = []
    for place in sorted({picture.parent for picture in folder.rglob("*.png")}):
        heading = place.relative_to(folder).as_posix()
        if heading != ".":
            parts.append(f"<h2>{escape(heading)}</h2>")
        figures = []
        for picture in sorted(place.glob("*.png")):
            source, name = quote(picture.relative_to(folder).as_posix()), escape(picture.stem)
            figures.append(
                f'<figure><img loading="lazy" src="{source}" alt="{name}"><figcaption>{name}</figcaption></figure>'
            )
        parts.append(f"<main>{''.join(figures)}</main>")
    page = folder / "index.html"
    page.write_text(
        f'<!doctype html><meta charset="utf-8"><title>{escape(title)}</title><style>{_STYLE}</style>'
        f"<h1>{escape(title)}</h1>{''.join(parts)}"
        f'<div id="large"><img alt=""><p></p></div><script>{_SCRIPT}</script>\n',
        encoding="utf-8",
    )
    return page
