import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError, UserError } from '../src/errors.ts';
import { Newsroom } from '../src/newsroom.ts';

const MORNING = `---
headline: Storm tears roofs from harbour sheds at Tarnow
date: 2026-03-04
outlet: Harbour Morning
---
A storm killed three fishermen at Tarnow harbour on Tuesday night and tore the roofs from 14 sheds.

Harbour master Edda Voss said the wind had come without a warning. "We had ten minutes to get the boats in," she said.
`;
const EVENING = `---
headline: Tarnow counts the cost of the storm
date: 2026-03-04
outlet: Evening Coast
---
Three fishermen were killed at Tarnow harbour when a storm tore the roofs from 19 sheds on Tuesday night.

Repairs at the harbour will take until May, the council of Tarnow said.
`;
const ELSEWHERE = `---
headline: Library opens in Quillby
date: 2026-03-05
outlet: Quillby Week
---
A library with 40,000 books opened in Quillby on Thursday. Two hundred readers came on the first day.
`;

let root: string;
let open: Newsroom[];
const warnings: string[] = [];
const seed = (file: string, text: string | Uint8Array) => writeFileSync(join(root, 'seeds', file), text);
const folders = () => ({
  seeds: join(root, 'seeds'),
  index: join(root, 'index'),
  state: join(root, 'state'),
});

async function newsroom(): Promise<Newsroom> {
  const room = await Newsroom.open({
    ...folders(),
    warn: (message) => warnings.push(message),
    now: () => new Date('2026-03-06T08:00:00Z'),
  });
  open.push(room);
  return room;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wirecheck-room-'));
  mkdirSync(join(root, 'seeds'));
  open = [];
  warnings.length = 0;
});
afterEach(() => {
  for (const room of open) room.close();
  rmSync(root, { recursive: true, force: true });
});

describe('opening', () => {
  it('takes in all reports, and nothing again when nothing changed', async () => {
    seed('morning.md', MORNING);
    seed('evening.md', EVENING);
    const first = await newsroom();
    expect(first.reports().map(({ id, event, paragraphs }) => [id, event, paragraphs])).toEqual([
      ['evening', 'evening', 2],
      ['morning', 'evening', 2],
    ]);
    expect(first.stamp()).toEqual({ reports: 2, refreshedAt: '2026-03-06T08:00:00.000Z' });
    const again = await (await newsroom()).refresh();
    expect(again).toMatchObject({ added: [], changed: [], removed: [], unchanged: 2, rejected: [] });
  });

  it.each([
    ['a missing folder', () => rmSync(join(root, 'seeds'), { recursive: true }), /seeds.*--seeds/],
    ['an empty folder', () => {}, /no readable report in .*--seeds/],
    [
      'a folder of broken files alone',
      () => seed('a.txt', new Uint8Array([0, 1, 2, 0, 255])),
      /no readable report/,
    ],
  ])('refuses %s in one sentence', async (_, spoil, reason) => {
    spoil();
    await expect(newsroom()).rejects.toThrow(UsageError);
    await expect(newsroom()).rejects.toThrow(reason);
  });

  it('loads the others beside a file that is no report, and names it', async () => {
    seed('morning.md', MORNING);
    seed('zero.txt', '');
    seed('broken.md', '---\ndate: 2026-13-45\n---\nA text.\n');
    const room = await newsroom();
    expect(room.reports().map((report) => report.id)).toEqual(['morning']);
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toMatch(/broken\.md/);
    expect((await room.refresh()).rejected.map(({ file }) => file)).toEqual(['broken.md', 'zero.txt']);
  });
});

describe('a report in another language', () => {
  const GERMAN = `---
headline: Sturm in Tarnow
date: 2026-03-04
outlet: Hafenblatt
---
Ein Sturm hat am Dienstagabend im Hafen von Tarnow drei Fischer getötet und die Dächer von 31 Schuppen gerissen, wie die Verwaltung der Stadt am Mittwoch mitteilte. Niemand war gewarnt worden, und die Boote lagen noch draußen, als der Wind kam und das Wasser über die Mole stieg.
`;

  it('is taken in and said to be, and contradicts nobody', async () => {
    seed('morning.md', MORNING);
    seed('hafen.md', GERMAN);
    const room = await newsroom();
    expect(warnings).toEqual([expect.stringMatching(/^hafen is not in English/)]);
    expect(room.reports().map(({ id, language }) => [id, language])).toEqual([
      ['hafen', 'other'],
      ['morning', undefined],
    ]);
    expect(room.disagreements()).toEqual([]);
    await newsroom();
    expect(warnings).toHaveLength(1);
  });
});

describe('refresh', () => {
  it('tells what came, changed and went, and which disagreements with it', async () => {
    seed('morning.md', MORNING);
    const room = await newsroom();
    expect(room.disagreements()).toEqual([]);

    seed('evening.md', EVENING);
    seed('library.md', ELSEWHERE);
    const came = await room.refresh();
    expect(came).toMatchObject({ added: ['evening', 'library'], unchanged: 1, paragraphs: 5 });
    expect(came.newDisagreements.map((d) => d.positions.map((p) => p.value))).toEqual([['19', '14']]);

    seed('evening.md', EVENING.replace('19 sheds', '14 sheds'));
    const changed = await room.refresh();
    expect(changed).toMatchObject({ added: [], changed: ['evening'], newDisagreements: [] });
    expect(changed.resolvedDisagreements).toEqual(came.newDisagreements.map((d) => d.id));

    rmSync(join(root, 'seeds', 'library.md'));
    expect(await room.refresh()).toMatchObject({ removed: ['library'], unchanged: 2 });
    expect(room.ask('How many books does the library in Quillby have?').status).toBe('abstained');
  });

  it('names a disagreement the same when other reports come and go', async () => {
    seed('morning.md', MORNING);
    seed('evening.md', EVENING);
    const room = await newsroom();
    const ids = room.disagreements().map((d) => d.id);
    seed('afternoon.md', MORNING.replace('14 sheds', 'many sheds').replace('2026-03-04', '2026-03-03'));
    const { newDisagreements } = await room.refresh();
    expect(newDisagreements).toEqual([]);
    expect(room.disagreements().map((d) => d.id)).toEqual(ids);
    expect(room.disagreements()[0]?.event).toBe('afternoon');
  });

  it('leaves a file that was only touched as it is', async () => {
    seed('morning.md', MORNING);
    const room = await newsroom();
    utimesSync(join(root, 'seeds', 'morning.md'), new Date(), new Date(Date.now() + 5000));
    expect(await room.refresh()).toMatchObject({ changed: [], unchanged: 1 });
  });

  it('drops a report whose file went bad, and takes it back when it is mended', async () => {
    seed('morning.md', MORNING);
    seed('evening.md', EVENING);
    const room = await newsroom();
    seed('evening.md', new Uint8Array([0, 0, 0, 1]));
    expect(await room.refresh()).toMatchObject({ removed: ['evening'], rejected: [{ file: 'evening.md' }] });
    seed('evening.md', EVENING);
    expect(await room.refresh()).toMatchObject({ added: ['evening'], rejected: [] });
  });

  it('calls a report that moved to another ending changed', async () => {
    seed('morning.md', MORNING);
    const room = await newsroom();
    rmSync(join(root, 'seeds', 'morning.md'));
    seed(
      'morning.txt',
      'date 2026-03-04 Storm at Tarnow\n\nThe storm killed three fishermen at Tarnow harbour.\n',
    );
    expect(await room.refresh()).toMatchObject({ added: [], changed: ['morning'], removed: [] });
  });

  it('answers from the new state in the same process', async () => {
    seed('morning.md', MORNING);
    const room = await newsroom();
    expect(room.ask('How many books does the library in Quillby have?').status).toBe('abstained');
    seed('library.md', ELSEWHERE);
    await room.refresh();
    const { status, answers } = room.ask('How many books does the library in Quillby have?');
    expect(status).toBe('answered');
    expect(answers[0]?.text).toContain('40,000 books');
  });

  it('keeps a log of what changed', async () => {
    seed('morning.md', MORNING);
    await newsroom();
    const lines = readFileSync(join(root, 'state', 'refreshes.jsonl'), 'utf8')
      .trim()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line).added)).toEqual([['morning']]);
  });
});

describe('adding and removing', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('puts a report into the folder, and keeps one that it replaces', async () => {
    seed('morning.md', MORNING);
    const room = await newsroom();
    expect(await room.add('evening.md', bytes(EVENING))).toMatchObject({ added: ['evening'] });
    expect(await room.add('evening.md', bytes(EVENING.replace('19', '21')))).toMatchObject({
      changed: ['evening'],
    });
    expect(readdirSync(join(root, 'state', 'replaced'))).toHaveLength(1);
    expect(readdirSync(join(root, 'seeds'))).toEqual(['evening.md', 'morning.md']);
  });

  it('moves a report to the state folder', async () => {
    seed('morning.md', MORNING);
    seed('evening.md', EVENING);
    const room = await newsroom();
    expect(await room.remove('evening')).toMatchObject({ removed: ['evening'] });
    expect(existsSync(join(root, 'seeds', 'evening.md'))).toBe(false);
    expect(readdirSync(join(root, 'state', 'removed'))[0]).toMatch(/evening\.md$/);
    await expect(room.remove('evening')).rejects.toThrow(UserError);
  });

  it.each([['../escape.md'], ['a/b.md'], ['.hidden.md'], ['x\n.md'], ['..'], ['']])(
    'takes no report named %j',
    async (name) => {
      seed('morning.md', MORNING);
      const room = await newsroom();
      await expect(room.add(name, bytes(EVENING))).rejects.toThrow(UserError);
      expect(readdirSync(join(root, 'seeds'))).toEqual(['morning.md']);
    },
  );

  it.each([
    ['a file that is no report', 'evening.md', new Uint8Array([0, 1, 0, 2])],
    ['an ending that is no report’s', 'evening.exe', bytes(EVENING)],
    ['an id that another file has', 'morning.txt', bytes(EVENING)],
  ])('refuses %s and leaves all as it was', async (_, name, content) => {
    seed('morning.md', MORNING);
    const room = await newsroom();
    await expect(room.add(name, content)).rejects.toThrow(UserError);
    expect(readdirSync(join(root, 'seeds'))).toEqual(['morning.md']);
    expect(room.reports()).toHaveLength(1);
  });

  it('says so when the folder cannot be written', async () => {
    seed('morning.md', MORNING);
    const room = await newsroom();
    chmodSync(join(root, 'seeds'), 0o500);
    if (process.getuid?.() !== 0)
      await expect(room.add('evening.md', bytes(EVENING))).rejects.toThrow(UserError);
    chmodSync(join(root, 'seeds'), 0o700);
  });
});

describe('a dismissed disagreement', () => {
  const QUESTION = 'From how many sheds did the storm tear the roofs?';
  const CLAIM = 'The storm tore the roofs from 14 sheds at Tarnow harbour.';

  it('is shown nowhere until it is undone', async () => {
    seed('morning.md', MORNING);
    const room = await newsroom();
    const added = await room.add('evening.md', new TextEncoder().encode(EVENING));
    const id = added.newDisagreements[0]?.id ?? '';
    const seen = () => [
      room.disagreements().map((d) => d.id),
      room.ask(QUESTION).disagreements.map((d) => d.id),
      room.check(CLAIM).map(({ verdict }) => verdict),
    ];
    expect(seen()).toEqual([[id], [id], ['disputed']]);

    room.dismissals.dismiss(id, 'different thing', 'Ida');
    expect(seen()).toEqual([[], [], ['corroborated']]);
    expect(room.dismissals.list()).toMatchObject([{ id, by: 'Ida', at: '2026-03-06T08:00:00.000Z' }]);
    expect((await newsroom()).disagreements()).toEqual([]);

    room.dismissals.undo(id);
    expect(seen()).toEqual([[id], [id], ['disputed']]);
    expect(room.dismissals.list()).toEqual([]);
  });

  it('neither comes nor goes with a refresh, nor in its preview', async () => {
    seed('morning.md', MORNING);
    seed('evening.md', EVENING);
    const room = await newsroom();
    room.dismissals.dismiss(room.disagreements()[0]?.id ?? '', 'other');
    const without = { newDisagreements: [], resolvedDisagreements: [] };
    expect(await room.preview({ kind: 'remove', id: 'evening' })).toMatchObject(without);
    expect(await room.remove('evening')).toMatchObject(without);
    expect(await room.add('evening.md', new TextEncoder().encode(EVENING))).toMatchObject(without);
  });
});

describe('a refresh among questions', () => {
  it('runs one after another, and every answer is from one state', async () => {
    seed('morning.md', MORNING);
    const room = await newsroom();
    const turns = Array.from({ length: 6 }, (_, i) =>
      room.add(`copy${i}.md`, new TextEncoder().encode(EVENING.replace('19', String(20 + i)))),
    );
    for (const turn of turns) {
      const reports = new Set(room.reports().map((report) => report.id));
      for (const { citations } of room.ask('How many sheds lost their roofs at Tarnow?').answers)
        for (const c of citations) expect(reports).toContain(c.report);
      await turn;
    }
    expect(room.reports()).toHaveLength(7);
  });
});
