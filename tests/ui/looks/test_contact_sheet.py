"""The page to flip through pictures needs nothing but the pictures beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.contact_sheet import write_contact_sheet

if TYPE_CHECKING:
    from pathlib import Path


def test_every_picture_is_on_the_page_and_nothing_from_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    for name in ("01-month-fr-light.png", "full/02-a & b.png"):
        (tmp_path / name).write_bytes(b"")
    page = write_contact_sheet(tmp_path, "Every <screen>").read_text(encoding="utf-8")
    assert 'src="01-month-fr-light.png"' in page
    assert 'src="full/02-a%20%26%20b.png"' in page
    assert "<h2>full</h2>" in page
    assert "Every &lt;screen&gt;" in page
    assert "http" not in page
