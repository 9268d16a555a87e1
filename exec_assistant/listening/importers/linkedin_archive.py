"""The posts in LinkedIn's archive of a member's data (``Shares.csv``); it holds texts and no figures."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from exec_assistant.listening.importers.base import Context, FormatInfo, ParsedImport, PublishedPost
from exec_assistant.listening.importers.collector import Collector
from exec_assistant.listening.importers.dates import Reading
from exec_assistant.listening.importers.figures import (
    Header,
    cell_at,
    data_rows,
    find_header,
    note_columns,
    read_day,
    text_at,
)
from exec_assistant.listening.importers.networks import linkedin_post_id, linkedin_time
from exec_assistant.listening.importers.vocabulary import Vocabulary

if TYPE_CHECKING:
    from exec_assistant.listening.importers.tables import Source

INFO = FormatInfo("linkedin_archive", "LinkedIn: posts of the archive (Shares.csv)")

_SHARES = Vocabulary(
    {
        "date": {"en": "date"},
        "url": {"en": "sharelink"},
        "text": {"en": "sharecommentary"},
        "shared": {"en": "sharedurl"},
        "media": {"en": "mediaurl"},
        "visibility": {"en": "visibility"},
    }
)
_EMPTY = "The row has no text: a repost without a word of one's own."


def detect(source: Source) -> float:
    """Confidence by the names only this file has."""
    if source.kind != "table" or len(source.sheets) != 1:
        return 0.0
    return 0.98 if find_header(source.sheets[0], "date", "url", "text", vocabulary=_SHARES) else 0.0


def parse(source: Source, context: Context) -> ParsedImport:
    """Read the posts; times are UTC, and the id gives the millisecond."""
    out = Collector(INFO.name)
    out.locale = "en"
    sheet = source.sheets[0]
    header = find_header(sheet, "date", "url", "text", vocabulary=_SHARES, mapping=context.mapping) or Header(0, (), {})
    note_columns(out, header)
    reading = Reading("mdy", context.today, past=True)
    for number, row in data_rows(sheet, header):
        context.tick(number, len(sheet.rows))
        moment = read_day(out, number, cell_at(row, header.columns.get("date")), reading, sheet.name)
        if moment is None:
            continue
        text = commentary(text_at(row, header.columns.get("text")))
        if not text:
            out.reject(number, _EMPTY, sheet=sheet.name)
            continue
        url = text_at(row, header.columns.get("url"))
        post_id = linkedin_post_id(url)
        written = datetime.combine(moment.day, moment.at, tzinfo=UTC) if moment.at else None
        published = linkedin_time(post_id) or written
        out.add_post(PublishedPost("linkedin", post_id or url, url, text, "", published, moment.day))
        out.cover(moment.day)
        out.keep()
    return out.finish()


def commentary(cell: str) -> str:
    """The text of a post: LinkedIn ends and begins every line with a quotation mark of its own."""
    return cell.replace('"\n"', "\n").strip().strip('"').strip()
