"""What every provider keeps, the real ones over real HTTP and the fake of the other tests alike."""

from __future__ import annotations

import hashlib
import itertools
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from exec_assistant.domain.accounts import Account, AccountKind, Network
from exec_assistant.domain.posts import Visibility
from exec_assistant.domain.time import from_iso, iso
from exec_assistant.publishing.gate import MediaFile
from exec_assistant.publishing.providers.base import (
    NotSeen,
    NotSent,
    Provider,
    PublishRequest,
    Secrets,
    Seen,
    Sent,
    unsupported,
)
from exec_assistant.publishing.providers.manual import ManualProvider
from exec_assistant.publishing.providers.mastodon import MastodonProvider
from exec_assistant.publishing.reasons import Reason
from tests.fake_network import GOOD_TOKEN, FakeNetwork
from tests.mastodon_server import HANDLE, TOKEN

if TYPE_CHECKING:
    from tests.mastodon_server import MastodonServer

LONG_AGO = "2001-01-01T00:00:00Z"
_numbers = itertools.count(1)


@dataclass
class Case:
    """A provider with an account it can use."""

    provider: Provider
    account: Account
    token: str

    def request(self, text: str = "", **changes: object) -> PublishRequest:
        """A request whose text and key nobody used before."""
        number = next(_numbers)
        fields: dict[str, object] = {
            "account": self.account,
            "text": text or f"Résultats n° {number} : +4 % <b>net</b> & co 🚀\n\nDeuxième paragraphe\nfin",
            "media": (),
            "visibility": Visibility.PUBLIC,
            "first_comment": "",
            "key": f"key-{number}-{datetime.now(tz=UTC).timestamp()}",
        }
        return PublishRequest(**{**fields, **changes})  # type: ignore[arg-type]

    @property
    def secrets(self) -> Secrets:
        return Secrets(self.token)

    @property
    def by_hand(self) -> bool:
        return self.provider.capabilities.by_hand


def _case(name: str, request: pytest.FixtureRequest) -> Case:
    account = Account("acc", Network.MASTODON, f"@{HANDLE}@m.example", "Test", AccountKind.PERSONAL)
    if name == "mastodon":
        server: MastodonServer = request.getfixturevalue("mastodon_server")
        return Case(MastodonProvider(), replace(account, server=server.url, provider="mastodon"), TOKEN)
    if name == "fake":
        return Case(FakeNetwork(lambda: iso(datetime.now(tz=UTC))), account, GOOD_TOKEN)
    return Case(ManualProvider(), replace(account, provider="manual"), "")


@pytest.fixture(params=["mastodon", "fake", "manual"])
def case(request: pytest.FixtureRequest) -> Case:
    """Each provider in turn."""
    return _case(request.param, request)


@pytest.fixture(params=["mastodon", "fake"])
def machine(request: pytest.FixtureRequest) -> Case:
    """The providers that send by themselves."""
    return _case(request.param, request)


def picture(alt: str) -> MediaFile:
    # The smallest PNG: one transparent pixel.
    content = bytes.fromhex(
        "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
        "1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
    )
    return MediaFile(hashlib.sha256(content).hexdigest(), "image/png", alt, content)


def test_by_hand_means_that_nothing_is_ever_sent(case: Case) -> None:
    if not case.by_hand:
        assert case.provider.name == case.account.provider or isinstance(case.provider, FakeNetwork)
        return
    request = case.request()
    assert isinstance(case.provider.publish(request, case.secrets), NotSent)
    assert isinstance(case.provider.find_existing(request, LONG_AGO, case.secrets), NotSent)
    assert isinstance(case.provider.read_back(Sent("1", "", LONG_AGO), request, case.secrets), NotSeen)


def test_what_is_sent_is_seen_as_it_was_meant(machine: Case) -> None:
    request = machine.request()
    assert isinstance(machine.provider.find_existing(request, LONG_AGO, machine.secrets), NotSeen)

    sent = machine.provider.publish(request, machine.secrets)

    assert isinstance(sent, Sent)
    assert sent.remote_id
    assert sent.url.startswith("http")
    seen = machine.provider.read_back(sent, request, machine.secrets)
    assert isinstance(seen, Seen)
    assert (seen.remote_id, seen.url, seen.differs) == (sent.remote_id, sent.url, "")
    assert abs((from_iso(seen.published_at) - datetime.now(tz=UTC)).total_seconds()) < 60


def test_pictures_keep_their_order_and_their_descriptions(machine: Case) -> None:
    request = machine.request(media=(picture("Un graphique : +4 %"), picture("Une équipe")))

    sent = machine.provider.publish(request, machine.secrets)

    assert isinstance(sent, Sent)
    seen = machine.provider.read_back(sent, request, machine.secrets)
    assert isinstance(seen, Seen)
    assert seen.differs == ""
    swapped = replace(request, media=(picture("Une équipe"), picture("Un graphique : +4 %")))
    other = machine.provider.read_back(sent, swapped, machine.secrets)
    assert isinstance(other, Seen)
    assert other.differs


def test_every_visibility_it_names(machine: Case) -> None:
    for visibility in sorted(machine.provider.capabilities.visibilities):
        request = machine.request(visibility=visibility)

        sent = machine.provider.publish(request, machine.secrets)

        assert isinstance(sent, Sent)
        seen = machine.provider.read_back(sent, request, machine.secrets)
        assert isinstance(seen, Seen)
        assert seen.differs == ""
        wrong = next(v for v in Visibility if v is not visibility)
        other = machine.provider.read_back(sent, replace(request, visibility=wrong), machine.secrets)
        assert isinstance(other, Seen)
        assert other.differs == "visibility"


def test_the_same_key_publishes_once(machine: Case) -> None:
    assert machine.provider.capabilities.idempotent
    request = machine.request()

    first = machine.provider.publish(request, machine.secrets)
    second = machine.provider.publish(request, machine.secrets)

    assert isinstance(first, Sent)
    assert isinstance(second, Sent)
    assert first.remote_id == second.remote_id


def test_what_is_there_already_is_found(machine: Case) -> None:
    request = machine.request()
    sent = machine.provider.publish(request, machine.secrets)
    assert isinstance(sent, Sent)

    found = machine.provider.find_existing(request, LONG_AGO, machine.secrets)
    later = machine.provider.find_existing(request, "2999-01-01T00:00:00Z", machine.secrets)
    other = machine.provider.find_existing(machine.request(), LONG_AGO, machine.secrets)

    assert isinstance(found, Seen)
    assert found.url == sent.url
    assert isinstance(later, NotSeen)
    assert isinstance(other, NotSeen)


def test_another_text_is_noticed(machine: Case) -> None:
    request = machine.request()
    sent = machine.provider.publish(request, machine.secrets)
    assert isinstance(sent, Sent)

    seen = machine.provider.read_back(sent, replace(request, text=request.text + "!"), machine.secrets)

    assert isinstance(seen, Seen)
    assert seen.differs == "text"


def test_what_is_not_there_is_not_seen(machine: Case) -> None:
    sent = Sent("999999999999", "https://m.example/1", LONG_AGO)

    assert isinstance(machine.provider.read_back(sent, machine.request(), machine.secrets), NotSeen)


def test_a_wrong_token_sends_nothing(machine: Case) -> None:
    request = machine.request()

    for outcome in (
        machine.provider.find_existing(request, LONG_AGO, Secrets("wrong")),
        machine.provider.publish(request, Secrets("wrong")),
    ):
        assert isinstance(outcome, NotSent)
        assert outcome.told.reason is Reason.UNAUTHORIZED
    assert isinstance(machine.provider.find_existing(request, LONG_AGO, machine.secrets), NotSeen)


def test_what_it_cannot_do_is_said_before(case: Case) -> None:
    capabilities = case.provider.capabilities
    too_many = case.request(media=(picture(""),) * (capabilities.max_media + 1))

    assert unsupported(capabilities, too_many) == "number of files"
    assert unsupported(capabilities, case.request()) == ""
    commented = unsupported(capabilities, case.request(first_comment="Le lien : …"))
    assert commented == ("" if capabilities.first_comment else "first comment")


def test_no_secret_and_no_word_of_the_text_in_a_repr(case: Case) -> None:
    request = case.request("Chiffre confidentiel")

    assert "confidentiel" not in repr(request)
    assert "s3cret" not in repr(Secrets("s3cret"))
    assert case.token == "" or case.token not in repr(case.provider)
