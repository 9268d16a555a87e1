from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.editorial.typography import NARROW, french_typography

FRENCHLIKE = st.text(alphabet="aeélqu1205 '’«»:;!?.,%()@#/\n\u00a0\u202f`\"-h", max_size=80)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Vraiment?", "Vraiment_?"),
        ("Vraiment ?!", "Vraiment_?!"),
        ("Trois points : un ; deux!", "Trois points_: un_; deux_!"),
        ("Il dit «oui» et « non ».", "Il dit «_oui_» et «_non_»."),
        ("l'énergie d'Aujourd'hui", "l’énergie d’Aujourd’hui"),
        ("hausse de 5 % et 12\u00a0€", "hausse de 5_% et 12_€"),
        ("la 1ère, le 1er, les 2èmes, le 3ème", "la 1re, le 1er, les 2es, le 3e"),
        ("Rendez-vous à 08:30 : venez !", "Rendez-vous à 08:30_: venez_!"),
        ("Lisez https://exemple.com/a?b=c:d!e ; merci", "Lisez https://exemple.com/a?b=c:d!e_; merci"),
        ("Le code `a ? b : c` et @jean:matrix ici", "Le code `a ? b : c` et @jean:matrix ici"),
        ("Merci :) :tada: &amp; fin", "Merci :) :tada: &amp; fin"),
        ("Une liste :\n- un", "Une liste_:\n- un"),
        ("!important ?x", "!important ?x"),
        ("L'« idée »", "L’«_idée_»"),
    ],
)
def test_each_rule(before: str, after: str) -> None:
    assert french_typography(before) == after.replace("_", NARROW)


@given(st.one_of(FRENCHLIKE, st.text(max_size=80)))
def test_twice_is_once(text: str) -> None:
    once = french_typography(text)
    assert french_typography(once) == once


@given(FRENCHLIKE)
def test_only_spaces_apostrophes_and_ordinals_change(text: str) -> None:
    def bare(value: str) -> str:
        value = re.sub(r"[ \u00a0\u2007\u2009\u202f]+", "", value.replace("'", "’"))
        return re.sub(r"(\d)i?[eèé](?:me|re)", r"\1e", value)

    assert bare(french_typography(text)) == bare(text)


@given(st.text(alphabet="ab ?!:;'«»", max_size=30), st.text(alphabet="ab ?!:;'«»", max_size=30))
def test_a_link_is_never_touched(before: str, after: str) -> None:
    link = "https://exemple.com/a?b=c&d='e'"
    assert link in french_typography(f"{before} {link} {after}")
