import { describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/commands.ts';
import { parseCommandLine, wantsJson } from '../../src/terminal/arguments.ts';

const commands = await loadCommands();
const parse = (...argv: string[]) => {
  const { command, flags, ...rest } = parseCommandLine(argv, commands);
  return { ...rest, command: command?.data.name ?? null, flags: [...flags] };
};

describe('parseCommandLine', () => {
  it.each<[string[], object]>([
    [['ask', 'How many?'], { command: 'ask', values: { question: 'How many?' } }],
    [['ask', 'How', 'many?'], { values: { question: 'How many?' } }],
    [['ask', '--question', 'How many?'], { values: { question: 'How many?' } }],
    [['ask', '--', '-5 degrees?'], { values: { question: '-5 degrees?' } }],
    [['ask', '--question=--json?'], { json: false, values: { question: '--json?' } }],
    [['--json', 'ask', 'How?'], { command: 'ask', json: true }],
    [
      ['ask', 'How?', '--seeds', 'a', '--index=b', '--state', 'c'],
      { folders: { seeds: 'a', index: 'b', state: 'c' } },
    ],
    [['quotes', 'Ana', '--about', 'port'], { values: { speaker: 'Ana', about: 'port' } }],
    [['quotes', '--all'], { flags: ['all'], values: {} }],
    [['disagreements', '--why', '--about', 'boats'], { flags: ['why'], values: { about: 'boats' } }],
    [['reports', '--report', 'one'], { values: { report: 'one' } }],
    [['refresh', '--report', 'a.md'], { values: { report: 'a.md' } }],
    [['refresh', '--remove', 'one'], { values: { remove: 'one' } }],
    [['check', 'Nine boats sank.'], { values: { text: 'Nine boats sank.' } }],
    [['console', '--json'], { name: 'console', command: null, json: true }],
    [['help', 'ask'], { name: 'help', command: null, text: 'ask' }],
    [['ask', '-h'], { help: true }],
    [['ask', '--help', '--json'], { help: true, json: true }],
    [[], { name: null, command: null }],
  ])('%j', (argv, expected) => {
    expect(parse(...argv)).toMatchObject(expected);
  });

  it.each<[string[], RegExp]>([
    [['aks'], /no command "aks"\. Did you mean ask\?/],
    [['toString'], /no command "toString"/],
    [['ask', '--jsno', 'x'], /no option --jsno\. Did you mean --json\?/],
    [['ask', 'x', '--about', 'y'], /no option --about/],
    [['ask', 'x', '--private'], /no option --private/],
    [['ask', '-5 degrees?'], /goes after --/],
    [['console', '--all'], /no option --all/],
    [['quotes', 'Ana', '--about'], /--about needs a value/],
    [['quotes', 'Ana', '--about', '--json'], /--about needs a value/],
    [['ask', 'x', '--seeds='], /--seeds needs a value/],
    [['ask', 'x', '--json=yes'], /--json takes no value/],
    [['ask', 'x', '--question', 'y'], /question is given twice/],
  ])('refuses %j', (argv, message) => {
    expect(() => parse(...argv)).toThrow(message);
  });

  it('knows that JSON is wanted before it understands the rest', () => {
    expect(wantsJson(['nonsense', '--json'])).toBe(true);
    expect(wantsJson(['ask', '--', '--json'])).toBe(false);
  });
});
