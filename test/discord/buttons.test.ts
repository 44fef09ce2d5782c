import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { actionNamed } from '../../src/discord/actions/index.ts';
import type { Ended } from './double.ts';
import { buttonsOf, Member, selectsOf, textOf } from './member.ts';
import { DEFERRED, DEFERRED_UPDATE, expectError, expectMannered, pageOf, useOffice } from './office.ts';

const office = useOffice();
const MODAL = 9;

const labels = (shown: Ended) => buttonsOf(shown).map(({ label }) => label);
const ask = (question: string, more: Record<string, string | boolean> = {}) =>
  office.member.slash('ask', { question, ...more });
const BOATS = 'How many boats did the fire destroy?';
const FERRY = 'Which ferry was cancelled?';

/** Picks the first choice whose label holds this text. */
function pick(shown: Ended, placeholder: string, text: string): Promise<Ended> {
  const options = selectsOf(shown).find((select) => select.placeholder === placeholder)?.options;
  const value = options?.find(({ label }) => label.includes(text))?.value ?? '';
  return office.member.choose(shown, placeholder, value);
}

/** A report that is there for one test alone. */
async function add(name: string, text: string): Promise<void> {
  await office.newsroom.add(name, Buffer.from(text));
}

describe('an answer', () => {
  it('offers what may be done with it, in one row', async () => {
    expect(labels(await ask(BOATS))).toEqual(['Show passage', 'Who disagrees?', 'Follow up', 'Ask again']);
    expect(labels(await ask(BOATS, { private: true }))).toEqual([
      'Show passage',
      'Who disagrees?',
      'Follow up',
      'Ask again',
      'Share',
    ]);
    expect(labels(await ask('Who won the chess tournament in Reykjavik?'))).toEqual(['Ask again']);
  });

  it.each(['Show passage', 'Who disagrees?', 'Ask again'])(
    'gives whoever presses %s theirs alone, and stays as it is, after a restart too',
    async (label) => {
      const shown = await ask(BOATS);
      await office.restart();
      for (const who of [
        office.member,
        new Member(office.discord),
        new Member(office.discord, { guild: null }),
      ]) {
        const pressed = await who.press(shown, label, office.member);
        expectMannered(pressed);
        expect(pressed).toMatchObject({ ackType: DEFERRED, ephemeral: true });
        expect(labels(pressed)).toContain('Share');
      }
    },
  );
});

describe('Show passage', () => {
  it('marks the evidence in its paragraph, among those around it', async () => {
    const pressed = await office.member.press(await ask(FERRY), 'Show passage');
    const text = textOf(pressed);
    expect(text).toContain('## Sample Wire, “Boats burn in Lindholm”');
    expect(text).toContain('> **__The ferry to Norrvik was cancelled on Wednesday morning.__**');
    expect(text).toContain('-# ¶ 1\n> A fire destroyed 38 boats');
  });

  it('shows the other passages of the answer, and those of quotations and disagreements', async () => {
    const first = await office.member.press(await ask(BOATS), 'Show passage');
    expect(textOf(first)).toContain('**__A fire destroyed 38 boats');
    const other = await pick(first, 'Show another passage', 'Sample Post');
    expect(textOf(other)).toContain('**__A fire destroyed 40 boats');
    const back = await pick(other, 'Show another passage', 'Sample Wire');
    expect(textOf(back)).toBe(textOf(first));
    const disputed = await office.member.slash('disagreements');
    expect(textOf(await pick(disputed, 'Show passage', 'Sample Wire'))).toContain('38 boats');
    const quoted = await office.member.slash('quotes', { speaker: 'Ada Lind', about: 'flames' });
    expect(textOf(await pick(quoted, 'Show passage', 'flames'))).toContain(
      '“**__Nobody was on board when the flames came,__**” said',
    );
  });

  it('names on each page only what that page shows', async () => {
    const first = await office.member.slash('quotes', { speaker: 'Ada Lind' });
    const second = await office.member.press(first, 'Next');
    const named = (shown: Ended) =>
      selectsOf(shown).flatMap(({ options = [] }) => options.map((o) => o.value));
    expect(named(first).length).toBeGreaterThan(2);
    expect(named(first).filter((value) => named(second).includes(value))).toEqual([]);
  });

  it('says that the report is gone, or has changed', async () => {
    await add('crew.md', '---\ndate: 2031-05-01\n---\n\nA helicopter saved 9 sailors off Norrvik.\n');
    const shown = await ask('How many sailors did the helicopter save?');
    await add('crew.md', '---\ndate: 2031-05-01\n---\n\nA helicopter saved nobody.\n');
    const changed = await office.member.press(shown, 'Show passage');
    expectError(changed);
    expect(textOf(changed)).toContain('has changed since');
    await office.newsroom.remove('crew');
    const gone = await office.member.press(shown, 'Show passage');
    expectError(gone);
    expect(gone.ephemeral).toBe(true);
    expect(textOf(gone)).toContain('“crew” is no longer held');
    for (const label of ['Who disagrees?', 'Follow up']) {
      let pressed = await office.member.press(shown, label);
      if (pressed.modal) pressed = await office.member.submit(pressed, shown, 'And how many were lost?');
      expectError(pressed);
      expect(textOf(pressed)).toContain('“crew”');
    }
  });
});

describe('Who disagrees?', () => {
  it('shows all sides of what bears on the answer', async () => {
    const text = textOf(await office.member.press(await ask(BOATS), 'Who disagrees?'));
    expect(text).toContain('1 point of this answer');
    expect(text).toContain('**40** · Sample Post · 1 report');
    expect(text).toContain('**38** · Sample Wire · 1 report');
  });

  it('says so when nobody does, and what else of the event is disputed', async () => {
    const text = textOf(await office.member.press(await ask(FERRY), 'Who disagrees?'));
    expect(text).toContain('No report was found that disagrees');
    expect(text).toContain('Other points of this event');
  });
});

describe('Follow up', () => {
  it('asks in a form, and keeps to the event of the answer', async () => {
    const shown = await ask(BOATS);
    const form = await office.member.press(shown, 'Follow up');
    expect(form.ackType).toBe(MODAL);
    expect(form.modal?.components).toMatchObject([{ component: { min_length: 3, max_length: 300 } }]);
    const answer = vi.spyOn(office.newsroom, 'ask');
    const followed = await office.member.submit(form, shown, 'Which ferry was cancelled?');
    expect(followed).toMatchObject({ ackType: DEFERRED, ephemeral: true });
    expect(answer).toHaveBeenCalledWith(
      'Which ferry was cancelled?',
      expect.objectContaining({ event: expect.any(String) }),
    );
    expect(textOf(followed)).toContain('Norrvik');
    expect(labels(followed)).toContain('Follow up');
  });

  it('says what is wrong with what was typed', async () => {
    const shown = await ask(BOATS);
    const form = await office.member.press(shown, 'Follow up');
    expectError(await office.member.submit(form, shown, '\u200b\u200b\u200b\u200b'));
  });
});

describe('Share', () => {
  const sharer = () => new Member(office.discord, { name: '@everyone **Eve**' });

  it('posts a private answer for all, and names who shared it without a ping', async () => {
    const eve = sharer();
    const shown = await eve.slash('ask', { question: BOATS, private: true });
    const shared = await eve.press(shown, 'Share');
    expectMannered(shared);
    expect(shared).toMatchObject({ ackType: DEFERRED_UPDATE, ephemeral: false });
    expect(textOf(shared)).toContain('**Shared by \\@everyone \\*\\*Eve\\*\\***');
    expect(textOf(shared)).toContain('40 boats');
    expect(labels(shared)).not.toContain('Share');
  });

  it('keeps saying so on every page', async () => {
    const eve = sharer();
    const shown = await eve.slash('quotes', { speaker: 'Ada Lind', private: true });
    const shared = await eve.press(await eve.press(shown, 'Next'), 'Share');
    expect(pageOf(shared)).toMatch(/^Page 1/);
    const next = await eve.press(shared, 'Next');
    expect(pageOf(next)).toMatch(/^Page 2/);
    expect(textOf(next)).toContain('Shared by');
    expect(labels(next)).not.toContain('Share');
  });

  it('does not post what its owner has not seen', async () => {
    const question = 'How many lamps burn on the pier of Tarnow?';
    await add('lamps.txt', 'date 2031-06-01 Lamps\n\nOn the pier of Tarnow burn 12 lamps.\n');
    const shown = await office.member.slash('ask', { question, private: true });
    expect(textOf(shown)).toContain('12 lamps');
    await add('lamps.txt', 'date 2031-06-01 Lamps\n\nOn the pier of Tarnow burn 14 lamps.\n');
    const shared = await office.member.press(shown, 'Share');
    expectError(shared);
    expect(shared.ephemeral).toBe(true);
    await office.newsroom.remove('lamps');
  });

  it('is not for an answer that another was given', async () => {
    const shown = await office.member.slash('ask', { question: BOATS, private: true });
    const shared = await new Member(office.discord).press(
      { ...shown, ephemeral: false },
      'Share',
      office.member,
    );
    expect(shared.ephemeral).toBe(true);
  });
});

describe('Ask again', () => {
  const QUESTION = 'How many lamps burn on the pier of Tarnow?';
  const lamps = (count: number) => `date 2031-06-01 Lamps\n\nOn the pier of Tarnow burn ${count} lamps.\n`;
  beforeEach(() => add('lamps.txt', lamps(12)));
  afterEach(async () => {
    for (const id of ['lamps', 'other'])
      if (office.newsroom.reports().some((row) => row.id === id)) await office.newsroom.remove(id);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['the same answer as before; the reports have not changed since', async () => {}],
    [
      'the same answer as before; 4 reports then, 5 now',
      () => add('other.txt', 'date 2031-06-02 Goats\n\nA goat ate the sails of a mill in Brenn.\n'),
    ],
    ['another answer than before; the reports have changed since', () => add('lamps.txt', lamps(14))],
    ['the reports no longer say; 4 reports then, 3 now', () => office.newsroom.remove('lamps')],
  ])('says what has changed: %s', async (note, change) => {
    const shown = await ask(QUESTION);
    await change();
    expect(textOf(await office.member.press(shown, 'Ask again'))).toContain(`**Asked again: ${note}.**`);
  });
});

describe('the actions on offer', () => {
  it('are all there', async () => {
    const replies = await Promise.all([ask(BOATS), office.member.slash('disagreements')]);
    for (const shown of replies)
      for (const { custom_id = '' } of [...buttonsOf(shown), ...selectsOf(shown)])
        expect(actionNamed(custom_id.split(':')[1] ?? '')).toBeDefined();
  });
});
