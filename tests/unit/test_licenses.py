"""What the program stands on is listed with its licence, and none of it would force the GPL on the whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import licenses

PROJECT = Path(__file__).resolve().parents[2]


def test_the_document_matches_the_locks() -> None:
    assert licenses.problems(licenses.DOCUMENT.read_text(encoding="utf-8")) == [], "make licenses writes the tables"


def test_every_shipped_font_is_listed_with_its_licence_file() -> None:
    text = licenses.DOCUMENT.read_text(encoding="utf-8")
    families = {path.name.split("-")[0] for path in (PROJECT / "resources" / "fonts").glob("*.[ot]tf")}

    assert families
    for family in families:
        assert family in text
        assert (PROJECT / "resources" / "fonts" / f"LICENSE-{family}.txt").stat().st_size > 1_000


@pytest.mark.parametrize(
    ("licence", "gpl_only"),
    [
        ("GPL-2.0-or-later", True),
        ("GPL-3.0-only OR AGPL-3.0-only", True),
        ("MIT AND GPL-3.0-only", True),
        ("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", False),
        ("LGPL-3.0-or-later", False),
        ("Apache-2.0 OR GPL-2.0-or-later", False),
        ("GPL-2.0-or-later WITH Bootloader-exception", False),
        ("MPL-2.0 AND (Apache-2.0 OR MIT)", False),
    ],
)
def test_gpl_only_is_told_from_a_choice(licence: str, gpl_only: bool) -> None:
    assert licenses.is_gpl_only(licence) is gpl_only


def test_a_package_without_a_line_is_noticed() -> None:
    text = licenses.render(licenses.sections()).replace("| httpx |", "| somebody-else |")

    told = licenses.problems(text)

    assert "httpx (what the program runs on) is not listed" in told
    assert "somebody-else is listed and no longer locked" in told


def test_a_gpl_package_is_noticed() -> None:
    text = licenses.render(licenses.sections())
    line = next(one for one in text.splitlines() if one.startswith("| httpx |"))

    told = licenses.problems(text.replace(line, line.replace("BSD-3-Clause", "GPL-3.0-only")))

    assert "httpx is GPL only" in told
