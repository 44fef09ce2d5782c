import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Command, checkedValues, loadCommands, optionsFor } from '../src/commands.ts';

const commands = await loadCommands();
const named = (name: string): Command => {
  const command = commands.find(({ data }) => data.name === name);
  if (!command) throw new Error(`no command ${name}`);
  return command;
};
const names = (medium: 'discord' | 'terminal', name: string) =>
  optionsFor(named(name), medium).map((option) => option.name);

describe('commands', () => {
  it.each([
    [
      'ask',
      ['question', 'event', 'report', 'since', 'until', 'private'],
      ['question', 'event', 'after', 'report', 'since', 'until'],
    ],
    ['quotes', ['speaker', 'about', 'private'], ['speaker', 'about', 'all']],
    ['disagreements', ['about', 'private'], ['about', 'why']],
    ['reports', ['report'], ['report']],
    ['refresh', ['report', 'remove'], ['report', 'remove']],
    ['help', [], []],
    ['check', ['text'], ['text']],
  ])('%s has the options that were promised', (name, discord, terminal) => {
    expect(names('discord', name)).toEqual(expect.arrayContaining(discord));
    expect(names('terminal', name)).toEqual(expect.arrayContaining(terminal));
  });

  it('keeps refreshing and watching to moderators, and nothing else', () => {
    const kept = commands.filter(({ data }) => data.moderatorsOnly).map(({ data }) => data.name);
    expect(kept).toEqual(['refresh', 'watch']);
  });

  it.each(commands.map((command) => [command.data.name, command] as const))(
    '%s fits Discord',
    (_, { data }) => {
      expect(data.name).toMatch(/^[a-z]{1,32}$/);
      expect(data.description.length).toBeLessThanOrEqual(100);
      const required = data.options.map((option) => option.required === true);
      expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
      for (const option of data.options) {
        expect(option.name).toMatch(/^[a-z]{1,32}$/);
        expect(option.description.length).toBeLessThanOrEqual(100);
      }
    },
  );
});

describe('checkedValues', () => {
  const check = (name: string, values: Record<string, string>, flags: string[] = []) =>
    checkedValues(named(name), values, new Set(flags));

  it.each([
    ['ask', { question: '  How?  ' }, [], { question: 'How?' }],
    ['ask', { question: 'x'.repeat(300) }, [], { question: 'x'.repeat(300) }],
    ['ask', { question: '🚢'.repeat(300) }, [], { question: '🚢'.repeat(300) }],
    ['quotes', { speaker: 'Ana', about: ' ' }, [], { speaker: 'Ana' }],
    ['quotes', {}, ['all'], {}],
    ['reports', {}, [], {}],
  ])('%s takes %j', (name, values, flags, expected) => {
    expect(check(name, values, flags)).toEqual(expected);
  });

  it.each([
    ['ask', {}, /The question is missing/],
    ['ask', { question: ' ' }, /The question is missing/],
    ['ask', { question: 'a' }, /at least 3 characters, and has 1/],
    ['ask', { question: 'x'.repeat(301) }, /at most 300 characters, and has 301/],
    ['quotes', { about: 'ships' }, /The speaker is missing/],
    ['quotes', { speaker: 'x'.repeat(1_001) }, /at most 300 characters, and has 1,001/],
    ['check', {}, /The text is missing/],
  ])('%s refuses %j', (name, values, message) => {
    expect(() => check(name, values)).toThrow(message);
  });
});

describe('loadCommands', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'wirecheck-commands-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['broken', 'export default {', /commands\/broken\.ts does not load/],
    ['empty', 'export const data = 1;', /commands\/empty\.ts has no default export/],
    ['other', "export default { data: { name: 'one' }, execute() {} };", /commands\/other\.ts holds.*"one"/],
  ])('names the file %s.ts', async (name, code, message) => {
    const own = join(folder, name);
    mkdirSync(own);
    writeFileSync(join(own, `${name}.ts`), code);
    await expect(loadCommands(pathToFileURL(`${own}/`))).rejects.toThrow(message);
  });
});
