"""Mastodon over real HTTP when something goes wrong: what is certain, and what is not."""

from __future__ import annotations

import socket
import threading
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from exec_assistant.domain.accounts import Account, AccountKind, Network
from exec_assistant.domain.errors import NetworkProblem
from exec_assistant.domain.posts import Visibility
from exec_assistant.publishing.gate import MediaFile
from exec_assistant.publishing.providers.base import NotSeen, NotSent, PublishRequest, Secrets, Seen, Sent, Unknown
from exec_assistant.publishing.providers.mastodon import MastodonProvider
from exec_assistant.publishing.providers.mastodon_http import checked_base
from exec_assistant.publishing.reasons import Reason, Told
from tests.mastodon_server import HANDLE, TOKEN, MastodonServer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

STATUSES = "/api/v1/statuses"
SECRETS = Secrets(TOKEN)


@pytest.fixture
def server(mastodon_server: MastodonServer) -> Iterator[MastodonServer]:
    """The server without faults of another test."""
    yield mastodon_server
    mastodon_server.no_faults()


def request_to(url: str, *, media: tuple[MediaFile, ...] = (), text: str = "Bonjour", key: str = "k") -> PublishRequest:
    account = Account("acc", Network.MASTODON, f"@{HANDLE}", "Test", AccountKind.PERSONAL, url, "mastodon")
    return PublishRequest(account, text, media, Visibility.PUBLIC, "", key)


@pytest.mark.parametrize(
    ("effect", "kind", "reason", "detail"),
    [
        ({"type": "status", "status": 401}, NotSent, Reason.UNAUTHORIZED, "401"),
        ({"type": "status", "status": 403}, NotSent, Reason.UNAUTHORIZED, "403"),
        ({"type": "status", "status": 404}, NotSent, Reason.REFUSED, "404"),
        ({"type": "status", "status": 422, "body": {"error": "too long"}}, NotSent, Reason.REFUSED, "422"),
        ({"type": "ratelimit", "headers": {"Retry-After": "42"}}, NotSent, Reason.RATE_LIMITED, "42"),
        (
            {"type": "status", "status": 302, "headers": {"Location": "http://127.0.0.2/"}},
            NotSent,
            Reason.REDIRECTED,
            "",
        ),
        ({"type": "status", "status": 500}, Unknown, Reason.SERVER_ERROR, "500"),
        ({"type": "status", "status": 503, "body": "<html>nginx</html>"}, Unknown, Reason.SERVER_ERROR, "503"),
        ({"type": "status", "status": 409}, Unknown, Reason.SERVER_ERROR, "409"),
        ({"type": "malformed"}, Unknown, Reason.STRANGE_ANSWER, ""),
        ({"type": "status", "status": 200, "body": ["odd"]}, Unknown, Reason.STRANGE_ANSWER, ""),
    ],
)
def test_what_an_answer_to_the_post_means(
    server: MastodonServer, effect: dict[str, Any], kind: type, reason: Reason, detail: str
) -> None:
    before = len(server.statuses())
    server.fault("POST", STATUSES, effect)

    outcome = MastodonProvider().publish(request_to(server.url), SECRETS)

    assert isinstance(outcome, kind)
    assert isinstance(outcome, NotSent | Unknown)
    assert outcome.told == Told(reason, detail)
    assert len(server.statuses()) == before


def test_a_text_that_is_too_long_is_refused_by_the_server_itself(server: MastodonServer) -> None:
    outcome = MastodonProvider().publish(request_to(server.url, text="x" * 20_000), SECRETS)

    assert outcome == NotSent(Told(Reason.REFUSED, "422"))


@pytest.mark.parametrize("status", [500, 422])
def test_a_file_that_is_refused_publishes_nothing(server: MastodonServer, status: int) -> None:
    before = len(server.statuses())
    server.fault("POST", "/api/v2/media", {"type": "status", "status": status})
    file = MediaFile("0" * 64, "image/png", "alt", b"png")

    outcome = MastodonProvider().publish(request_to(server.url, media=(file,)), SECRETS)

    assert outcome == NotSent(Told(Reason.MEDIA_REFUSED, str(status)))
    assert len(server.statuses()) == before


def test_a_reading_that_fails_is_not_a_no(server: MastodonServer) -> None:
    server.fault("GET", "/api/v1/accounts/verify_credentials", {"type": "status", "status": 503})
    provider = MastodonProvider()

    found = provider.find_existing(request_to(server.url), "2001-01-01T00:00:00Z", SECRETS)

    assert found == NotSent(Told(Reason.UNREACHABLE))
    server.fault("GET", "/api/v1/statuses/1", {"type": "status", "status": 500})
    seen = provider.read_back(Sent("1", "", ""), request_to(server.url), SECRETS)
    assert seen == NotSeen(Told(Reason.NOT_SEEN))


def test_somebody_else_s_token_is_noticed(server: MastodonServer) -> None:
    request = request_to(server.url)
    request = replace(request, account=replace(request.account, handle="@claire@m.example"))

    found = MastodonProvider().find_existing(request, "2001-01-01T00:00:00Z", SECRETS)

    assert found == NotSent(Told(Reason.WRONG_ACCOUNT))


def test_whose_token_it_is(server: MastodonServer) -> None:
    provider = MastodonProvider()

    found = provider.verify_credentials(server.url + "/", TOKEN)

    assert (found.acct, found.name) == (HANDLE, "Test User")
    for address, token, words in (
        (server.url, "wrong", "refuses this account's access"),
        (server.url, "", "no access"),
        ("http://m.example", TOKEN, "https://"),
        ("m.example", TOKEN, "address is not one"),
    ):
        with pytest.raises(NetworkProblem, match=words) as caught:
            provider.verify_credentials(address, token)
        assert TOKEN not in str(caught.value)


# --- servers that break off -------------------------------------------------------------------------------------------


@contextmanager
def rude_server(behave: Callable[[socket.socket], None]) -> Iterator[str]:
    """A server that treats every connection as told, and then closes it."""
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(0.1)
    stop = threading.Event()

    def serve() -> None:
        while not stop.is_set():
            try:
                connection, _ = listener.accept()
            except TimeoutError:
                continue
            with connection:
                connection.settimeout(5)
                behave(connection)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        stop.set()
        thread.join()
        listener.close()


def read_request(connection: socket.socket) -> None:
    data = b""
    while b"\r\n\r\n" not in data:
        data += connection.recv(65536)


def closes_silently(connection: socket.socket) -> None:
    read_request(connection)


def half_an_answer(connection: socket.socket) -> None:
    read_request(connection)
    connection.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"id": "1"')


def nonsense(connection: socket.socket) -> None:
    read_request(connection)
    connection.sendall(b"\x00\x01\x02 what?\r\n\r\n")


@pytest.mark.parametrize("behaviour", [closes_silently, half_an_answer, nonsense])
def test_a_connection_that_breaks_after_the_post_is_unknown(behaviour: Callable[[socket.socket], None]) -> None:
    with rude_server(behaviour) as url:
        outcome = MastodonProvider().publish(request_to(url), SECRETS)

    assert outcome == Unknown(Told(Reason.NO_ANSWER))


def test_a_server_that_never_answers_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    from exec_assistant.publishing.providers import mastodon_http

    monkeypatch.setattr(mastodon_http, "TIMEOUT", httpx.Timeout(0.3))

    def sleeps(connection: socket.socket) -> None:
        read_request(connection)
        threading.Event().wait(1)

    with rude_server(sleeps) as url:
        outcome = MastodonProvider().publish(request_to(url), SECRETS)

    assert outcome == Unknown(Told(Reason.NO_ANSWER))


def test_no_server_at_all_is_certain() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{probe.getsockname()[1]}"

    outcome = MastodonProvider().publish(request_to(url), SECRETS)

    assert outcome == NotSent(Told(Reason.NO_CONNECTION))


def test_an_endless_answer_is_not_read_to_its_end() -> None:
    def endless(connection: socket.socket) -> None:
        read_request(connection)
        connection.sendall(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
        try:
            for _ in range(200):
                connection.sendall(b"[" * 65536)
        except OSError:
            return

    with rude_server(endless) as url:
        outcome = MastodonProvider().publish(request_to(url), SECRETS)

    assert outcome == Unknown(Told(Reason.STRANGE_ANSWER))


# --- what servers of another kind answer, without a socket ------------------------------------------------------------


def answering(*replies: httpx.Response) -> MastodonProvider:
    """A provider whose server gives these answers one after the other."""
    waiting = list(replies)
    return MastodonProvider(transport=httpx.MockTransport(lambda _request: waiting.pop(0)), pause=lambda _seconds: None)


def test_a_film_is_waited_for() -> None:
    film = MediaFile("0" * 64, "video/mp4", "Un discours", b"mp4")
    created = {"id": "7", "url": "https://m.example/@c/7", "created_at": "2026-03-11T09:00:00.123Z"}
    provider = answering(
        httpx.Response(202, json={"id": "5", "url": None}),
        httpx.Response(206, json={"id": "5"}),
        httpx.Response(503, text="busy"),
        httpx.Response(200, json={"id": "5"}),
        httpx.Response(200, json=created),
    )

    outcome = provider.publish(request_to("https://m.example", media=(film,)), SECRETS)

    assert outcome == Sent("7", "https://m.example/@c/7", "2026-03-11T09:00:00Z")


def test_a_film_that_is_never_ready_publishes_nothing() -> None:
    film = MediaFile("0" * 64, "video/mp4", "", b"mp4")
    provider = answering(
        httpx.Response(202, json={"id": "5"}), *(httpx.Response(206, json={"id": "5"}) for _ in range(40))
    )

    outcome = provider.publish(request_to("https://m.example", media=(film,)), SECRETS)

    assert outcome == NotSent(Told(Reason.MEDIA_SLOW))


def test_the_file_s_name_tells_nothing_and_the_key_travels() -> None:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        request.read()
        seen.append(request)
        return httpx.Response(200, json={"id": "1", "url": "https://m.example/@c/1", "created_at": "2026-03-11"})

    file = MediaFile("0" * 64, "image/jpeg", "Décrit", b"jpeg")
    provider = MastodonProvider(transport=httpx.MockTransport(answer))
    provider.publish(request_to("https://m.example", media=(file,), key="the-key"), SECRETS)

    upload, post = seen
    assert b'filename="file.jpg"' in upload.content
    assert "Décrit".encode() in upload.content
    assert post.headers["Idempotency-Key"] == "the-key"
    assert post.headers["User-Agent"].startswith("ExecAssistant/")
    assert post.headers["Authorization"] == f"Bearer {TOKEN}"
    assert b'"media_ids":["1"]' in post.content.replace(b" ", b"")


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<p>Bonjour</p>", "Bonjour"),
        ("<p>Un &amp; deux &lt;b&gt;</p><p>Trois<br />quatre</p>", "Un & deux <b>\n\nTrois\nquatre"),
        (
            """<p><a href="https://m.example/tags/a">#<span>a</span></a> <a href="https://x.fr/long"><span
            class="invisible">https://</span><span class="ellipsis">x.fr/lo</span><span>ng</span></a></p>""",
            "#a https://x.fr/long",
        ),
        (
            '<p><span class="h-card"><a href="https://b.org/@bob">@<span>bob</span></a></span> merci</p>',
            "@bob@b.org merci",
        ),
        ("Bonjour<br>à tous", "Bonjour  à tous"),
    ],
)
def test_html_of_the_same_words_is_the_same(content: str, text: str) -> None:
    status = {
        "id": "1",
        "content": content,
        "visibility": "public",
        "media_attachments": [],
        "created_at": "2026-03-11",
    }
    provider = answering(httpx.Response(200, json=status))

    seen = provider.read_back(Sent("1", "", ""), request_to("https://m.example", text=text), SECRETS)

    assert isinstance(seen, Seen)
    assert seen.differs == ""


@pytest.mark.parametrize(
    ("server", "expected"),
    [
        ("https://m.example", "https://m.example"),
        (" https://m.example:8443/ ", "https://m.example:8443"),
        ("http://127.0.0.1:3000", "http://127.0.0.1:3000"),
        ("http://localhost", "http://localhost"),
        ("http://[::1]:80", "http://[::1]:80"),
        ("http://m.example", Told(Reason.NOT_ENCRYPTED)),
        ("http://127.0.0.1.evil.example", Told(Reason.NOT_ENCRYPTED)),
        ("http://localhost.evil.example", Told(Reason.NOT_ENCRYPTED)),
        ("https://user:pw@m.example", Told(Reason.BAD_SERVER)),
        ("https://m.example/path", Told(Reason.BAD_SERVER)),
        ("https://m.example?x=1", Told(Reason.BAD_SERVER)),
        ("ftp://m.example", Told(Reason.BAD_SERVER)),
        ("https://m.example:port", Told(Reason.BAD_SERVER)),
        ("https://[::1", Told(Reason.BAD_SERVER)),
        ("", Told(Reason.BAD_SERVER)),
    ],
)
def test_which_servers_are_spoken_to(server: str, expected: str | Told) -> None:
    assert checked_base(server) == expected
