import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

// each test starts a process or two, which on a busy machine takes its time
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const root = new URL('../', import.meta.url);
const checkNode = new URL('bin/check-node.js', root).href;

const HARBOUR = `---
headline: Pontoon sinks in the harbour
date: 2026-03-03
outlet: Sample Gazette
---

A pontoon sank in the harbour of Brackwater on Tuesday, and 14 people were rescued from the water.

“We heard the wood crack and then we were swimming,” said Ines Marlow, a teacher.
`;
const SECOND = `date 2026-03-03 The pontoon in the harbour of Brackwater sank on Tuesday with a crowd on it.

Boats rescued 17 people from the water, the coastguard said.
`;

interface Run {
  code: number | null;
  out: string;
  err: string;
}

interface RunOptions {
  entry?: 'cli' | 'main';
  input?: string;
  env?: Record<string, string>;
  /** Stops reading after the first bytes. */
  closeEarly?: boolean;
}

let folder: string;
let seeds: string;

/** Runs an entry as a person would, in a folder without a `.env` of the project's. */
function run(
  args: string[],
  { entry = 'cli', input = '', env = {}, closeEarly }: RunOptions = {},
): Promise<Run> {
  const script = fileURLToPath(new URL(`src/${entry}.ts`, root));
  const child = spawn(process.execPath, ['--import', checkNode, script, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...env },
  });
  const result: Run = { code: null, out: '', err: '' };
  child.stdout.on('data', (bytes) => {
    result.out += bytes;
    if (closeEarly) child.stdout.destroy();
  });
  child.stderr.on('data', (bytes) => {
    result.err += bytes;
  });
  child.stdin.on('error', () => {}); // a child that ends early closes it
  child.stdin.end(input);
  return new Promise((done) => {
    child.on('close', (code) => done({ ...result, code }));
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wirecheck-cli-'));
  seeds = join(folder, 'seeds');
  for (const name of ['seeds', 'empty', 'unreadable']) mkdirSync(join(folder, name));
  writeFileSync(join(seeds, 'pontoon.md'), HARBOUR);
  writeFileSync(join(seeds, 'pontoon-two.txt'), SECOND);
  writeFileSync(join(folder, 'unreadable', 'a.txt'), '');
  writeFileSync(
    join(folder, 'third.md'),
    'The harbour of Brackwater was closed to all boats on Wednesday.\n',
  );
  writeFileSync(join(folder, 'bytes.md'), Buffer.from([0, 1, 2, 255, 0, 7]));
  await run(['reports']);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('one-shot commands', () => {
  it('answer in JSON, one line on standard output and nothing else', async () => {
    const { code, out, err } = await run(['ask', 'How many people were rescued?', '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.trimEnd()).not.toContain('\n');
    expect(JSON.parse(out)).toMatchObject({
      question: 'How many people were rescued?',
      answers: expect.anything(),
    });
    expect(readdirSync(join(folder, 'index'))).not.toHaveLength(0);
  });

  it('answer people in sentences', async () => {
    const { code, out } = await run(['quotes', 'Marlow']);
    expect(code).toBe(0);
    expect(out).toContain('“We heard the wood crack and then we were swimming,”');
    expect(out).toContain('[1] Sample Gazette, “Pontoon sinks in the harbour”, 2026-03-03, ¶2');
  });

  it.each<[string[], object]>([
    [['quotes', 'Nobody Atall'], { speaker: null, suggestions: expect.any(Array), quotes: [] }],
    [['reports', '--report', 'pontoon'], { reports: [{ id: 'pontoon' }] }],
    [['refresh', '--report', 'bytes.md'], { added: [], rejected: [{ file: 'bytes.md' }] }],
    [['help'], { commands: expect.arrayContaining([expect.objectContaining({ name: 'ask' })]) }],
  ])('%j is answered', async (args, expected) => {
    const { code, out } = await run([...args, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject(expected);
  });

  it('add a report, and keep it aside when it is removed', async () => {
    const added = await run(['refresh', '--report', 'third.md', '--json']);
    expect(JSON.parse(added.out)).toMatchObject({ added: ['third'] });
    expect(existsSync(join(seeds, 'third.md'))).toBe(true);
    const removed = await run(['refresh', '--remove', 'third', '--json']);
    expect(JSON.parse(removed.out)).toMatchObject({ removed: ['third'] });
    expect(existsSync(join(seeds, 'third.md'))).toBe(false);
    expect(readdirSync(join(folder, 'state'), { recursive: true }).join()).toContain('third.md');
  });

  // its bytes go through a file of that name, and there is never room on this device
  it.skipIf(!existsSync('/dev/full'))('fail where the disk is full, whatever the report is', async () => {
    symlinkSync('/dev/full', join(seeds, '.third.md.wirecheck-part'));
    const { code, err } = await run(['refresh', '--report', 'third.md']);
    expect([code, err]).toEqual([1, expect.stringMatching(/can't be kept \(ENOSPC/)]);
    expect(readdirSync(seeds)).not.toContain('third.md');
    expect(JSON.parse((await run(['refresh', '--json'])).out)).toMatchObject({ added: [], removed: [] });
  });
});

describe('wrong calls and configurations', () => {
  const LONG = 'x'.repeat(301);
  it.each<[string, string[], Record<string, string>, RegExp]>([
    ['no command', [], {}, /Say what to do/],
    ['an unknown command', ['aks', 'why?'], {}, /"aks".*Did you mean ask/],
    ['an unknown option', ['ask', 'why?', '--sed', 'x'], {}, /--sed.*--seeds/],
    ['no question', ['ask'], {}, /question is missing/],
    ['a short question', ['ask', 'a'], {}, /at least 3 characters/],
    ['a long question', ['ask', LONG], {}, /at most 300 characters, and has 301/],
    ['a missing folder', ['reports', '--seeds', 'nowhere'], {}, /--seeds.*"nowhere"/],
    ['a missing folder, by variable', ['reports'], { SEEDS_DIR: 'nowhere' }, /SEEDS_DIR.*"nowhere"/],
    [
      'an empty folder',
      ['reports', '--seeds', 'empty', '--index', 'other'],
      {},
      /no readable report in empty/,
    ],
    ['nothing readable', ['reports', '--seeds', 'unreadable', '--index', 'other2'], {}, /no readable report/],
    ['a file for a folder', ['reports', '--index', 'third.md'], {}, /--index.*"third\.md" is a file/],
    ['a wrong log level', ['reports'], { LOG_LEVEL: 'loud' }, /LOG_LEVEL.*"loud"/],
    ['a wrong server', ['reports'], { DISCORD_GUILD_ID: 'mine' }, /DISCORD_GUILD_ID.*"mine"/],
    ['a report that is not there', ['refresh', '--report', 'no.md'], {}, /no file "no\.md"/],
    ['a report to remove that is not there', ['refresh', '--remove', 'ponton'], {}, /mean pontoon/],
    ['both at once', ['refresh', '--remove', 'pontoon', '--report', 'third.md'], {}, /only one of these/],
    ['no token to register with', ['register'], {}, /DISCORD_TOKEN/],
  ])('%s', async (_, args, env, message) => {
    const [people, program] = await Promise.all([run(args, { env }), run([...args, '--json'], { env })]);
    expect(people).toMatchObject({ code: 2, out: '', err: expect.stringMatching(message) });
    expect(people.err).not.toMatch(/\n\s+at /);
    expect(program.code).toBe(2);
    expect(JSON.parse(program.out)).toEqual({ error: expect.stringMatching(message) });
  });

  it('are told of a wrong value in .env', async () => {
    const file = join(folder, '.env');
    writeFileSync(file, 'LOG_LEVEL=shouting\n');
    try {
      expect(await run(['reports'])).toMatchObject({
        code: 2,
        err: expect.stringMatching(/LOG_LEVEL.*"shouting"/),
      });
      expect(await run(['reports'], { env: { LOG_LEVEL: 'info' } })).toMatchObject({ code: 0 });
    } finally {
      rmSync(file);
    }
  });
});

describe('the console', () => {
  it('answers line by line and ends well, whatever the lines are', async () => {
    const dialogue: [string, object][] = [
      ['/ask question: How many people were rescued?', { question: 'How many people were rescued?' }],
      ['\n/quotes speaker: Marlow', { speaker: { name: 'Ines Marlow' } }],
      ['/quotes all: true', { speakers: expect.any(Array), unattributed: expect.any(Array) }],
      ['nonsense', { error: expect.any(String) }],
      ['/disagreements why: true', { disagreements: expect.any(Array), nearMisses: expect.any(Array) }],
      ['/disagreements about: zebras', { disagreements: [] }],
      ['/reports report: none', { reports: [] }],
      ['/refresh report: nowhere.md', { error: expect.stringContaining('nowhere.md') }],
      ['/refresh', { added: [], unchanged: 2, rejected: [] }],
      ['/check text: Boats rescued 17 people: all of them.', { findings: expect.any(Array) }],
    ];
    const input = dialogue.map(([line]) => line).join('\n');
    const { code, out } = await run(['console', '--json'], { input });
    expect(code).toBe(0);
    const replies = out.trimEnd().split('\n');
    expect(replies.map((line) => JSON.parse(line))).toMatchObject(dialogue.map(([, reply]) => reply));
  });

  it('opens where there is no token, and says how to give one', async () => {
    const { code, out, err } = await run([], {
      entry: 'main',
      input: '/help\n',
      env: { DISCORD_TOKEN: ' ' },
    });
    expect(code).toBe(0);
    expect(err.trimEnd()).toMatch(/^DISCORD_TOKEN is not set.*\.env.*$/);
    expect(out).toContain('/ask question: …');
  });

  it('ends quietly when nobody reads any more', async () => {
    const input = '/disagreements why: true\n'.repeat(2_000);
    expect(await run(['console'], { input, closeEarly: true })).toMatchObject({ code: 0, err: '' });
  });
});
