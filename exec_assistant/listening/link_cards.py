"""The card that networks show for a link: asked from the site itself, once, and only when a person wants it.

Asking tells the site that somebody looks at the address, so nothing here happens by itself. Private addresses are
refused, before connecting and again once connected, so that a link in a draft cannot reach into the local network.
"""

from __future__ import annotations

import ipaddress
import socket
import time
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from typing_extensions import override

from exec_assistant.domain.errors import NetworkProblem
from exec_assistant.listening.link_card import LinkCard

if TYPE_CHECKING:
    import httpx

MAX_PAGE = 600_000
MAX_IMAGE = 3_000_000
MAX_REDIRECTS = 4
SECONDS = 10.0
_AGENT = "Mozilla/5.0 (compatible; ExecAssistant link preview)"
_IMAGES = {"image/png", "image/jpeg", "image/gif", "image/webp"}
_NOTHING = "The post was not changed."


class _Head(HTMLParser):
    """Open Graph first, then Twitter's names, then the title and description of the page itself."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: dict[str, str] = {}
        self._in_title = False
        self._title: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "meta":
            name = (values.get("property") or values.get("name") or "").lower()
            if name and values.get("content", "").strip():
                self.found.setdefault(name, values["content"].strip())
        self._in_title = tag == "title"

    @override
    def handle_endtag(self, tag: str) -> None:
        self._in_title = False

    @override
    def handle_data(self, data: str) -> None:
        if self._in_title:
            self._title.append(data)

    def first(self, *names: str) -> str:
        """The first of these that the page has."""
        return next((self.found[name] for name in names if name in self.found), "")

    @property
    def title(self) -> str:
        """The page's own title."""
        return " ".join("".join(self._title).split())


def read_page(url: str, page: str) -> tuple[LinkCard, str]:
    """The card of a page without its image, and the address of the image (empty: none)."""
    head = _Head()
    head.feed(page)
    head.close()
    title = head.first("og:title", "twitter:title") or head.title or (urlsplit(url).hostname or url)
    image = head.first("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src")
    card = LinkCard(
        url,
        _short(title, 300),
        _short(head.first("og:description", "twitter:description", "description"), 600),
        _short(head.first("og:site_name", "application-name"), 100),
    )
    return card, urljoin(url, image) if image else ""


def _short(text: str, most: int) -> str:
    return " ".join(text.split())[:most]


def fetch_card(url: str, *, local: bool = False, transport: httpx.BaseTransport | None = None) -> LinkCard:
    """Ask the site for its card.

    Args:
        url: a web address.
        local: take private addresses too (tests).
        transport: for tests.

    Raises:
        NetworkProblem: no web address, a private one, no answer in time, or no page.
    """
    import httpx

    began = time.monotonic()
    with httpx.Client(
        timeout=SECONDS / 2, follow_redirects=False, trust_env=not local, transport=transport,
        headers={"User-Agent": _AGENT, "Accept-Language": "fr, en;q=0.8"},
    ) as client:  # fmt: skip
        try:
            final, kind, body = _get(client, url, MAX_PAGE, began, local=local)
            if "html" not in kind:
                raise _problem("This address is no web page ({detail}).", kind or "?")
            card, image = read_page(final, _decoded(body, kind))
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            raise _problem("The site does not answer ({detail}).", urlsplit(url).hostname or "?") from error
        if not image:
            return card
        try:
            _, mime, content = _get(client, image, MAX_IMAGE, began, local=local)
        except (httpx.HTTPError, httpx.InvalidURL, OSError, NetworkProblem):
            # A card without its picture is still a card.
            return card
    mime = mime.partition(";")[0].strip()
    if mime not in _IMAGES:
        return card
    return LinkCard(card.url, card.title, card.description, card.site, content, mime)


def _get(client: httpx.Client, url: str, most: int, began: float, *, local: bool) -> tuple[str, str, bytes]:
    for _ in range(MAX_REDIRECTS + 1):
        _check(url, local=local)
        with client.stream("GET", url) as reply:
            stream = reply.extensions.get("network_stream")
            address = stream.get_extra_info("server_addr") if stream is not None else None
            if address and not local and not _public(str(address[0])):
                raise _problem("This address leads into a private network ({detail}).", urlsplit(url).hostname or "?")
            if reply.is_redirect:
                url = urljoin(url, reply.headers.get("Location", ""))
                continue
            if reply.status_code != 200:
                raise _problem("The site answers with an error ({detail}).", str(reply.status_code))
            body = bytearray()
            for chunk in reply.iter_bytes(65_536):
                body += chunk
                if len(body) > most:
                    break
                if time.monotonic() - began > SECONDS:
                    raise _problem("The site takes too long ({detail}).", urlsplit(url).hostname or "?")
            kind = reply.headers.get("Content-Type", "")
            if len(body) > most and "html" not in kind:
                raise _problem("The file is too large ({detail}).", f"{most // 1000} kB")
            return url, kind, bytes(body[:most])
    raise _problem("The site sends from one address to the next ({detail}).", urlsplit(url).hostname or "?")


def _check(url: str, *, local: bool) -> None:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username:
        raise _problem("This is no web address ({detail}).", url[:80])
    if local:
        return
    found = socket.getaddrinfo(parts.hostname, parts.port or 443, type=socket.SOCK_STREAM)
    if not all(_public(str(entry[4][0])) for entry in found):
        raise _problem("This address leads into a private network ({detail}).", parts.hostname)


def _public(address: str) -> bool:
    return ipaddress.ip_address(address.partition("%")[0]).is_global


def _decoded(body: bytes, kind: str) -> str:
    charset = kind.partition("charset=")[2].strip("\"' ;") or "utf-8"
    try:
        return body.decode(charset, "replace")
    except LookupError:
        return body.decode("utf-8", "replace")


def _problem(what: str, detail: str) -> NetworkProblem:
    return NetworkProblem(what, _NOTHING, detail=detail)
