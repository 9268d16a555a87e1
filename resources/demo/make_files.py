"""Makes what the demo does not write by hand: three images, the public holidays, and the ordinary days of accounts.

Run ``python resources/demo/make_files.py`` after changing it and commit what it writes; the result is the same every
time. All of it is the project's own work: the images are drawn by formula, the holidays are computed, the figures are
invented.
"""

from __future__ import annotations

import csv
import struct
import zlib
from datetime import date, timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FOLDER = Path(__file__).resolve().parent
YEARS = range(2024, 2041)
WIDTH, HEIGHT = 1200, 627
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

Picture = NDArray[np.float64]


def write_png(path: Path, picture: Picture) -> None:
    """Writes an RGB picture with values from 0 to 1; each row is coded as the difference to the row above."""
    pixels = (np.clip(picture, 0, 1) * 255 + 0.5).astype(np.uint8)
    above = np.zeros_like(pixels)
    above[1:] = pixels[:-1]
    rows = (pixels - above).reshape(pixels.shape[0], -1)
    raw = b"".join(b"\x02" + row.tobytes() for row in rows)
    header = struct.pack(">IIBBBBB", pixels.shape[1], pixels.shape[0], 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(raw, 9)), (b"IEND", b""))
    data = b"\x89PNG\r\n\x1a\n"
    for name, body in chunks:
        data += struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
    path.write_bytes(data)


def colour(code: str) -> Picture:
    """``#RRGGBB`` as three values from 0 to 1."""
    return np.array([int(code[i : i + 2], 16) for i in (1, 3, 5)], dtype=np.float64) / 255


def blend(ground: Picture, ink: Picture, cover: Picture) -> Picture:
    """Lays a colour over a picture; ``cover`` is 0 where the ground shows and 1 where it is hidden."""
    return ground * (1 - cover[..., None]) + ink * cover[..., None]


def grid() -> tuple[Picture, Picture]:
    """Horizontal and vertical coordinates of every pixel, from 0 to 1."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float64)
    return x / (WIDTH - 1), y / (HEIGHT - 1)


def edge(distance: Picture, width: float) -> Picture:
    """A soft step: 1 where the distance is negative, 0 where it is positive."""
    return np.clip(0.5 - distance / width, 0, 1)


def lost_heat() -> Picture:
    """Two columns: what leaves by the chimney, and a quarter of it that is recovered."""
    x, y = grid()
    picture = np.ones((HEIGHT, WIDTH, 3)) * colour("#FAF7F2")
    for line in (0.2, 0.36, 0.52, 0.68):
        picture = blend(picture, colour("#E7E1D6"), edge(np.abs(y - line) - 0.0012, 0.002))
    for left, top, warm, cold in ((0.24, 0.16, "#E4572E", "#F2A65A"), (0.56, 0.68, "#1D5FBF", "#6FA8DC")):
        inside = edge(np.maximum(np.abs(x - left - 0.1) - 0.1, np.maximum(top - y, y - 0.84)), 0.003)
        depth = np.clip((y - top) / (0.84 - top), 0, 1)[..., None]
        picture = (
            picture * (1 - inside[..., None]) + (colour(warm) * (1 - depth) + colour(cold) * depth) * inside[..., None]
        )
    wave = 0.10 + 0.02 * np.sin(x * 40) * np.exp(-(((x - 0.34) / 0.08) ** 2))
    smoke = edge(np.abs(y - wave) - 0.006, 0.01) * np.exp(-(((x - 0.34) / 0.07) ** 2))
    picture = blend(picture, colour("#F2A65A"), smoke * 0.8)
    return blend(picture, colour("#5B5E66"), edge(np.abs(y - 0.845) - 0.002, 0.002) * (np.abs(x - 0.5) < 0.34))


def dawn() -> Picture:
    """The sky before sunrise over workshop roofs and two chimneys."""
    x, y = grid()
    stops = ((0.0, "#0E1B3D"), (0.38, "#3B3F78"), (0.58, "#B5566B"), (0.72, "#F08A4B"), (0.84, "#FBD08A"))
    height = y + 0.02 * np.sin(x * 7) + 0.012 * np.sin(x * 19 + 1)
    positions = [stop for stop, _ in stops]
    picture = np.stack(
        [np.interp(height, positions, [colour(code)[channel] for _, code in stops]) for channel in range(3)], axis=-1
    )
    sun = np.exp(-(((x - 0.72) / 0.16) ** 2 + ((y - 0.8) / 0.2) ** 2))
    picture = blend(picture, colour("#FFE9B8"), sun * 0.55)
    saw = 0.80 - 0.05 * ((x * 9) % 1) * (x < 0.55) - 0.03 * (x >= 0.55)
    picture = blend(picture, colour("#10131F"), edge(saw - y, 0.004))
    for centre in (0.17, 0.24):
        chimney = np.maximum(np.abs(x - centre) - 0.008 - 0.004 * y, 0.42 + (centre - 0.17) - y)
        picture = blend(picture, colour("#10131F"), edge(chimney, 0.003))
    return picture


def recovered_share() -> Picture:
    """A curve in steps: the share of recovered heat over six years."""
    x, y = grid()
    picture = np.ones((HEIGHT, WIDTH, 3)) * colour("#F6F8FA")
    for line in (0.2, 0.36, 0.52, 0.68):
        picture = blend(picture, colour("#DDE3EA"), edge(np.abs(y - line) - 0.0012, 0.002))
    years = np.linspace(0.1, 0.9, 7)
    shares = np.array([0.03, 0.05, 0.06, 0.22, 0.41, 0.55, 0.64])
    curve = 0.84 - np.interp(x, years, shares) * 0.95
    inside = edge(np.maximum(curve - y, np.maximum(0.1 - x, x - 0.9)), 0.003) * (y < 0.84)
    picture = blend(picture, colour("#0A736E"), inside * 0.14)
    line_cover = edge(np.abs(y - curve) - 0.005, 0.003) * ((x > 0.1) & (x < 0.9))
    picture = blend(picture, colour("#0A736E"), line_cover)
    for year, share in zip(years, shares, strict=True):
        distance = np.hypot((x - year) * WIDTH / HEIGHT, y - (0.84 - share * 0.95)) - 0.014
        picture = blend(picture, colour("#0A736E"), edge(distance, 0.004))
    return blend(picture, colour("#5B5E66"), edge(np.abs(y - 0.842) - 0.002, 0.002) * (np.abs(x - 0.5) < 0.41))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def public_holidays(year: int) -> list[tuple[date, str]]:
    """The eleven public holidays of metropolitan France (Code du travail, article L3133-1)."""
    sunday = easter(year)
    fixed = ((1, 1, "Jour de l’An"), (5, 1, "Fête du Travail"), (5, 8, "Victoire de 1945"), (7, 14, "Fête nationale"),
             (8, 15, "Assomption"), (11, 1, "Toussaint"), (11, 11, "Armistice de 1918"), (12, 25, "Noël"))  # fmt: skip
    moving = ((1, "Lundi de Pâques"), (39, "Ascension"), (50, "Lundi de Pentecôte"))
    days = [(date(year, month, day), name) for month, day, name in fixed]
    return sorted(days + [(sunday + timedelta(days=after), name) for after, name in moving])


def write_holidays(path: Path) -> None:
    """All-day events with the end on the next day, as RFC 5545 has it."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Exec Assistant//Demo//FR", "X-WR-CALNAME:Jours fériés"]
    for year in YEARS:
        for day, name in public_holidays(year):
            lines += [
                "BEGIN:VEVENT",
                f"UID:{day.isoformat()}@jours-feries.valtherne.example.com",
                f"DTSTAMP:{YEARS[0]}0101T000000Z",
                f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
                f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
                f"SUMMARY:{name}",
                "TRANSP:TRANSPARENT",
                "END:VEVENT",
            ]
    lines.append("END:VCALENDAR")
    path.write_bytes("".join(f"{line}\r\n" for line in lines).encode())


RHYTHM = (0.92, 1.24, 1.10, 1.16, 0.84, 0.34, 0.46)
"""How an ordinary day compares with the week's mean, Monday first."""

ORDINARY: dict[str, dict[str, float]] = {
    "helene-linkedin": {"impressions": 2150, "reach": 1420, "engagements": 58, "followers_gained": 9},
    "valtherne-linkedin": {"impressions": 1680, "reach": 1130, "engagements": 41, "followers_gained": 12},
    "helene-x": {"impressions": 940, "engagements": 17, "followers_gained": 2},
    "helene-mastodon": {"engagements": 11, "followers_gained": 2},
    "helene-bluesky": {"engagements": 13, "followers_gained": 3},
    "valtherne-blog": {"views": 210},
}
MISSING = {("helene-linkedin", 4, 2), ("helene-linkedin", 4, 3), ("helene-x", 6, 5), ("helene-x", 6, 6),
           ("valtherne-linkedin", 2, 5), ("helene-mastodon", 7, 0)}  # fmt: skip
"""Account, weeks ago and day of the week for which nobody has figures."""


def write_account_days(path: Path) -> None:
    """Ordinary days of ten weeks: a weekly rhythm, a slow growth, some chance; the posts come on top when read."""
    chance = np.random.default_rng(20)
    metrics = ("impressions", "reach", "engagements", "followers_gained", "views")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("weeks_ago", "weekday", "account", *metrics))
        for weeks_ago in range(9, -1, -1):
            for number, weekday in enumerate(WEEKDAYS):
                for account, levels in ORDINARY.items():
                    day = RHYTHM[number] * (1 - 0.018 * weeks_ago) * chance.normal(1, 0.09)
                    missing = (account, weeks_ago, number) in MISSING
                    figures = [
                        ""
                        if missing or metric not in levels
                        else max(0, round(levels[metric] * day * chance.normal(1, 0.05)))
                        for metric in metrics
                    ]
                    writer.writerow((weeks_ago, weekday, account, *figures))


def main() -> None:
    """Writes every made file beside this script."""
    for name, picture in (
        ("chaleur-perdue", lost_heat()),
        ("aube-brevieres", dawn()),
        ("courbe-reseau", recovered_share()),
    ):
        write_png(FOLDER / "media" / f"{name}.png", picture)
    write_holidays(FOLDER / "jours_feries.ics")
    write_account_days(FOLDER / "metrics" / "account_days.csv")


if __name__ == "__main__":
    main()
