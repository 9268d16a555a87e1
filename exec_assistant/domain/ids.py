"""Identifiers: UUID version 7 (RFC 9562), so that they sort by the time they were made."""

from __future__ import annotations

import secrets
import uuid


def new_id(wall_ms: int) -> str:
    """A fresh UUIDv7 as 36 characters; ``wall_ms`` is Unix time in milliseconds (48 bits are kept)."""
    random = secrets.randbits(74)
    value = (wall_ms & ((1 << 48) - 1)) << 80
    value |= 0x7 << 76
    value |= (random >> 62) << 64
    value |= 0b10 << 62
    value |= random & ((1 << 62) - 1)
    return str(uuid.UUID(int=value))
