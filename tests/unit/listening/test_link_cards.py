from __future__ import annotations

import threading
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
