"""The texts of an export: names of files, a post as Markdown, cells that stay text, and the page that explains all."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?%?")


def safe_cell(value: object) -> object:
    """A cell that no spreadsheet takes for a formula: such a text gets an apostrophe before it (OWASP, CSV injection).

    Numbers stay numbers, and nothing else is changed.
    """
    if not isinstance(value, str):
        return value
    bare = value.lstrip(" \u00a0\ufeff")
    return f"'{value}" if bare.startswith(_FORMULA) and not _NUMBER.fullmatch(bare) else value


def file_stem(first_at: str, title: str, post: str) -> str:
    """A file name that any system takes: the day, the title in plain letters, the end of the id."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:60].rstrip("-")
    return " ".join(part for part in (first_at[:10] or "undated", words or "post", post[-8:]) if part)


def post_markdown(data: dict[str, Any]) -> str:
    """A post for reading: what it is, the text, what differs by account, and the comments."""
    head = ["---"]
    told = ("title", "status", "language", "written_by", "pillar", "stake", "campaign", "tags", "id")
    # JSON is YAML, with every sign that could be mistaken quoted.
    head += [f"{name}: {json.dumps(data[name], ensure_ascii=False)}" for name in told if data[name]]
    head.append("---")
    parts = ["\n".join(head), f"# {_line(data['title'])}", data["text"].strip()]
    for variant in data["variants"]:
        parts.append(f"## {_line(variant['account_name'])} ({variant['network']}): {variant['status']}")
        when = variant["published_at"] or variant["planned_at"]
        facts = [f"- {name}: {value}" for name, value in (("time", when), ("address", variant["url"])) if value]
        facts += [f"- picture: media/{media['sha256']} ({_line(media['alt'])})" for media in variant.get("media", [])]
        if facts:
            parts.append("\n".join(facts))
        parts += [text.strip() for text in (variant.get("text"), variant.get("first_comment")) if text]
    if data["comments"]:
        parts.append("## Comments")
    for comment in data["comments"]:
        parts.append(f"**{_line(comment['author'])}**, {comment['at']}{' (internal)' if comment['internal'] else ''}:")
        if comment["passage"]:
            parts.append("\n".join(f"> {line}" for line in comment["passage"].splitlines()))
        parts.append(comment["text"].strip())
    return "\n\n".join(part for part in parts if part) + "\n"


def _line(text: str) -> str:
    return " ".join(text.split())


def readme(workspace: str, at: str) -> str:
    """What is in the folder, in both languages."""
    return f"""{_line(workspace)}
Exec Assistant, {at}

FRANÇAIS
posts/                      chaque publication : .md pour la lire, .json avec toutes ses versions
decisions.json              relectures et validations, avec les octets signés (statement) et leur signature Ed25519
publications.json           ce qui est sorti, où et quand
workspace.json              personnes et clés publiques, mandats, comptes, piliers, campagnes, modèles et créneaux
calendar.ics                le calendrier, pour tout agenda
observations.csv            les mesures d’audience, avec leur source
mentions.csv                les mentions importées
published_on_networks.csv   les publications lues dans les exports des réseaux
media/                      les images, nommées par leur SHA-256
Dans les .csv, un texte qui ressemble à une formule est précédé d’une apostrophe. Les heures sont en UTC.

ENGLISH
posts/                      each post: .md to read it, .json with all its revisions
decisions.json              reviews and approvals, with the signed bytes (statement) and their Ed25519 signature
publications.json           what went out, where and when
workspace.json              people and public keys, mandates, accounts, pillars, campaigns, templates, slots
calendar.ics                the calendar, for any agenda
observations.csv            the figures, with their source
mentions.csv                the imported mentions
published_on_networks.csv   posts as the networks’ exports have them
media/                      the pictures, named by their SHA-256
In the .csv files a text that looks like a formula has an apostrophe before it. Times are in UTC.
"""
