import { describe, expect, it, test } from 'vitest';
import { Member, textOf } from './member.ts';
import { expectError, useOffice } from './office.ts';

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

  it('takes in an attached report, and removes it again', async () => {
    const added = await office.moderator.slash('refresh', { report: attach('crew.md', REPORT) });
    expect(added.ephemeral).toBe(true);
    expect(textOf(added)).toContain('crew');
    expect(
      textOf(await office.member.slash('ask', { question: 'How many sailors did the helicopter save?' })),
    ).toContain('9 sailors');
    const removed = await office.moderator.slash('refresh', { remove: 'crew' });
    expect(textOf(removed)).toContain('Removed');
    expect(office.newsroom.reports().map(({ id }) => id)).not.toContain('crew');
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
