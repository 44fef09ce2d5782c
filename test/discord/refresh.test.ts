import { describe, expect, it, test } from 'vitest';
import { pack } from '../../src/discord/state.ts';
import type { Ended } from './double.ts';
import { buttonsOf, Member, textOf } from './member.ts';
import { DEFERRED_UPDATE, expectError, expectMannered, useOffice } from './office.ts';

const office = useOffice();

describe('refresh', () => {
  const attach = (name: string, text: string) => {
    const path = `/files/${name}`;
    office.discord.files.set(path, Buffer.from(text));
    return { name, url: `http://${office.discord.host}${path}`, size: text.length };
  };
  const REPORT =
    '---\nheadline: "Crew saved"\ndate: 2031-05-01\n---\n\nA helicopter saved 9 sailors off Norrvik.\n';

  test.each<[string, () => Member]>([
    ['a member', () => office.member],
    [
      'a moderator of another server',
      () => new Member(office.discord, { moderator: true, guild: '300000000000000009' }),
    ],
    ['anyone in direct messages', () => new Member(office.discord, { guild: null })],
  ])('is refused to %s, privately', async (_, who) => {
    const shown = await who().slash('refresh');
    expectError(shown);
    expect(shown.ephemeral).toBe(true);
  });

  const labels = (shown: Ended) => buttonsOf(shown).map(({ label }) => label);
  const ids = () => office.newsroom.reports().map(({ id }) => id);
  const crew = () => office.moderator.slash('refresh', { report: attach('crew.md', REPORT) });

  it('shows what an attached report would change, takes it in when that is applied, and removes it again', async () => {
    const offered = await crew();
    expect(offered.ephemeral).toBe(true);
    expect(textOf(offered)).toMatch(/What would change.*Added.*crew/s);
    expect(labels(offered)).toEqual(['Apply', 'Cancel']);
    expect(ids()).not.toContain('crew');
    const added = await office.moderator.press(offered, 'Apply');
    expectMannered(added);
    expect(added.ackType).toBe(DEFERRED_UPDATE);
    expect(textOf(added)).toMatch(/up to date.*Added.*crew/s);
    expect(labels(added)).toEqual([]);
    expect(office.newsroom.log(1)[0]).toMatchObject({
      what: 'add crew.md',
      by: expect.stringMatching(/^member \(\d+\)$/),
    });
    expect(
      textOf(await office.member.slash('ask', { question: 'How many sailors did the helicopter save?' })),
    ).toContain('9 sailors');
    const removing = await office.moderator.slash('refresh', { remove: 'crew' });
    expect(textOf(removing)).toContain('Removed');
    expect(ids()).toContain('crew');
    expect(textOf(await office.moderator.press(removing, 'Apply'))).toContain('Removed');
    expect(ids()).not.toContain('crew');
  });

  it('changes nothing when it is cancelled, and can then not be applied', async () => {
    const offered = await crew();
    expect(textOf(await office.moderator.press(offered, 'Cancel'))).toContain('Nothing has been changed');
    const late = await office.moderator.press(offered, 'Apply');
    expectError(late);
    expect(textOf(late)).toContain('Give the command again');
    expect(ids()).not.toContain('crew');
  });

  it('is applied once, however often that is pressed', async () => {
    const offered = await crew();
    const both = await Promise.all([1, 2].map(() => office.moderator.press(offered, 'Apply')));
    expect(both.filter((shown) => textOf(shown).includes('up to date'))).toHaveLength(1);
    await office.newsroom.remove('crew');
  });

  it('is applied by nobody else, whatever they may do', async () => {
    const offered = await crew();
    const other = new Member(office.discord, { moderator: true, name: 'other' });
    const shown = await other.press(offered, 'Apply', office.moderator);
    expectError(shown);
    expect(textOf(shown)).toContain('Only the moderator who asked');
    expect(textOf(await other.press(offered, 'Cancel', office.moderator))).toContain('Only the moderator');
    expect(ids()).not.toContain('crew');
    const demoted = new Member(office.discord, { as: office.moderator });
    expectError(await demoted.press(offered, 'Apply'));
    expect(ids()).not.toContain('crew');
    await office.moderator.press(offered, 'Cancel');
  });

  it('is shown anew where the reports have changed since, and applied as it is then', async () => {
    const offered = await crew();
    await office.newsroom.add('tug.md', Buffer.from('A tug pulled 3 boats off Norrvik on Sunday.\n'));
    const anew = await office.moderator.press(offered, 'Apply');
    expect(textOf(anew)).toMatch(/What would change.*have changed since.*crew/s);
    expect(ids()).not.toContain('crew');
    expect(textOf(await office.moderator.press(anew, 'Apply'))).toContain('up to date');
    expect(ids()).toContain('crew');
    await office.newsroom.rollback();
    await office.newsroom.remove('tug');
  });

  it('says that a button from before a restart of all of Wirecheck no longer works', async () => {
    const offered = await crew();
    for (const button of buttonsOf(offered))
      button.custom_id = `w2:apply:0:${pack({ recipe: ['=', { key: 'x' }], own: [{ key: 'gone' }] })}`;
    const shown = await office.moderator.press(offered, 'Apply');
    expectError(shown);
    expect(textOf(shown)).toContain('Wirecheck was started anew since. Give the command again');
  });

  it('offers nothing where nothing would change, and where only a preview is asked for', async () => {
    const same = await office.moderator.slash('refresh');
    expect(textOf(same)).toContain('Nothing would change');
    expect(labels(same)).toEqual([]);
    const report = attach('crew.md', REPORT);
    const preview = await office.moderator.slash('refresh', { report, preview: true });
    expect(textOf(preview)).toContain('What would change');
    expect(labels(preview)).toEqual([]);
    const empty = await office.moderator.slash('refresh', { report: attach('empty.md', '') });
    expect(textOf(empty)).toContain('is empty');
    expect(labels(empty)).toEqual([]);
  });

  test.each([
    ['is no report', { name: 'crew.exe', url: 'https://files.example/crew.exe', size: 5 }],
    ['host', { name: 'crew.md', url: 'https://evil.example/crew.md', size: 5 }],
    ['host', { name: 'crew.md', url: 'http://127.0.0.1:1/crew.md', size: 5 }],
    ['larger than', { name: 'crew.md', url: 'https://files.example/crew.md', size: 50_000_000 }],
  ])('says that a file %s, and fetches nothing', async (reason, report) => {
    const shown = await office.moderator.slash('refresh', { report });
    expectError(shown);
    expect(textOf(shown)).toContain(reason);
  });

  it('says so when the file is gone, or larger than Discord said', async () => {
    const gone = { name: 'gone.md', url: `http://${office.discord.host}/files/gone.md`, size: 5 };
    expect(textOf(await office.moderator.slash('refresh', { report: gone }))).toContain(
      'could not be fetched',
    );
    const large = { ...attach('large.md', 'a'.repeat(6_000_000)), size: 5 };
    expect(textOf(await office.moderator.slash('refresh', { report: large }))).toContain('larger than');
  });
});
