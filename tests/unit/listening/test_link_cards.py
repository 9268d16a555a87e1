from __future__ import annotations

import gzip
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from exec_assistant.domain.errors import NetworkProblem
from exec_assistant.listening import link_cards
from exec_assistant.listening.link_card import LinkCard
from exec_assistant.listening.link_cards import fetch_card, read_page
from exec_assistant.services import link_cards as service
from tests.teams import make_team

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGE = """<html><head><title>Titre de la page</title>
<meta property="og:title" content="Chaleur &amp; villes"><meta name="description" content="Une fonderie.">
<meta property="og:site_name" content="Valtherne"><meta property="og:image" content="/image.png"></head></html>"""
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 40


class Site(BaseHTTPRequestHandler):
    """Answers by path; ``asked`` keeps what was asked."""

    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        Site.asked.append(self.path)
        answers = {
            "/page": (200, "text/html; charset=utf-8", PAGE.encode()),
            "/latin": (200, "text/html; charset=iso-8859-1", "<title>Été</title>".encode("latin-1")),
            "/image.png": (200, "image/png", PNG),
            "/pdf": (200, "application/pdf", b"%PDF"),
            "/big": (200, "text/html", PAGE.encode() + b" " * 2_000_000),
            "/gone": (410, "text/html", b""),
        }
        if self.path in {"/redirect", "/loop"}:
            self.send_response(302)
            self.send_header("Location", "/page" if self.path == "/redirect" else "/loop")
            self.end_headers()
            return
        status, kind, body = answers[self.path]
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            return

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_page_says_its_card_and_the_picture_is_fetched(site: str) -> None:
    card = fetch_card(f"{site}/page", local=True)
    assert (card.title, card.description, card.site) == ("Chaleur & villes", "Une fonderie.", "Valtherne")
    assert (card.image, card.mime) == (PNG, "image/png")


def test_a_redirect_is_followed_and_a_loop_is_not(site: str) -> None:
    assert fetch_card(f"{site}/redirect", local=True).url == f"{site}/page"
    with pytest.raises(NetworkProblem, match="one address to the next"):
        fetch_card(f"{site}/loop", local=True)


def test_other_alphabets_and_endless_pages_are_read(site: str) -> None:
    assert fetch_card(f"{site}/latin", local=True).title == "Été"
    assert fetch_card(f"{site}/big", local=True).title == "Chaleur & villes"


@pytest.mark.parametrize(("path", "words"), [("/pdf", "no web page"), ("/gone", "410")])
def test_failure_says_why(site: str, path: str, words: str) -> None:
    with pytest.raises(NetworkProblem, match=words):
        fetch_card(f"{site}{path}", local=True)


def test_private_addresses_are_never_asked(site: str) -> None:
    Site.asked.clear()
    for url in (f"{site}/page", site.replace("127.0.0.1", "localhost"), "http://[::1]/", "http://10.0.0.1/"):
        with pytest.raises(NetworkProblem, match="private network"):
            fetch_card(url)
    assert Site.asked == []


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://a.fr/", "https://", "https://me@a.fr/", "javascript:1"])
def test_only_the_web_is_asked(url: str) -> None:
    with pytest.raises(NetworkProblem, match="no web address"):
        fetch_card(url, local=True)


def test_a_site_that_is_away_is_said() -> None:
    with pytest.raises(NetworkProblem, match="does not answer"):
        fetch_card("http://127.0.0.1:9/", local=True)


@given(st.text(max_size=300))
def test_any_page_makes_a_card(page: str) -> None:
    card, _ = read_page("https://a.fr/x", page)
    assert card.title


def test_a_card_is_kept_on_this_laptop(tmp_path: Path) -> None:
    team = make_team(tmp_path / "team")
    try:
        url = "https://valtherne.fr/chaleur"
        assert service.kept(team.ws, url) is None
        card = LinkCard(url, "Chaleur", "Une fonderie", "Valtherne", PNG, "image/png")
        service.keep(team.ws, url, card)
        assert service.kept(team.ws, url) == card
        for number in range(60):
            service.keep(team.ws, f"{url}/{number}", card)
        assert service.kept(team.ws, url) is None
        assert service.kept(team.ws, f"{url}/59") == card
    finally:
        team.ws.close()


def test_the_first_link_is_the_one_with_a_card() -> None:
    assert service.first_link("Voir valtherne.fr/a puis https://b.fr") == "https://valtherne.fr/a"
    assert service.first_link("Rien") == ""
    assert link_cards.MAX_REDIRECTS == 4


def test_what_is_coloured_is_what_the_network_links() -> None:
    text = "@claire #chaleur https://a.fr"
    assert len(service.linked("x", text)) == 3
    assert [text[a:b] for a, b in service.linked("linkedin", text)] == ["#chaleur", "https://a.fr"]


class _Wicked:
    """A server that answers whatever it is asked with prepared pieces, one every ``pause`` seconds, for ever."""

    def __init__(self, head: bytes, piece: bytes, pause: float) -> None:
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._over = threading.Event()
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}/"
        self._answer = (head, piece, pause)
        self._listening.settimeout(1)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        head, piece, pause = self._answer
        try:
            asked, _ = self._listening.accept()
            with asked:
                asked.settimeout(5)
                asked.recv(65_536)
                asked.sendall(head)
                while not self._over.wait(pause):
                    asked.sendall(piece)
        except OSError:
            return

    def close(self) -> None:
        self._over.set()
        self._thread.join()
        self._listening.close()


@pytest.mark.parametrize(
    ("head", "piece"),
    [
        (b"HTTP/1.1 200 OK\r\nX: ", b"a"),
        (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>", b"a"),
        (b"", b""),
    ],
    ids=["head", "page", "nothing"],
)
def test_a_site_that_drips_is_left_after_its_time(monkeypatch: pytest.MonkeyPatch, head: bytes, piece: bytes) -> None:
    monkeypatch.setattr(link_cards, "SECONDS", 0.6)
    wicked = _Wicked(head, piece, 0.02)
    began = time.monotonic()
    try:
        with pytest.raises(NetworkProblem, match=r"too long|does not answer"):
            fetch_card(wicked.url, local=True)
        assert time.monotonic() - began < 3
    finally:
        wicked.close()


def test_a_wait_that_nobody_wants_any_more_ends_at_once() -> None:
    wicked = _Wicked(b"", b"", 0.02)

    class Stopped(Exception):
        """The window closes."""

    def stop(_done: int) -> None:
        raise Stopped

    began = time.monotonic()
    try:
        with pytest.raises(Stopped):
            fetch_card(wicked.url, local=True, progress=stop)
        assert time.monotonic() - began < 2
    finally:
        wicked.close()


def _packed(body: bytes, how: str) -> bytes:
    return f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {how}\r\n\r\n".encode() + body


def test_what_unpacks_to_gigabytes_is_not_unpacked() -> None:
    page = gzip.compress(b"<title>Gros</title>" + b" " * 40_000_000)
    wicked = _Wicked(_packed(page, "gzip"), b"", 5)
    try:
        assert fetch_card(wicked.url, local=True).title == "Gros"
    finally:
        wicked.close()
    wicked = _Wicked(_packed(gzip.compress(page), "gzip, gzip"), b"", 5)
    try:
        with pytest.raises(NetworkProblem, match="gzip, gzip"):
            fetch_card(wicked.url, local=True)
    finally:
        wicked.close()


@pytest.mark.parametrize("where", ["http://[::1", "http://a.fr:99999/", f"http://{'a' * 80}.fr/", "http://\x7f/"])
def test_an_address_that_is_none_is_said(where: str) -> None:
    wicked = _Wicked(f"HTTP/1.1 302 Found\r\nLocation: {where}\r\n\r\n".encode(), b"", 5)
    try:
        with pytest.raises(NetworkProblem):
            fetch_card(wicked.url, local=True)
    finally:
        wicked.close()
    with pytest.raises(NetworkProblem):
        fetch_card(where, local=True)


@pytest.mark.parametrize("piece", ["<!--", "<![CDATA[", "<!", "<", "</", "<?", "<a ", "<script>", "&", "<title>"])
def test_a_page_made_to_be_slow_to_read_is_read_no_further(piece: str) -> None:
    began = time.monotonic()
    card, _ = read_page("https://a.fr/x", PAGE + piece * (link_cards.MAX_PAGE // len(piece)))
    assert card.title == "Chaleur & villes"
    assert time.monotonic() - began < 10


@pytest.mark.parametrize("charset", ["punycode", "idna", "undefined", "unicode_escape", "zlib", "\0"])
def test_an_alphabet_that_is_none_is_read_as_the_usual_one(charset: str) -> None:
    assert link_cards._decoded("Été".encode(), f"text/html; charset={charset}") == "Été"
