import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/commands.ts';
import { parseLine } from '../../src/terminal/line.ts';

const commands = await loadCommands();
const parse = (line: string) => {
  const { command, values, flags } = parseLine(line, commands);
  return { name: command.data.name, values, flags: [...flags] };
};

describe('parseLine', () => {
  it.each<[string, string, Record<string, string>, string[]]>([
    ['/ask question: How many boats sank?', 'ask', { question: 'How many boats sank?' }, []],
    ['/ask question:How many?', 'ask', { question: 'How many?' }, []],
    ['  /ask   question:   How many?  ', 'ask', { question: 'How many?' }, []],
    // a colon is text
    ['/ask question: Who said: stop?', 'ask', { question: 'Who said: stop?' }, []],
    ['/ask question: At 10:30 or about: when?', 'ask', { question: 'At 10:30 or about: when?' }, []],
    ['/ask question: What is the question: money?', 'ask', { question: 'What is the question: money?' }, []],
    // flags
    ['/ask question: Is it so? private: true', 'ask', { question: 'Is it so?' }, ['private']],
    ['/ask private: true question: Is it so?', 'ask', { question: 'Is it so?' }, ['private']],
    ['/ask question: Is it so? private: false', 'ask', { question: 'Is it so?' }, []],
    ['/ask question: Is it private: yes?', 'ask', { question: 'Is it private: yes?' }, []],
    ['/ask question: Was it private: true or not?', 'ask', { question: 'Was it private: true or not?' }, []],
    // order
    ['/quotes speaker: Ana Roy about: the port', 'quotes', { speaker: 'Ana Roy', about: 'the port' }, []],
    ['/quotes about: the port speaker: Ana Roy', 'quotes', { speaker: 'Ana Roy', about: 'the port' }, []],
    ['/quotes speaker: Ana abuot: port', 'quotes', { speaker: 'Ana abuot: port' }, []],
    ['/quotes speaker: xspeaker: y', 'quotes', { speaker: 'xspeaker: y' }, []],
    ['/quotes all: true', 'quotes', {}, ['all']],
    ['/quotes --all', 'quotes', {}, ['all']],
    ['/disagreements', 'disagreements', {}, []],
    ['/disagreements why: true', 'disagreements', {}, ['why']],
    ['/disagreements about: boats why: true', 'disagreements', { about: 'boats' }, ['why']],
    ['/refresh report: some folder/a b.md', 'refresh', { report: 'some folder/a b.md' }, []],
    ['/refresh remove: one', 'refresh', { remove: 'one' }, []],
    ['/check text: He said: “no”.', 'check', { text: 'He said: “no”.' }, []],
    ['/ask question:', 'ask', { question: '' }, []],
    // the first option's name may be left out
    ['/ask How many boats sank?', 'ask', { question: 'How many boats sank?' }, []],
    ['/quotes Ana Roy about: the port', 'quotes', { speaker: 'Ana Roy', about: 'the port' }, []],
  ])('%s', (line, name, values, flags) => {
    expect(parse(line)).toEqual({ name, values, flags });
  });

  it.each([
    ['How many boats sank?', /\/ask question: …/],
    ['ask question: How many?', /begins with a command/],
    ['/', /begins with a command/],
    ['/aks question: How many?', /no command \/aks\. Did you mean \/ask\?/],
    ['/console', /no command \/console/],
    ['/ask qestion: How many?', /not the option "qestion"\. Did you mean question\?/],
    ['/disagreements --whi', /not the option "whi"\. Did you mean why\?/],
    ['/help me', /takes no options, and not "me"/],
    ['/ask How many? question: Why?', /question is given twice/],
  ])('refuses %s', (line, message) => {
    expect(() => parse(line)).toThrow(message);
  });

  it('never fails but with a sentence, whatever is typed', () => {
    const piece = fc.constantFrom(
      '/ask',
      '/quotes',
      'speaker:',
      'about:',
      ' ',
      'private: true',
      '--all',
      'x',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 8 }), (pieces) => {
        try {
          parse(pieces.join(' '));
        } catch (error) {
          expect(error).toMatchObject({ name: 'UsageError' });
        }
      }),
    );
  });

  it('keeps any question as it was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (question) => {
        fc.pre(!/private:|--private/.test(question));
        expect(parse(`/ask question: ${question}`).values.question).toBe(question.trim());
      }),
    );
  });
});
