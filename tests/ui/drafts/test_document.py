from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.domain.posts import Document, Media, VariantDraft, Visibility
from ui.drafts import document as doc
from ui.drafts.document import SOURCE
from ui.drafts.merging import merge

PHOTO = Media("ab" * 32, "image/png", "photo.png")
TEXTS = st.text(alphabet="ab\n ", max_size=30)
DRAFTS = st.builds(VariantDraft, text=st.none() | TEXTS, first_comment=st.sampled_from(["", "lien"]))
DOCUMENTS = st.builds(Document, TEXTS, st.dictionaries(st.sampled_from(["li", "x", "bs"]), DRAFTS, max_size=3))


def two() -> Document:
    return Document("Pour tous", {"li": VariantDraft(), "x": VariantDraft("Court")})


def test_detaching_begins_with_the_source_and_following_gives_the_own_text_up() -> None:
    own = doc.detached(two(), "li")
    assert own.variants["li"].text == "Pour tous"
    assert not doc.follows(own, "li")
    assert doc.following(own, "li") == two()


@given(DOCUMENTS, TEXTS)
def test_a_source_text_reaches_exactly_those_who_follow(document: Document, text: str) -> None:
    changed = doc.with_text(document, SOURCE, text)
    for account in document.variants:
        wanted = text if doc.follows(document, account) else doc.text_of(document, account)
        assert doc.text_of(changed, account) == wanted


def test_an_account_that_joins_takes_the_pictures_all_share() -> None:
    document = doc.with_medium(two(), SOURCE, PHOTO)
    assert doc.with_accounts(document, ["li", "x", "bs"]).variants["bs"].media == (PHOTO,)
    apart = doc.without_medium(document, "x", PHOTO.sha256)
    assert doc.with_accounts(apart, ["li", "x", "bs"]).variants["bs"].media == ()


def test_a_picture_from_the_source_leaves_what_is_out_alone() -> None:
    document = doc.with_medium(two(), SOURCE, PHOTO, frozenset({"x"}))
    assert document.variants["li"].media == (PHOTO,)
    assert document.variants["x"].media == ()
    described = doc.with_alt(document, SOURCE, PHOTO.sha256, "Une cour", frozenset({"x"}))
    assert doc.media_of(described, SOURCE)[0].alt == "Une cour"


def test_visibility_and_first_comment_are_of_one_account() -> None:
    document = doc.with_visibility(two(), "x", Visibility.FOLLOWERS)
    document = doc.with_first_comment(document, "x", "lien")
    assert document.variants["x"] == VariantDraft("Court", (), Visibility.FOLLOWERS, "lien")
    assert document.variants["li"] == VariantDraft()


@given(DOCUMENTS, DOCUMENTS)
def test_a_change_of_one_side_alone_is_taken_whole(base: Document, changed: Document) -> None:
    for merged, both in (merge(base, base, changed), merge(base, changed, base)):
        assert merged.source == changed.source
        assert both == ()
        for account, draft in changed.variants.items():
            assert merged.variants[account] == draft


@given(DOCUMENTS, DOCUMENTS, DOCUMENTS)
def test_a_merge_loses_no_line_that_either_side_wrote(base: Document, first: Document, second: Document) -> None:
    merged, _ = merge(base, first, second)
    for side in (first, second):
        new = {line.strip() for line in side.source.split("\n")} - {line.strip() for line in base.source.split("\n")}
        assert new - {""} <= {line.strip() for line in merged.source.split("\n")}


def test_two_texts_for_one_account_stand_below_each_other() -> None:
    base = Document("s", {"x": VariantDraft("Un")})
    first, second = Document("s", {"x": VariantDraft("Un A")}), Document("s", {"x": VariantDraft("Un B")})
    merged, both = merge(base, first, second)
    assert merged.variants["x"].text == "Un A\nUn B"
    assert both == ("x",)


def test_an_account_taken_off_stays_off_unless_the_other_side_wrote_for_it() -> None:
    base = two()
    without = doc.with_accounts(base, ["li"])
    assert "x" not in merge(base, without, doc.with_text(base, SOURCE, "Autre"))[0].variants
    assert merge(base, without, doc.with_text(base, "x", "Neuf"))[0].variants["x"].text == "Neuf"
