"""Words and times that the drafts room says in several places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui import i18n

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exec_assistant.domain.accounts import Account
    from exec_assistant.domain.changes import Undo


def untitled() -> str:
    """A post without a title or a word."""
    return i18n.translate("Drafts", "Untitled")


def undo_words(undo: Undo) -> str:
    """What was done, as the undo strip says it; a post without a title says so."""
    params: dict[str, object] = {name: value or untitled() for name, value in undo.params.items()}
    return i18n.message(undo.what, params)


def account_names(accounts: Sequence[Account]) -> dict[str, str]:
    """A short name for each account: its network, and whose it is where the network alone would not tell them apart.

    The executive's own account is meant where nothing is added; an organisation's says its name.
    """
    own = [account.network for account in accounts if account.kind == "personal"]
    everyone = [account.network for account in accounts]
    found = {}
    for account in accounts:
        alone = everyone.count(account.network) == 1 or (account.kind == "personal" and own.count(account.network) == 1)
        network = i18n.network_name(account.network.value)
        found[account.account] = network if alone else f"{network} · {account.name}"
    return found
