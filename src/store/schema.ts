/** Raise it when a table changes. */
const FORMAT_VERSION = 3;
/** Raise it when the extractors or detectors find other things: every index is then built again. */
const ANALYSER_VERSION = 44;

/** Stands in the database's header; another number means another program, format or analyser wrote it. */
export const SCHEMA_VERSION = FORMAT_VERSION * 1000 + ANALYSER_VERSION;

/** Marks the file as Wirecheck's own ("WIRE" in ASCII). */
export const APPLICATION_ID = 0x57495245;

/**
 * Spans are UTF-16 offsets into `reports.text`, whose counts are what `/reports` shows; lists and evidence are JSON, as one reader takes them whole.
 * `reports.source` is the file's bytes, compressed, so that one that is replaced can be kept; `gone` lists passages
 * that were dropped, so that a search index can follow; `leaving` and `unlogged` are on their way to `state/`.
 */
export const SCHEMA = `
  CREATE TABLE files (
    file TEXT PRIMARY KEY, size INTEGER NOT NULL, mtime REAL NOT NULL, reason TEXT
  ) STRICT;
  CREATE TABLE reports (
    id TEXT PRIMARY KEY, file TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, headline TEXT, date TEXT, outlet TEXT, url TEXT,
    language TEXT, paragraphs INTEGER NOT NULL, quotes INTEGER NOT NULL, figures INTEGER NOT NULL,
    event TEXT NOT NULL DEFAULT '', profile TEXT NOT NULL, text TEXT NOT NULL, source BLOB NOT NULL
  ) STRICT;
  CREATE INDEX reports_event ON reports(event);
  CREATE TABLE passages (
    id INTEGER PRIMARY KEY AUTOINCREMENT, report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
    paragraph INTEGER NOT NULL, kind TEXT NOT NULL, start INTEGER NOT NULL, text TEXT NOT NULL, sentences TEXT NOT NULL
  ) STRICT;
  CREATE INDEX passages_report ON passages(report, paragraph);
  CREATE TABLE gone (id INTEGER PRIMARY KEY AUTOINCREMENT, passage INTEGER NOT NULL) STRICT;
  CREATE TRIGGER passages_gone AFTER DELETE ON passages BEGIN INSERT INTO gone (passage) VALUES (old.id); END;
  CREATE TABLE figures (
    id INTEGER PRIMARY KEY, report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE, evidence TEXT NOT NULL
  ) STRICT;
  CREATE INDEX figures_report ON figures(report);
  CREATE TABLE quotations (
    id INTEGER PRIMARY KEY, report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
    speaker TEXT, kind TEXT NOT NULL, evidence TEXT NOT NULL
  ) STRICT;
  CREATE INDEX quotations_report ON quotations(report, speaker);
  CREATE TABLE speakers (
    id INTEGER PRIMARY KEY, report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
    name TEXT NOT NULL, speaker TEXT NOT NULL, quotes INTEGER NOT NULL, person TEXT
  ) STRICT;
  CREATE INDEX speakers_report ON speakers(report, name);
  CREATE INDEX speakers_person ON speakers(person);
  CREATE TABLE facts (
    id INTEGER PRIMARY KEY, report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE, evidence TEXT NOT NULL
  ) STRICT;
  CREATE INDEX facts_report ON facts(report);
  CREATE TABLE people (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, aliases TEXT NOT NULL, members TEXT NOT NULL, quotes INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE events (id TEXT PRIMARY KEY, reports TEXT NOT NULL) STRICT;
  CREATE TABLE disagreements (
    id TEXT PRIMARY KEY, event TEXT NOT NULL, kind TEXT NOT NULL, rank INTEGER NOT NULL, disagreement TEXT NOT NULL
  ) STRICT;
  CREATE INDEX disagreements_event ON disagreements(event);
  CREATE TABLE near_misses (event TEXT NOT NULL, miss TEXT NOT NULL) STRICT;
  CREATE TABLE leaving (id INTEGER PRIMARY KEY, name TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
  CREATE TABLE unlogged (id TEXT PRIMARY KEY, entry TEXT NOT NULL) STRICT;
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${SCHEMA_VERSION};
`;
