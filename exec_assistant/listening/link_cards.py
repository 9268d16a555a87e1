"""The card that networks show for a link: asked from the site itself, once, and only when a person wants it.

Asking tells the site that somebody looks at the address, so nothing here happens by itself. Private addresses are
refused, before connecting and again once connected, so that a link in a draft cannot reach into the local network.
"""

from __future__ import annotations

import codecs
import contextlib
import ipaddress
import socket
import threading
import time
import zlib
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from typing_extensions import override

from exec_assistant.domain.errors import NetworkProblem
from exec_assistant.listening.link_card import LinkCard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import httpx

MAX_PAGE = 600_000
MAX_IMAGE = 3_000_000
MAX_REDIRECTS = 4
SECONDS = 10.0
_PAUSE = 0.1
"""How often a wait looks whether it is still wanted."""
_READING = 2.0
"""Seconds after which a page that was made to be slow to read is read no further."""
_PIECE = 16_384
_CONNECTED = {"connection.connect_tcp.complete", "connection.start_tls.complete", "proxy.start_tls.complete"}
_AGENT = "Mozilla/5.0 (compatible; ExecAssistant link preview)"
_CHARSETS = frozenset(
    {"utf-8", "utf-16", "ascii", "latin-1", "iso8859-1", "iso8859-2", "iso8859-5", "iso8859-7", "iso8859-15", "cp1250",
     "cp1251", "cp1252", "cp1253", "koi8-r", "shift_jis", "euc_jp", "euc_kr", "big5", "gb2312", "gbk", "gb18030"}
)  # fmt: skip
"""Alphabets of pages, by the names of codecs: others of Python's are no alphabets, and some are slow by design."""
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
    began = time.monotonic()
    for at in range(0, len(page), _PIECE):
        head.feed(page[at : at + _PIECE])
        if time.monotonic() - began > _READING:
            break
    # Not closed: what is left open at the end of a page holds nothing, and may take minutes to be found so.
    title = head.first("og:title", "twitter:title") or head.title or _host(url) or url
    image = head.first("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src")
    card = LinkCard(
        url,
        _short(title, 300),
        _short(head.first("og:description", "twitter:description", "description"), 600),
        _short(head.first("og:site_name", "application-name"), 100),
    )
    return card, _joined(url, image)


def _joined(url: str, image: str) -> str:
    try:
        return urljoin(url, image) if image else ""
    except ValueError:
        return ""


def _short(text: str, most: int) -> str:
    return " ".join(text.split())[:most]


def fetch_card(
    url: str,
    *,
    local: bool = False,
    transport: httpx.BaseTransport | None = None,
    progress: Callable[[int], object] | None = None,
) -> LinkCard:
    """Ask the site for its card.

    It takes no longer than :data:`SECONDS`, however slowly the site or the names of the network answer.

    Args:
        url: a web address.
        local: take private addresses too (tests).
        transport: for tests.
        progress: called while it waits; ends it by raising.

    Raises:
        NetworkProblem: no web address, a private one, no answer in time, or no page.
    """
    line = _Line(local=local)
    found: list[LinkCard] = []
    problems: list[BaseException] = []

    def ask() -> None:
        try:
            found.append(_ask(url, line, transport))
        except Exception as error:  # noqa: BLE001 - told by whoever waits
            problems.append(error)

    # On a thread nobody has to wait for: looking a name up, for one, cannot be interrupted.
    thread = threading.Thread(target=ask, name="link card", daemon=True)
    thread.start()
    try:
        while thread.is_alive() and time.monotonic() - line.began < SECONDS:
            if progress is not None:
                progress(0)
            thread.join(_PAUSE)
    finally:
        line.cut()
    if found:
        return found[0]
    if problems:
        raise problems[0]
    raise _problem("The site takes too long ({detail}).", _host(url) or "?")


class _Line:
    """The connection in use: looked at before anything is asked over it, and cut when nobody waits any more."""

    def __init__(self, *, local: bool) -> None:
        self.local = local
        self.began = time.monotonic()
        self._over = False
        self._socket: socket.socket | None = None
        self._host = ""

    def cut(self) -> None:
        """End it, whatever it waits for."""
        self._over = True
        if self._socket is not None:
            with contextlib.suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)

    def wanted(self) -> None:
        """Raise where nobody waits any more."""
        if self._over or time.monotonic() - self.began > SECONDS:
            raise _problem("The site takes too long ({detail}).", self._host or "?")

    def asks(self, host: str) -> Callable[[str, Mapping[str, object]], None]:
        """What the connection tells while it is made to a site."""
        self._host = host

        def told(name: str, info: Mapping[str, object]) -> None:
            if "close" in name or name.endswith(".failed"):
                return  # it ends already: an error raised from here would be nobody's
            self.wanted()
            stream = info.get("return_value")
            if name not in _CONNECTED:
                return
            look = getattr(stream, "get_extra_info", lambda _name: None)
            self._socket = look("socket")
            address = look("server_addr")
            if address and not self.local and not _public(str(address[0])) and not _proxied(host):
                raise _problem("This address leads into a private network ({detail}).", host)

        return told


def _proxied(host: str) -> bool:
    """Whether the computer asks sites through a proxy, which may well have a private address."""
    from urllib.request import getproxies, proxy_bypass

    return bool(getproxies()) and not proxy_bypass(host)


def _ask(url: str, line: _Line, transport: httpx.BaseTransport | None) -> LinkCard:
    import httpx

    broken = (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError, zlib.error)
    with httpx.Client(
        timeout=SECONDS / 2, follow_redirects=False, trust_env=not line.local, transport=transport,
        headers={"User-Agent": _AGENT, "Accept-Language": "fr, en;q=0.8", "Accept-Encoding": "gzip"},
    ) as client:  # fmt: skip
        try:
            final, kind, body = _get(client, url, MAX_PAGE, line)
            if "html" not in kind:
                raise _problem("This address is no web page ({detail}).", kind[:80] or "?")
            card, image = read_page(final, _decoded(body, kind))
        except broken as error:
            raise _problem("The site does not answer ({detail}).", _host(url) or "?") from error
        if not image:
            return card
        try:
            _, mime, content = _get(client, image, MAX_IMAGE, line)
        except (*broken, NetworkProblem):
            # A card without its picture is still a card.
            return card
    mime = mime.partition(";")[0].strip()
    if mime not in _IMAGES:
        return card
    return LinkCard(card.url, card.title, card.description, card.site, content, mime)


def _get(client: httpx.Client, url: str, most: int, line: _Line) -> tuple[str, str, bytes]:
    for _ in range(MAX_REDIRECTS + 1):
        _check(url, local=line.local)
        with client.stream("GET", url, extensions={"trace": line.asks(_host(url))}) as reply:
            if reply.is_redirect:
                url = urljoin(url, reply.headers.get("Location", ""))
                continue
            if reply.status_code != 200:
                raise _problem("The site answers with an error ({detail}).", str(reply.status_code))
            body = bytearray()
            for chunk in _unpacked(reply, most):
                body += chunk
                if len(body) > most:
                    break
                line.wanted()
            kind = reply.headers.get("Content-Type", "")
            if len(body) > most and "html" not in kind:
                raise _problem("The file is too large ({detail}).", f"{most // 1000} kB")
            return url, kind, bytes(body[:most])
    raise _problem("The site sends from one address to the next ({detail}).", _host(url) or "?")


def _unpacked(reply: httpx.Response, most: int) -> Iterator[bytes]:
    """The body as it comes, unpacked no further than it is wanted: a few bytes can be made to unpack to gigabytes."""
    packed = reply.headers.get("Content-Encoding", "").strip().lower()
    if packed in {"", "identity"}:
        yield from reply.iter_raw()
        return
    if packed not in {"gzip", "x-gzip", "deflate"}:
        raise _problem("The site answers with an error ({detail}).", packed[:40])
    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 32)
    for chunk in reply.iter_raw():
        yield unpacker.decompress(chunk, most + 1)
        if unpacker.unconsumed_tail:
            # More than anybody wants.
            return


def _check(url: str, *, local: bool) -> None:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise _problem("This is no web address ({detail}).", url[:80]) from error
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username:
        raise _problem("This is no web address ({detail}).", url[:80])
    if local:
        return
    found = socket.getaddrinfo(parts.hostname, port or 443, type=socket.SOCK_STREAM)
    if not all(_public(str(entry[4][0])) for entry in found):
        raise _problem("This address leads into a private network ({detail}).", parts.hostname)


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _public(address: str) -> bool:
    found = ipaddress.ip_address(address.partition("%")[0])
    return found.is_global and not found.is_multicast


def _decoded(body: bytes, kind: str) -> str:
    charset = kind.partition("charset=")[2].partition(";")[0].strip("\"' ")
    try:
        known = codecs.lookup(charset or "utf-8").name
    except (LookupError, ValueError):
        known = "utf-8"
    return body.decode(known if known in _CHARSETS else "utf-8", "replace")


def _problem(what: str, detail: str) -> NetworkProblem:
    return NetworkProblem(what, _NOTHING, detail=detail)
