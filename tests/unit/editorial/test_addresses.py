from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.editorial.addresses import PostAddress, composer_url, linkedin_time, recognise
from exec_assistant.editorial.networks import NETWORKS


@pytest.mark.parametrize(
    ("address", "network", "post_id", "author"),
    [
        ("https://www.linkedin.com/feed/update/urn:li:activity:7204703086211198976", "linkedin",
         "urn:li:activity:7204703086211198976", ""),
        ("https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7204703086211198976/?x=1", "linkedin",
         "urn:li:share:7204703086211198976", ""),
        ("https://www.linkedin.com/posts/helene-m_chaleur-perdue-activity-7204703086211198976-AbCd?utm_source=share",
         "linkedin", "urn:li:activity:7204703086211198976", "helene-m"),
        ("urn:li:ugcPost:7204703086211198976", "linkedin", "urn:li:ugcPost:7204703086211198976", ""),
        ("https://x.com/hm/status/1849876543210987654?s=20", "x", "1849876543210987654", "hm"),
        ("https://twitter.com/i/web/status/1849876543210987654", "x", "1849876543210987654", ""),
        ("https://bsky.app/profile/hm.exemple.com/post/3l7abcdefgh2x", "bluesky", "3l7abcdefgh2x", "hm.exemple.com"),
        ("https://exemple.social/@helene/113579246813579246", "mastodon", "exemple.social/113579246813579246",
         "helene@exemple.social"),
        ("https://exemple.social/@helene@autre.social/113579246813579246", "mastodon",
         "exemple.social/113579246813579246", "helene@autre.social"),
        ("https://exemple.social/users/helene/statuses/113579246813579246", "mastodon",
         "exemple.social/113579246813579246", "helene@exemple.social"),
        ("https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3", "youtube", "dQw4w9WgXcQ", ""),
        ("https://youtu.be/dQw4w9WgXcQ", "youtube", "dQw4w9WgXcQ", ""),
        ("https://www.instagram.com/p/C8abc_-def/", "instagram", "C8abc_-def", ""),
        ("https://www.tiktok.com/@hm/video/7204703086211198976", "tiktok", "7204703086211198976", ""),
        ("https://www.facebook.com/valtherne/posts/pfbid02abc", "facebook", "pfbid02abc", ""),
    ],
)  # fmt: skip
def test_a_pasted_address_is_recognised(address: str, network: str, post_id: str, author: str) -> None:
    found = recognise(f"  {address}\n")
    assert found is not None
    assert (found.network, found.post_id, found.author) == (network, post_id, author)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "pas une adresse",
        "https://www.linkedin.com/in/helene-marchadier/",
        "https://x.com/hm",
        "https://exemple.social/@helene",
        "https://evil.example/x.com/hm/status/1",
        "https://notx.com.exemple.com/hm/status/1",
        "javascript:alert(1)//x.com/hm/status/1",
        "https://[::1/@a/1",
        "urn:li:person:abc",
    ],
)
def test_what_is_no_post_is_not_taken_for_one(address: str) -> None:
    assert recognise(address) is None


def test_linkedin_ids_hold_the_time_of_publication() -> None:
    # The post was published on 7 June 2024 according to LinkedIn's own export.
    found = linkedin_time(7204703086211198976)
    assert found is not None
    assert found.date().isoformat() == "2024-06-07"


def test_x_ids_hold_the_time_of_publication() -> None:
    # The example in X's own documentation of identifiers is from 10 April 2012.
    found = recognise("https://x.com/a/status/189661187232759808")
    assert found is not None
    assert found.published is not None
    assert found.published.year == 2012


@given(st.datetimes(min_value=datetime(2012, 1, 1), max_value=datetime(2060, 1, 1)))  # noqa: DTZ001
def test_a_linkedin_time_survives_the_round(moment: datetime) -> None:
    milliseconds = int(moment.replace(tzinfo=UTC, microsecond=0).timestamp() * 1000)
    found = recognise(f"urn:li:activity:{(milliseconds << 22) + 17}")
    assert found is not None
    assert found.published == moment.replace(tzinfo=UTC, microsecond=0)


@given(st.text(max_size=80))
def test_any_text_is_answered_without_failing(text: str) -> None:
    for address in (text, f"https://{text}", f"https://linkedin.com/{text}", f"https://x.com/{text}"):
        found = recognise(address)
        assert found is None or isinstance(found, PostAddress)


@pytest.mark.parametrize("network", sorted(NETWORKS))
def test_every_network_has_a_composer(network: str) -> None:
    for official in (False, True):
        address = composer_url(network, official=official, handle="valtherne", server="https://exemple.com/")
        assert address.startswith("https://")
        assert " " not in address
    assert "valtherne" in composer_url("linkedin", official=True, handle="@valtherne")
