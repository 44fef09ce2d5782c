/** Raise it when a table changes. */
const FORMAT_VERSION = 1;
/** Raise it when the extractors or detectors find other things: every index is then built again. */
const ANALYSER_VERSION = 10;

/** Stands in the database's header; another number means another program, format or analyser wrote it. */
export const SCHEMA_VERSION = FORMAT_VERSION * 1000 + ANALYSER_VERSION;

/** Marks the file as Wirecheck's own ("WIRE" in ASCII). */
export const APPLICATION_ID = 0x57495245;

/** Spans are UTF-16 offsets into `reports.text`; lists and evidence are JSON, as one reader takes them whole. */
export const SCHEMA = `
  CREATE TABLE files (
    file TEXT PRIMARY KEY, size INTEGER NOT NULL, mtime REAL NOT NULL, reason TEXT
  ) STRICT;
  CREATE TABLE reports (
    id TEXT PRIMARY KEY, file TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, headline TEXT, date TEXT, outlet TEXT, url TEXT,
    text TEXT NOT NULL, profile TEXT NOT NULL, event TEXT NOT NULL DEFAULT ''
  ) STRICT;
  CREATE INDEX reports_event ON reports(event);
  CREATE TABLE passages (
    id INTEGER PRIMARY KEY, report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
    paragraph INTEGER NOT NULL, kind TEXT NOT NULL, start INTEGER NOT NULL, text TEXT NOT NULL
  ) STRICT;
  CREATE INDEX passages_report ON passages(report, paragraph);
  CREATE TABLE sentences (
    passage INTEGER NOT NULL REFERENCES passages(id) ON DELETE CASCADE,
    number INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, PRIMARY KEY (passage, number)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE figures (
    id INTEGER PRIMARY KEY, report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE, evidence TEXT NOT NULL
  ) STRICT;
  CREATE INDEX figures_report ON figures(report);
  CREATE TABLE quotations (
    id INTEGER PRIMARY KEY, report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
    speaker TEXT, person TEXT, kind TEXT NOT NULL, evidence TEXT NOT NULL
  ) STRICT;
  CREATE INDEX quotations_report ON quotations(report);
  CREATE INDEX quotations_person ON quotations(person);
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
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${SCHEMA_VERSION};
`;
