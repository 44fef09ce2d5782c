import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Finding, Quotes } from '../../src/answers/types.ts';
import type { Disagreement } from '../../src/disagreements/types.ts';
import type { RefreshSummary } from '../../src/refresh/types.ts';
import { askReply } from '../../src/replies/ask.ts';
import { checkReply } from '../../src/replies/check.ts';
import { disagreementsReply } from '../../src/replies/disagreements.ts';
import { jsonLine } from '../../src/replies/plain.ts';
import { allQuotesReply, quotesReply } from '../../src/replies/quotes.ts';
import { refreshReply } from '../../src/replies/refresh.ts';
import { noSuchReportReply, reportsReply } from '../../src/replies/reports.ts';
import { renderTerminal } from '../../src/replies/terminal.ts';
import type { Reply } from '../../src/replies/types.ts';
import type { Citation } from '../../src/reports/types.ts';

const stamp = { reports: 2, refreshedAt: '2026-03-04T09:30:00.000Z' };
const gazette = (paragraph: number): Citation => ({
  report: 'ferry-a',
  headline: 'Ferry runs aground',
  date: '2026-03-03',
  outlet: 'Sample Gazette',
  url: 'https://gazette.test/ferry',
  paragraph,
});
const post = (paragraph: number): Citation => ({
  report: 'ferry-b',
  headline: null,
  date: null,
  outlet: null,
  url: null,
  paragraph,
});
const aboard: Disagreement = {
  id: 'd1',
  event: 'ferry-a',
  kind: 'figure',
  about: 'passengers aboard',
  reason: 'both tell of passengers aboard',
  positions: [
    {
      value: '212',
      sentence: 'The ferry carried 212 passengers, the line said.',
      attributedTo: 'the line',
      citations: [gazette(2)],
    },
    {
      value: '230',
      sentence: 'Some 230 people were on deck.',
      attributedTo: null,
      citations: [post(1), post(4)],
    },
  ],
};
const answer: Answer = {
  question: 'How many passengers were aboard?',
  status: 'answered',
  answers: [
    { text: 'The ferry carried 212 passengers, the line said.', citations: [gazette(2)], score: 2 },
    { text: 'It also carried 40 cars.', citations: [post(1)], score: 1 },
  ],
  closest: [],
  disagreements: [aboard],
};

const plain = (reply: Reply, width = 72) => `\n${renderTerminal(reply, { colour: false, width })}`;

describe('renderTerminal', () => {
  it('shows an answer, what is disputed about it, and what else there is', () => {
    expect(plain(askReply(answer, stamp))).toMatchInlineSnapshot(`
      "
      How many passengers were aboard?

        The ferry carried 212 passengers, the line said.
          [1] Sample Gazette, “Ferry runs aground”, 2026-03-03, ¶2

      On this the reports disagree
        Different figures: passengers aboard
        • 212 (the line) · 1 report
          The ferry carried 212 passengers, the line said.
          [1] Sample Gazette, “Ferry runs aground”, 2026-03-03, ¶2
        • 230 · 1 report
          Some 230 people were on deck.
          [2] ferry-b, ¶1
          [3] ferry-b, ¶4

      Also in the reports
        It also carried 40 cars.
          [2] ferry-b, ¶1

      From 2 reports, as of 4 March 2026 at 09:30 UTC
      "
    `);
  });

  it('says that the reports do not say', () => {
    const abstained: Answer = {
      ...answer,
      status: 'abstained',
      answers: [],
      closest: [{ text: 'It also carried 40 cars.', citations: [post(1)] }],
      disagreements: [],
    };
    expect(plain(askReply(abstained, stamp))).toMatchInlineSnapshot(`
      "
      How many passengers were aboard?

      The reports do not say.

      The closest passages, which may not answer it
        It also carried 40 cars.
          [1] ferry-b, ¶1

      From 2 reports, as of 4 March 2026 at 09:30 UTC
      "
    `);
  });

  it('shows quotations, fragments and indirect statements apart', () => {
    const quotes: Quotes = {
      speaker: { name: 'Ines Marlow', aliases: ['Ines Marlow', 'Marlow'] },
      suggestions: [],
      quotes: [
        {
          text: 'We heard a long scrape,',
          kind: 'direct',
          citations: [gazette(3)],
          parts: [
            { text: 'We heard a long scrape,', citation: gazette(3) },
            { text: 'and then nothing at all.', citation: gazette(4) },
          ],
          variants: [
            { text: 'We heard a great scrape, and then nothing at all.', citation: post(2), differs: true },
            { text: 'nothing at all', citation: post(5), differs: false },
          ],
        },
        { text: 'a shambles', kind: 'fragment', citations: [post(3)], variants: [] },
        { text: 'Marlow said the crew were calm.', kind: 'indirect', citations: [post(6)], variants: [] },
      ],
    };
    expect(plain(quotesReply(quotes, 'marlow', stamp))).toMatchInlineSnapshot(`
      "
      Ines Marlow

      Also in the reports as: Marlow

        “We heard a long scrape,” … “and then nothing at all.”
          [1] Sample Gazette, “Ferry runs aground”, 2026-03-03, ¶3
          [2] Sample Gazette, “Ferry runs aground”, 2026-03-03, ¶4
          In other words: “We heard a *great* scrape, and then nothing at all.”
          [3] ferry-b, ¶2
          A part of the same words: “nothing at all”
          [4] ferry-b, ¶5

      Words quoted inside a sentence
        “a shambles”
          [5] ferry-b, ¶3

      Reported without quotation marks, so not their own words
        Marlow said the crew were calm.
          [6] ferry-b, ¶6

      From 2 reports, as of 4 March 2026 at 09:30 UTC
      "
    `);
    const { speaker, quotes: said } = quotes;
    const all = { speakers: speaker ? [{ ...speaker, quotes: said.slice(1) }] : [], unattributed: [] };
    expect(plain(allQuotesReply(all, stamp))).toMatchInlineSnapshot(`
      "
      Everyone who is quoted

      1 speaker.

      Ines Marlow
        “a shambles”
          [1] ferry-b, ¶3

        Marlow said the crew were calm.
          — reported without quotation marks
          [2] ferry-b, ¶6

      From 2 reports, as of 4 March 2026 at 09:30 UTC
      "
    `);
  });

  it('names the closest where nobody of a name is quoted', () => {
    const nobody: Quotes = { speaker: null, suggestions: ['Ines Marlow', 'Inge Marl'], quotes: [] };
    expect(plain(quotesReply(nobody, 'Inez', stamp))).toMatchInlineSnapshot(`
      "
      Inez

      The reports quote no one speaker known as “Inez”.

      Did you mean Ines Marlow or Inge Marl?

      From 2 reports, as of 4 March 2026 at 09:30 UTC
      "
    `);
  });

  it('lists disagreements under their events, and what only looks like one', () => {
    const other: Disagreement = { ...aboard, event: 'storm', kind: 'revision', about: 'wind speed' };
    const near = {
      about: 'crew',
      values: ['12', '14 crew and pilots'],
      reason: 'they count different people',
    };
    const history = {
      about: 'people missing',
      values: ['two', '5'],
      dates: ['2026-03-03', '2026-03-04'],
      reason: 'a toll that grew from day to day: an update',
    };
    expect(plain(disagreementsReply([aboard, other], [near, history], stamp))).toMatchInlineSnapshot(`
      "
      Where the reports disagree

      2 points on which the reports disagree. All sides are shown, none is
      preferred.

      Ferry runs aground
        Different figures: passengers aboard
        Comparable: both tell of passengers aboard
        • 212 (the line) · 1 report
          The ferry carried 212 passengers, the line said.
          [1] Sample Gazette, “Ferry runs aground”, 2026-03-03, ¶2
        • 230 · 1 report
          Some 230 people were on deck.
          [2] ferry-b, ¶1
          [3] ferry-b, ¶4

      storm
        Revised within one report: wind speed
        Comparable: both tell of passengers aboard
        • 212 (the line) · 1 report
          The ferry carried 212 passengers, the line said.
          [1] Sample Gazette, “Ferry runs aground”, 2026-03-03, ¶2
        • 230 · 1 report
          Some 230 people were on deck.
          [2] ferry-b, ¶1
          [3] ferry-b, ¶4

      Alike at first sight, and no disagreement
        crew: 12 / 14 crew and pilots
          they count different people
        people missing: two (2026-03-03) → 5 (2026-03-04)
          a toll that grew from day to day: an update

      From 2 reports, as of 4 March 2026 at 09:30 UTC
      "
    `);
    expect(plain(disagreementsReply([], null, stamp, 'tides'))).toMatchInlineSnapshot(`
      "
      Where the reports disagree

      No disagreement about “tides” was found between the reports.

      From 2 reports, as of 4 March 2026 at 09:30 UTC
      "
    `);
  });

  it('lists reports', () => {
    const { report, paragraph, ...headers } = gazette(1);
    const row = { id: report, ...headers, event: 'ferry-a', paragraphs: 9, quotes: 1, figures: 12 };
    expect(plain(reportsReply([row], stamp), Number.POSITIVE_INFINITY)).toMatchInlineSnapshot(`
      "
      1 report

        ferry-a
          “Ferry runs aground”, Sample Gazette, 2026-03-03, https://gazette.test/ferry · 9 paragraphs, 1 quotation, 12 figures

      From 2 reports, as of 4 March 2026 at 09:30 UTC
      "
    `);
    expect(plain(noSuchReportReply('fery', ['ferry-a', 'ferry-b'], stamp))).toMatchInlineSnapshot(`
      "
      fery

      There is no report with the id “fery”.

      Did you mean ferry-a or ferry-b?

      From 2 reports, as of 4 March 2026 at 09:30 UTC
      "
    `);
  });

  it('tells what a refresh did, every rejected file with its reason', () => {
    const summary: RefreshSummary = {
      added: ['ferry-c'],
      changed: [],
      removed: ['ferry-b'],
      unchanged: 1,
      rejected: [{ file: 'notes.pdf.txt', reason: 'notes.pdf.txt holds no text.' }],
      newDisagreements: [aboard],
      resolvedDisagreements: ['d0'],
      paragraphs: 1204,
      ms: 35,
    };
    expect(plain(refreshReply(summary))).toMatchInlineSnapshot(`
      "
      The reports are up to date

        Added
          ferry-c
        Removed
          ferry-b

      1 report unchanged.

      Rejected: 1 file
        notes.pdf.txt
          notes.pdf.txt holds no text.

      New disagreements
        Different figures: passengers aboard
        • 212 (the line) · 1 report
          The ferry carried 212 passengers, the line said.
          [1] Sample Gazette, “Ferry runs aground”, 2026-03-03, ¶2
        • 230 · 1 report
          Some 230 people were on deck.
          [2] ferry-b, ¶1
          [3] ferry-b, ¶4

      Earlier disagreements that no longer stand: 1.

      1,204 paragraphs in the index, brought up to date in 35 milliseconds
      "
    `);
  });

  it('tells of each statement of a text what the reports say', () => {
    const findings: Finding[] = [
      { text: '212 passengers', verdict: 'disputed', citations: [gazette(2)], positions: aboard.positions },
      { text: '40 cars', verdict: 'corroborated', citations: [post(1)] },
      { text: '3 dogs', verdict: 'not in the reports', citations: [] },
    ];
    expect(plain(checkReply(findings, stamp))).toMatchInlineSnapshot(`
      "
      Checked against the reports

      3 statements held against the reports. Opinions are left alone.

        “212 passengers”
          Disputed among the reports. The reports themselves disagree on it.

        What the reports say: 212 passengers
        • 212 (the line) · 1 report
          The ferry carried 212 passengers, the line said.
          [1] Sample Gazette, “Ferry runs aground”, 2026-03-03, ¶2
        • 230 · 1 report
          Some 230 people were on deck.
          [2] ferry-b, ¶1
          [3] ferry-b, ¶4

        “40 cars”
          In the reports. The reports say the same.
          [2] ferry-b, ¶1
        “3 dogs”
          Not in the reports. No report says or denies it.

      From 2 reports, as of 4 March 2026 at 09:30 UTC
      "
    `);
  });

  it('colours only where it may', () => {
    const reply = askReply(answer, stamp);
    expect(renderTerminal(reply, { colour: true, width: 72 })).toContain('\u001b[');
    expect(renderTerminal(reply, { colour: false, width: 72 })).not.toContain('\u001b');
  });

  it('takes nothing from a report that would steer a terminal', () => {
    const hostile = { ...answer, answers: [], disagreements: [], status: 'abstained' as const };
    const text = 'safe\u001b]0;owned\u0007\u001b[2J\u0008 \u202eword\u0085s\r\nend';
    const reply = askReply(
      { ...hostile, closest: [{ text, citations: [{ ...post(1), outlet: text }] }] },
      stamp,
    );
    const rendered = renderTerminal(reply, { colour: false, width: 72 });
    expect(rendered).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(rendered).toMatch(/safe.* word s end/);
  });

  it('keeps every word of a text, at any width, and no line longer than it must be', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), fc.integer({ min: 10, max: 120 }), (text, width) => {
        const reply: Reply = { tone: 'info', title: 't', blocks: [{ kind: 'text', text }], footer: null };
        const [, , ...lines] = renderTerminal(reply, { colour: false, width }).trimEnd().split('\n');
        expect(lines.join(' ')).toBe(text);
        for (const line of lines) if (line.includes(' ')) expect(line.length).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('jsonLine', () => {
  it('is one line to any reader, and the same value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = jsonLine({ text });
        expect(line).not.toMatch(/[\n\r\u0085\u2028\u2029\u001b\u009b]/);
        expect(JSON.parse(line)).toEqual({ text });
      }),
    );
    expect(jsonLine('a\u2028b\u009b')).toBe('"a\\u2028b\\u009b"');
  });
});
