"""One publication as the dashboard shows it beside the list: read by a worker."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from exec_assistant.domain.errors import AppError
from exec_assistant.services import people
from exec_assistant.services.post_figures import snapshots
from ui import i18n
from ui.post.preview import Preview, preview_of
from ui.post.reading import read_post

if TYPE_CHECKING:
    from exec_assistant.services.dashboard import TopPost
    from exec_assistant.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Chosen:
    """A publication, its preview, and how one figure of it grew: (day read, value)."""

    post: TopPost
    preview: Preview
    metric: str
    snapshots: tuple[tuple[str, float], ...]


def read_chosen(ws: Workspace, post: TopPost, metric: str) -> Chosen:
    """Read a publication of ours in full; of one known from an export, what the export gives."""
    counted = metric if metric in post.figures else next(iter(post.figures), metric)
    grown = tuple(snapshots(ws, post.network, post.ids, counted))
    return Chosen(post, _preview(ws, post), counted, grown)


def _preview(ws: Workspace, post: TopPost) -> Preview:
    when = i18n.day(post.day)
    if post.post:
        try:
            return replace(preview_of(read_post(ws, post.post, post.account)), when=when)
        except AppError:
            # Its variant was taken away since: what the list knows is shown.
            return Preview(post.network, "", "", post.title, when=when)
    account = next((one for one in people.accounts(ws) if one.account == post.account), None)
    name, handle = (account.name, account.handle) if account else ("", "")
    return Preview(post.network, name, handle, post.text or post.title, when=when)
