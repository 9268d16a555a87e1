"""A small workspace for tests: an executive, an advisor, two readers and a deputy, with their keys in memory."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exec_assistant.bootstrap import Founder, create_profile
from exec_assistant.domain.people import Role
from exec_assistant.keystore import MemoryKeystore
from exec_assistant.services import people, posts
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from pathlib import Path

    from exec_assistant.services.reading import VariantRow
    from exec_assistant.services.workspace import Workspace


@dataclass
class Team:
    """The workspace, its people by name, and two accounts."""

    ws: Workspace
    keystore: MemoryKeystore
    clock: FakeClock
    executive: str
    linkedin: str = ""
    mastodon: str = ""

    def be(self, person: str) -> Workspace:
        """Act as ``executive``, ``advisor``, ``legal``, ``investors`` or ``deputy``."""
        self.ws.act_as(self.executive if person == "executive" else person)
        return self.ws

    def draft(self, source: str = "Bonjour à tous", *, by: str = "advisor", spontaneous: bool = False) -> str:
        """A draft for both accounts; returns the post's id."""
        ws = self.be(by)
        accounts = [self.linkedin, self.mastodon]
        made = posts.create_post(ws, title="Résultats", source=source, accounts=accounts, spontaneous=spontaneous)
        return made.created

    def variant(self, post: str, account: str = "") -> VariantRow:
        """The row of one variant (the Mastodon one by default)."""
        from exec_assistant.services.reading import post_detail

        wanted = account or self.mastodon
        return next(v for v in post_detail(self.ws, post).row.variants if v.account == wanted)


def make_team(folder: Path) -> Team:
    """Create the workspace under ``folder``; close ``team.ws`` when done."""
    keystore, clock = MemoryKeystore(), FakeClock()
    ws, _ = create_profile(
        folder,
        name="Essai",
        founder=Founder("Claire", Role.EXECUTIVE),
        zone="Europe/Paris",
        language="fr",
        keystore=keystore,
        clock=clock,
        demo=True,
        others={
            "advisor": Founder("Hugo", Role.ADVISOR),
            "legal": Founder("Inès", Role.READER, "legal"),
            "investors": Founder("Paul", Role.READER, "investor_relations"),
            "deputy": Founder("Nadia", Role.DEPUTY),
        },
    )
    team = Team(ws, keystore, clock, ws.me.person)
    team.be("advisor")
    team.linkedin = people.add_account(ws, network="linkedin", handle="claire", name="Claire").created
    team.mastodon = people.add_account(
        ws,
        network="mastodon",
        handle="@claire@m.example",
        name="Claire",
        server="https://m.example",
        provider="mastodon",
    ).created
    return team
