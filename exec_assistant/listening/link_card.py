"""The card of a link, as a site describes a page of its own; how it is asked for is link_cards."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class LinkCard:
    """What a site says of a page. ``image`` is empty where it offers none that could be fetched."""

    url: str
    title: str
    description: str = ""
    site: str = ""
    image: bytes = field(default=b"", repr=False)
    mime: str = ""

    @property
    def host(self) -> str:
        """The site's name in the address, without ``www.``."""
        return (urlsplit(self.url).hostname or "").removeprefix("www.")
