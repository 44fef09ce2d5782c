import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Position } from '../../src/disagreements/types.ts';
import { Newsroom } from '../../src/newsroom.ts';
import type { Ended } from './double.ts';
import { buttonsOf, GUILD, Member, selectsOf, textOf } from './member.ts';
import { expectError, useOffice } from './office.ts';

const office = useOffice();
const DESK = '500000000000000001';
const OTHER = '500000000000000002';
/** Longer than several looks. */
const A_WHILE_MS = 150;

const bytes = (text: string) => new TextEncoder().encode(text);
const report = (headline: string, outlet: string, ...sentences: string[]) =>
  bytes(
    `---\nheadline: ${JSON.stringify(headline)}\ndate: 2031-04-02\noutlet: ${outlet}\n---\n\n${sentences.join('\n\n')}\n`,
  );
const boats = (count: number, outlet = 'Quay Week') =>
  report(
    `Fire takes ${count} boats`,
    outlet,
    `A fire destroyed ${count} boats in the harbour of Lindholm on Tuesday night, an insurer said.`,
  );

const posts = (channel = DESK): Pick<Ended, 'message'>[] =>
  (office.discord.channels.get(channel) ?? []).map((message) => ({ message }));
const alerted = (count: number, channel = DESK) =>
  vi.waitFor(() => expect(posts(channel)).toHaveLength(count), { timeout: 4_000 });
const watching = (channel = DESK) => office.moderator.slash('watch', { channel: { channel } });

beforeEach(() => {
  office.discord.channels.set(DESK, []).set(OTHER, []);
  office.discord.closed.clear();
});
afterEach(async () => {
  vi.restoreAllMocks();
  office.newsroom.watches.end(GUILD);
  for (const { id } of office.newsroom.dismissals.list()) office.newsroom.dismissals.undo(id);
  for (const { id } of office.newsroom.reports().filter((row) => row.id.startsWith('new-')))
    await office.newsroom.remove(id);
});

describe('/watch', () => {
  it.each([
    ['a member', () => office.member],
    [
      'a moderator of another server',
      () => new Member(office.discord, { moderator: true, guild: '300000000000000009' }),
    ],
    ['anyone in direct messages', () => new Member(office.discord, { guild: null })],
  ])('is refused to %s, privately', async (_, who) => {
    const shown = await who().slash('watch', { channel: { channel: DESK } });
    expectError(shown);
    expect(shown.ephemeral).toBe(true);
    expect(office.newsroom.watches.all()).toEqual([]);
  });

  it('says what is watched, by whom, and ends it', async () => {
    expect(textOf(await office.moderator.slash('watch'))).toContain('No channel is watched');
    const begun = await watching();
    expect(begun.ephemeral).toBe(true);
    expect(textOf(begun)).toContain(`<#${DESK}>`);
    expect(textOf(await office.moderator.slash('watch'))).toMatch(/Asked for by member/);
    expect(textOf(await office.moderator.slash('watch', { off: true }))).toContain('No longer watched');
    expect(textOf(await office.moderator.slash('watch', { off: true }))).toContain('Nothing was watched');
    expectError(await office.moderator.slash('watch', { off: true, channel: { channel: DESK } }));
  });
});

describe('an alert', () => {
  it('tells what is new alone, once, with the reports that made it', async () => {
    await watching();
    await delay(A_WHILE_MS);
    expect(posts()).toEqual([]);
    await office.moderator.slash('refresh');
    await office.newsroom.add('new-week.md', boats(52));
    await alerted(1);
    const [post] = posts();
    if (!post) throw new Error('nothing was posted');
    expect(textOf(post)).toContain('1 new disagreement');
    expect(textOf(post)).toContain('Came with Quay Week, “Fire takes 52 boats”.');
    expect(post.message.allowed_mentions).toEqual({ parse: [] });
    expect(buttonsOf(post).map(({ label }) => label)).toContain('Not a disagreement');
    await office.newsroom.add(
      'new-other.md',
      report('Ferry', 'Quay Week', 'The ferry to Norrvik sails again.'),
    );
    await delay(A_WHILE_MS);
    expect(posts()).toHaveLength(1);
  });

  it('is told of what another process refreshed', async () => {
    await watching();
    const other = await Newsroom.open(office.folders);
    await other.add('new-week.md', boats(53));
    other.close();
    await alerted(1);
  });

  it('that a kill cut off before it was noted as told is not seen twice', async () => {
    await watching();
    await office.bot.stop();
    await office.newsroom.add('new-week.md', boats(59));
    const ids = office.newsroom.disagreements().map(({ id }) => id);
    const { nonce } = office.newsroom.watches.send(GUILD, ids) ?? {};
    office.discord.channels.set(DESK, [{ flags: 0, components: [], nonce, enforce_nonce: true }]);
    office.bot = await office.open();
    await vi.waitFor(() => expect(office.newsroom.watches.of(GUILD)?.sending).toBeNull());
    await delay(A_WHILE_MS);
    expect(posts()).toHaveLength(1);
  });

  it('is told of what came while the bot was away, and not again after a restart', async () => {
    await watching();
    await office.bot.stop();
    await office.newsroom.add('new-week.md', boats(54));
    office.bot = await office.open();
    await alerted(1);
    await office.restart();
    await delay(A_WHILE_MS);
    expect(posts()).toHaveLength(1);
  });

  it('counts what is more than a few', async () => {
    const told = (add: number) =>
      ['cranes', 'sheds', 'cabins', 'cars', 'trucks', 'tents', 'houses'].map(
        (thing, i) =>
          `The storm of Monday destroyed ${10 + i + add} ${thing} in the village of Norrvik, the mayor said.`,
      );
    await watching();
    await office.newsroom.add('new-one.md', report('Storm in Norrvik', 'Sample Post', ...told(0)));
    await office.newsroom.add('new-two.md', report('Norrvik after the storm', 'Sample Wire', ...told(5)));
    const isNew = ({ citations }: Position) =>
      citations.some((citation) => citation.report.startsWith('new-'));
    const count = office.newsroom.disagreements().filter(({ positions }) => positions.some(isNew)).length;
    expect(count).toBeGreaterThan(5);
    await alerted(1);
    const text = posts().map(textOf).join('\n');
    expect(text).toContain(`${count} new disagreements`);
    expect(text).toContain(`and ${count - 5} more: /disagreements`);
  });

  it('is of nothing that is dismissed', async () => {
    await office.newsroom.add('new-week.md', boats(55));
    const flag = office.newsroom
      .disagreements()
      .find(({ positions }) => positions.some(({ value }) => value === '55'));
    office.newsroom.dismissals.dismiss(flag?.id ?? '', 'other');
    await watching();
    await office.newsroom.remove('new-week');
    await office.newsroom.add('new-week.md', boats(55));
    await delay(A_WHILE_MS);
    expect(posts()).toEqual([]);
  });

  it('can be dismissed from by a moderator, and by nobody else', async () => {
    await watching();
    await office.newsroom.add('new-week.md', boats(56));
    await alerted(1);
    const [post] = posts();
    if (!post) throw new Error('nothing was posted');
    const shown: Ended = {
      id: '1',
      ackType: 4,
      ephemeral: false,
      choices: [],
      modal: null,
      ackMs: 0,
      ...post,
    };
    expectError(await office.member.press(shown, 'Not a disagreement'));
    const why = await office.moderator.press(shown, 'Not a disagreement');
    expect(why.ephemeral).toBe(true);
    expect(selectsOf(why)).toHaveLength(1);
  });
});

describe('an alert that does not arrive', () => {
  it.each([
    ['is gone', () => office.discord.channels.delete(DESK), /channel is gone/],
    ['is forbidden', () => office.discord.closed.add(DESK), /may not write there/],
  ])('as the channel %s is told at the next /watch, and goes to another one', async (_, spoil, what) => {
    spoil();
    await watching();
    await office.newsroom.add('new-week.md', boats(57));
    await vi.waitFor(async () => expect(textOf(await office.moderator.slash('watch'))).toMatch(what));
    const tries = () =>
      office.discord.requests.filter(({ path }) => path === `/channels/${DESK}/messages`).length;
    const before = tries();
    await delay(A_WHILE_MS);
    expect(tries()).toBe(before);
    expect(office.logged()).toContain('an alert did not arrive');
    const mended = await watching(OTHER);
    expect(textOf(mended)).not.toMatch(what);
    await alerted(1, OTHER);
  });

  it('as its answer was lost is not told twice', async () => {
    let lost = 0;
    office.discord.lost = ({ path }) => path.startsWith('/channels/') && lost++ < 1;
    await watching();
    await office.newsroom.add('new-week.md', boats(58));
    await alerted(1);
    await vi.waitFor(() => expect(office.newsroom.watches.of(GUILD)?.sending).toBeNull());
    await delay(A_WHILE_MS);
    expect(posts()).toHaveLength(1);
  });

  it('as the state can not be read is logged, and harms no answer', async () => {
    vi.spyOn(office.newsroom.watches, 'all').mockImplementation(() => {
      throw new Error('a torn file');
    });
    await vi.waitFor(() => expect(office.logged()).toContain('a torn file'));
    expect(
      textOf(await office.member.slash('ask', { question: 'How many boats did the fire destroy?' })),
    ).toContain('boats');
  });
});
