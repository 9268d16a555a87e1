"""Tables of the projection: the fold of the journal. Deleting the file loses nothing; it is folded again.

A column ``<name>_at`` beside ``<name>`` holds the stamp (clock and device, as text that sorts) of the last write, so
that the latest writer wins whatever order events arrive in. Times are UTC in storage form unless they end in ``_ms``.
"""

from __future__ import annotations

PROJECTION_VERSION = 4
"""Raised with every change of a table here; an older projection is folded anew, a newer one refused."""

TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE folded (device TEXT PRIMARY KEY, count INTEGER NOT NULL);
CREATE TABLE log (id TEXT NOT NULL UNIQUE, hlc INTEGER NOT NULL, wall_ms INTEGER NOT NULL, author TEXT NOT NULL,
    device TEXT NOT NULL, kind TEXT NOT NULL, version INTEGER NOT NULL, object TEXT NOT NULL);
CREATE INDEX log_object ON log(object, hlc);
CREATE TABLE unknown_events (id TEXT PRIMARY KEY, kind TEXT NOT NULL, version INTEGER NOT NULL, object TEXT NOT NULL);
CREATE INDEX unknown_object ON unknown_events(object);

CREATE TABLE workspace (id TEXT PRIMARY KEY, owner_key TEXT NOT NULL, language TEXT NOT NULL,
    name TEXT NOT NULL, name_at TEXT NOT NULL, zone TEXT NOT NULL, zone_at TEXT NOT NULL,
    window_before INTEGER NOT NULL DEFAULT 60, window_before_at TEXT NOT NULL DEFAULT '',
    window_after INTEGER NOT NULL DEFAULT 180, window_after_at TEXT NOT NULL DEFAULT '');
CREATE TABLE members (device TEXT PRIMARY KEY, person TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL,
    sign_key TEXT NOT NULL, box_key TEXT NOT NULL, speciality TEXT NOT NULL, signature TEXT NOT NULL,
    stamp TEXT NOT NULL);
CREATE TABLE mandates (id TEXT PRIMARY KEY, deputy TEXT NOT NULL, granted_by TEXT NOT NULL, accounts TEXT NOT NULL,
    begins TEXT NOT NULL, ends TEXT NOT NULL, signature TEXT NOT NULL, device TEXT NOT NULL,
    ended TEXT NOT NULL DEFAULT '');
CREATE TABLE accounts (id TEXT PRIMARY KEY, network TEXT NOT NULL, kind TEXT NOT NULL,
    handle TEXT NOT NULL, handle_at TEXT NOT NULL, name TEXT NOT NULL, name_at TEXT NOT NULL,
    server TEXT NOT NULL, server_at TEXT NOT NULL, provider TEXT NOT NULL, provider_at TEXT NOT NULL,
    publisher TEXT NOT NULL, publisher_at TEXT NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0, removed_at TEXT NOT NULL DEFAULT '');
CREATE TABLE labels (id TEXT PRIMARY KEY, family TEXT NOT NULL, name TEXT NOT NULL, name_at TEXT NOT NULL,
    colour TEXT NOT NULL, colour_at TEXT NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0, removed_at TEXT NOT NULL DEFAULT '');

CREATE TABLE posts (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, creator TEXT NOT NULL,
    created_ms INTEGER NOT NULL, spontaneous INTEGER NOT NULL,
    title TEXT NOT NULL, title_at TEXT NOT NULL, language TEXT NOT NULL, language_at TEXT NOT NULL,
    pillar TEXT NOT NULL DEFAULT '', pillar_at TEXT NOT NULL DEFAULT '',
    stake TEXT NOT NULL DEFAULT '', stake_at TEXT NOT NULL DEFAULT '',
    campaign TEXT NOT NULL DEFAULT '', campaign_at TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '[]', tags_at TEXT NOT NULL DEFAULT '',
    readers TEXT NOT NULL DEFAULT '[]', readers_at TEXT NOT NULL DEFAULT '',
    owner TEXT NOT NULL DEFAULT '', owner_at TEXT NOT NULL DEFAULT '',
    import_key TEXT NOT NULL DEFAULT '', import_key_at TEXT NOT NULL DEFAULT '',
    origin TEXT NOT NULL DEFAULT '', origin_at TEXT NOT NULL DEFAULT '',
    discarded INTEGER NOT NULL DEFAULT 0, discarded_at TEXT NOT NULL DEFAULT '');
CREATE INDEX posts_creator ON posts(creator);
CREATE INDEX posts_owner ON posts(owner) WHERE owner != '';
CREATE INDEX posts_discarded ON posts(id) WHERE discarded = 1;
CREATE TABLE post_states (post TEXT PRIMARY KEY, status TEXT NOT NULL, partly INTEGER NOT NULL, head TEXT NOT NULL,
    head_count INTEGER NOT NULL, edited_ms INTEGER NOT NULL, first_at TEXT NOT NULL, excerpt TEXT NOT NULL);
CREATE INDEX post_states_status ON post_states(status, edited_ms);
CREATE TABLE revisions (id TEXT PRIMARY KEY, post TEXT NOT NULL, author TEXT NOT NULL, device TEXT NOT NULL,
    stamp TEXT NOT NULL, wall_ms INTEGER NOT NULL, document TEXT NOT NULL, parents TEXT NOT NULL,
    superseded INTEGER NOT NULL DEFAULT 0);
CREATE INDEX revisions_post ON revisions(post, stamp);
CREATE INDEX revisions_heads ON revisions(post) WHERE superseded = 0;
CREATE TABLE seen (post TEXT NOT NULL, person TEXT NOT NULL, revision TEXT NOT NULL, stamp TEXT NOT NULL,
    PRIMARY KEY (post, person));
CREATE TABLE plans (post TEXT NOT NULL, account TEXT NOT NULL, at TEXT NOT NULL, zone TEXT NOT NULL,
    opens TEXT NOT NULL, closes TEXT NOT NULL, stamp TEXT NOT NULL, PRIMARY KEY (post, account));
CREATE TABLE decisions (id TEXT PRIMARY KEY, post TEXT NOT NULL, account TEXT NOT NULL, kind TEXT NOT NULL,
    stamp TEXT NOT NULL, wall_ms INTEGER NOT NULL, author TEXT NOT NULL, device TEXT NOT NULL, content TEXT NOT NULL,
    statement TEXT NOT NULL, signature TEXT NOT NULL, note TEXT NOT NULL, target TEXT NOT NULL, parents TEXT NOT NULL,
    superseded INTEGER NOT NULL DEFAULT 0);
CREATE INDEX decisions_post ON decisions(post, account);
CREATE TABLE holds (id TEXT PRIMARY KEY, scope TEXT NOT NULL, target TEXT NOT NULL, reason TEXT NOT NULL,
    author TEXT NOT NULL, wall_ms INTEGER NOT NULL, lifted TEXT NOT NULL DEFAULT '');
CREATE TABLE publications (id TEXT PRIMARY KEY, post TEXT NOT NULL, account TEXT NOT NULL, device TEXT NOT NULL,
    approval TEXT NOT NULL, content TEXT NOT NULL, key TEXT NOT NULL, stamp TEXT NOT NULL, wall_ms INTEGER NOT NULL);
CREATE INDEX publications_post ON publications(post, account);
CREATE TABLE outcomes (id TEXT PRIMARY KEY, publication TEXT NOT NULL, post TEXT NOT NULL, account TEXT NOT NULL,
    kind TEXT NOT NULL, stamp TEXT NOT NULL, wall_ms INTEGER NOT NULL, author TEXT NOT NULL, url TEXT NOT NULL,
    remote_id TEXT NOT NULL, published_at TEXT NOT NULL, how TEXT NOT NULL, reason TEXT NOT NULL);
CREATE INDEX outcomes_post ON outcomes(post, account);
CREATE INDEX outcomes_url ON outcomes(url) WHERE url != '';
CREATE INDEX outcomes_time ON outcomes(published_at) WHERE kind = 'confirmed';
CREATE TABLE missed (id TEXT PRIMARY KEY, post TEXT NOT NULL, account TEXT NOT NULL, stamp TEXT NOT NULL,
    closes TEXT NOT NULL);
CREATE INDEX missed_post ON missed(post, account);
CREATE TABLE variants (post TEXT NOT NULL, account TEXT NOT NULL, status TEXT NOT NULL, why TEXT NOT NULL,
    approval TEXT NOT NULL, voided TEXT NOT NULL, content TEXT NOT NULL, own_text INTEGER NOT NULL,
    length INTEGER NOT NULL, media INTEGER NOT NULL, planned_at TEXT NOT NULL, zone TEXT NOT NULL,
    opens TEXT NOT NULL, closes TEXT NOT NULL,
    publisher TEXT NOT NULL, published_at TEXT NOT NULL, url TEXT NOT NULL, sort_at TEXT NOT NULL);
CREATE UNIQUE INDEX variants_key ON variants(post, account);
CREATE INDEX variants_time ON variants(sort_at);
CREATE INDEX variants_status ON variants(status, planned_at);
CREATE INDEX variants_published ON variants(account) WHERE status = 'published';

CREATE TABLE comments (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, post TEXT NOT NULL, account TEXT NOT NULL,
    author TEXT NOT NULL, wall_ms INTEGER NOT NULL, body TEXT NOT NULL, quote TEXT NOT NULL, audience TEXT NOT NULL,
    reply_to TEXT NOT NULL, resolved INTEGER NOT NULL DEFAULT 0, resolved_at TEXT NOT NULL DEFAULT '',
    removed INTEGER NOT NULL DEFAULT 0, removed_at TEXT NOT NULL DEFAULT '');
CREATE INDEX comments_post ON comments(post);
CREATE TABLE entries (id TEXT PRIMARY KEY, kind TEXT NOT NULL, zone TEXT NOT NULL, all_day INTEGER NOT NULL,
    key TEXT NOT NULL, title TEXT NOT NULL, title_at TEXT NOT NULL, starts TEXT NOT NULL, starts_at TEXT NOT NULL,
    ends TEXT NOT NULL, ends_at TEXT NOT NULL, location TEXT NOT NULL, location_at TEXT NOT NULL,
    note TEXT NOT NULL, note_at TEXT NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0, removed_at TEXT NOT NULL DEFAULT '');
CREATE INDEX entries_time ON entries(starts);
CREATE INDEX entries_key ON entries(key) WHERE key != '';
CREATE TABLE slots (id TEXT PRIMARY KEY, name TEXT NOT NULL, name_at TEXT NOT NULL,
    account TEXT NOT NULL, account_at TEXT NOT NULL, weekdays TEXT NOT NULL, weekdays_at TEXT NOT NULL,
    at TEXT NOT NULL, at_at TEXT NOT NULL, zone TEXT NOT NULL, zone_at TEXT NOT NULL,
    every_weeks INTEGER NOT NULL, every_weeks_at TEXT NOT NULL, anchor TEXT NOT NULL, anchor_at TEXT NOT NULL,
    until TEXT NOT NULL, until_at TEXT NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0, removed_at TEXT NOT NULL DEFAULT '');

CREATE TABLE templates (id TEXT PRIMARY KEY, author TEXT NOT NULL, wall_ms INTEGER NOT NULL,
    name TEXT NOT NULL, name_at TEXT NOT NULL, title TEXT NOT NULL, language TEXT NOT NULL, pillar TEXT NOT NULL,
    stake TEXT NOT NULL, campaign TEXT NOT NULL, tags TEXT NOT NULL, document TEXT NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0, removed_at TEXT NOT NULL DEFAULT '');

CREATE TABLE imports (id TEXT PRIMARY KEY, format TEXT NOT NULL, file_name TEXT NOT NULL, file_hash TEXT NOT NULL,
    period TEXT NOT NULL, rows INTEGER NOT NULL, author TEXT NOT NULL, wall_ms INTEGER NOT NULL, stamp TEXT NOT NULL,
    withdrawn TEXT NOT NULL DEFAULT '');
CREATE INDEX imports_hash ON imports(file_hash);
CREATE TABLE observations (key TEXT NOT NULL, source TEXT NOT NULL, stamp TEXT NOT NULL, network TEXT NOT NULL,
    metric TEXT NOT NULL, value REAL NOT NULL, unit TEXT NOT NULL, scope_kind TEXT NOT NULL, scope_id TEXT NOT NULL,
    window_kind TEXT NOT NULL, starts TEXT NOT NULL, ends TEXT NOT NULL, distribution TEXT NOT NULL,
    uniqueness TEXT NOT NULL, source_column TEXT NOT NULL, observed_at TEXT NOT NULL);
CREATE UNIQUE INDEX observations_key ON observations(key, source);
CREATE INDEX observations_metric ON observations(metric, window_kind, starts);
CREATE INDEX observations_scope ON observations(scope_id, metric);
CREATE TABLE mentions (number INTEGER PRIMARY KEY, key TEXT NOT NULL, source TEXT NOT NULL, stamp TEXT NOT NULL,
    network TEXT NOT NULL, url TEXT NOT NULL, author TEXT NOT NULL, author_url TEXT NOT NULL, title TEXT NOT NULL,
    text TEXT NOT NULL, language TEXT NOT NULL, published_at TEXT NOT NULL, potential_reach INTEGER,
    engagement INTEGER, source_label TEXT NOT NULL, source_raw TEXT NOT NULL, themes TEXT NOT NULL);
CREATE UNIQUE INDEX mentions_key ON mentions(key, source);
CREATE INDEX mentions_time ON mentions(published_at);
CREATE TABLE judgements (mention TEXT PRIMARY KEY, label TEXT NOT NULL, author TEXT NOT NULL, stamp TEXT NOT NULL);
CREATE TABLE network_posts (key TEXT NOT NULL, source TEXT NOT NULL, stamp TEXT NOT NULL, network TEXT NOT NULL,
    url TEXT NOT NULL, remote_id TEXT NOT NULL, text TEXT NOT NULL, published_at TEXT NOT NULL);
CREATE UNIQUE INDEX network_posts_key ON network_posts(key, source);
CREATE INDEX network_posts_time ON network_posts(published_at);

CREATE VIRTUAL TABLE search_posts USING fts5(title, body, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
CREATE VIRTUAL TABLE search_comments USING fts5(body, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
CREATE VIRTUAL TABLE search_mentions USING fts5(author, body,
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
"""

FOLDED_TABLES = tuple(
    """
    log unknown_events workspace members mandates accounts labels posts post_states revisions seen plans decisions holds
    publications outcomes missed variants comments entries slots templates imports observations mentions judgements
    network_posts search_posts search_comments search_mentions
    """.split()
)
"""Every table whose rows a fresh fold must reproduce."""
