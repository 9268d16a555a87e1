"""A dry run reads times in the workspace's zone, else in the computer's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from exec_assistant.cli.zones import system_zone

if TYPE_CHECKING:
    from pathlib import Path


def test_the_environment_names_the_zone_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", ":America/Montreal")
    assert system_zone() == "America/Montreal"


def test_else_it_is_where_localtime_points_to(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("TZ", raising=False)
    target = tmp_path / "usr" / "share" / "zoneinfo" / "Asia" / "Tokyo"
    target.parent.mkdir(parents=True)
    target.write_bytes(b"")
    link = tmp_path / "localtime"
    link.symlink_to(target)
    assert system_zone(link) == "Asia/Tokyo"


@pytest.mark.parametrize("value", ["", "Nowhere/Atlantis", "../../etc/passwd", "\0"])
def test_what_is_no_zone_is_utc(value: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    if "\0" not in value:
        monkeypatch.setenv("TZ", value)
    assert system_zone(tmp_path / "localtime") == "UTC"
