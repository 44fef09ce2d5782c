import type { Person } from '../evidence/people.ts';
import type { Steps } from '../steps.ts';
import type { Database } from './database.ts';
import type { CountedPerson, PersonRow } from './types.ts';

const COLUMNS = ['id', 'name', 'kind', 'aliases', 'members', 'quotes'] as const;

/** Rows read in one step. */
const PORTION = 500;

const rowOf = ({ id, name, kind, aliases, members }: Person, quotes: number): PersonRow => ({
  id,
  name,
  kind,
  aliases: JSON.stringify(aliases),
  members: JSON.stringify(members),
  quotes,
});

const personIn = (row: PersonRow): CountedPerson => ({
  ...row,
  aliases: JSON.parse(row.aliases),
  members: JSON.parse(row.members),
});

/** @returns everyone in the database, most quoted first; read in steps */
export function* peopleIn(db: Database): Steps<CountedPerson[]> {
  const people: CountedPerson[] = [];
  for (let place = 0; ; ) {
    const rows = db.all<PersonRow & { place: number }>(
      'SELECT rowid AS place, * FROM people WHERE rowid > ? ORDER BY rowid LIMIT ?',
      place,
      PORTION,
    );
    const last = rows.at(-1);
    if (!last) return people.sort((a, b) => b.quotes - a.quotes || (a.name < b.name ? -1 : 1));
    for (const { place: _, ...row } of rows) people.push(personIn(row));
    place = last.place;
    yield;
  }
}

/**
 * Writes who is who, as far as it is not written so already.
 * @param quotes of each person, how often they are quoted
 */
export function putPeople(
  db: Database,
  people: readonly Person[],
  quotes: ReadonlyMap<string, number>,
): void {
  const before = new Map(db.all<PersonRow>('SELECT * FROM people').map((row) => [row.id, row]));
  for (const person of people) {
    const row = rowOf(person, quotes.get(person.id) ?? 0);
    const old = before.get(row.id);
    before.delete(row.id);
    if (old && COLUMNS.every((column) => old[column] === row[column])) continue;
    db.run(
      'INSERT OR REPLACE INTO people (id, name, kind, aliases, members, quotes) VALUES (?, ?, ?, ?, ?, ?)',
      ...COLUMNS.map((column) => row[column]),
    );
    putMembers(db, person);
  }
  for (const id of before.keys()) db.run('DELETE FROM people WHERE id = ?', id);
  // a report that was read anew has speakers anew, under people who may be just as they were
  if (!db.first('SELECT 1 FROM speakers WHERE person IS NULL LIMIT 1')) return;
  for (const person of people) putMembers(db, person);
}

function putMembers(db: Database, { id, members }: Person): void {
  for (const { report, name } of members)
    db.run(
      'UPDATE speakers SET person = ? WHERE report = ? AND name = ? AND person IS NOT ?',
      id,
      report,
      name,
      id,
    );
}
