"""What the screen shows, read in one go off the window's thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exec_assistant.services import mandates, people

if TYPE_CHECKING:
    from exec_assistant.domain.accounts import Account
    from exec_assistant.domain.people import Role
    from exec_assistant.services.mandates import MandateRow
    from exec_assistant.services.people import LabelRow, PersonRow
    from exec_assistant.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Everyone:
    """People and accounts of a workspace. ``here`` are the devices of this laptop; ``me`` acts now."""

    people: list[PersonRow]
    mandates: list[MandateRow]
    accounts: list[Account]
    pillars: list[LabelRow]
    campaigns: list[LabelRow]
    here: frozenset[str]
    me: str
    role: Role
    device: str
    zone: str
    demo: bool

    def account(self, account: str) -> Account | None:
        """An account that was not removed."""
        return next((found for found in self.accounts if found.account == account), None)

    def owner_of(self, device: str) -> str:
        """The name of the person whose device it is; empty if nobody's."""
        return next((person.name for person in self.people if person.device == device), "")


def everyone(ws: Workspace) -> Everyone:
    """Read it all."""
    return Everyone(
        people=people.people(ws),
        mandates=mandates.mandates(ws),
        accounts=people.accounts(ws),
        pillars=people.labels(ws, "pillar"),
        campaigns=people.labels(ws, "campaign"),
        here=frozenset(ws.device_keys),
        me=ws.me.person,
        role=ws.me.role,
        device=ws.me.device,
        zone=ws.zone(),
        demo=ws.demo,
    )


def at_stake(ws: Workspace, account: str) -> list[str]:
    """Titles of posts whose approval hangs on an account."""
    return people.approved_for(ws, account)
