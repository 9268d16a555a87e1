from __future__ import annotations

from exec_assistant.editorial.networks import NETWORKS, get_network, visibilities, with_limit


def test_ids_are_stable_words() -> None:
    assert list(NETWORKS) == [
        "linkedin", "x", "bluesky", "mastodon", "facebook", "instagram", "youtube", "tiktok", "wordpress",
    ]  # fmt: skip
    assert all(network.id == key for key, network in NETWORKS.items())


def test_everyone_can_always_be_chosen_first() -> None:
    for network in NETWORKS:
        assert visibilities(network, official=False)[0] == "public"
        assert visibilities(network, official=True)[0] == "public"


def test_a_page_has_no_connections() -> None:
    assert "connections" in visibilities("linkedin", official=False)
    assert "connections" not in visibilities("linkedin", official=True)


def test_a_server_limit_replaces_only_the_limit() -> None:
    mastodon = get_network("mastodon")
    assert with_limit(mastodon, 5000).limit == 5000
    assert with_limit(mastodon, 5000).link_weight == mastodon.link_weight
    assert with_limit(mastodon, None) is mastodon
