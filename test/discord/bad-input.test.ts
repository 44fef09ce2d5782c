import { beforeAll, describe, expect, it } from 'vitest';
import {
  CHOICE_CHARACTERS,
  CUSTOM_ID_CHARACTERS,
  MESSAGE_CHARACTERS,
  MESSAGE_COMPONENTS,
} from '../../src/discord/limits.ts';
import type { Ended } from './double.ts';
import { componentsOf, Member, selectsOf, textOf } from './member.ts';
import { expectMannered, useOffice } from './office.ts';

const office = useOffice();

/** What somebody might write to ping, to deceive, or to break the layout. */
const BAD: readonly (readonly [string, string])[] = [
  ['a ping of all', '@everyone and @here'],
  ['pings of one, a role and a channel', '<@123456789012345678> <@!1> <@&2> <#3> </ask:4>'],
  ['a masked link', '[your prize](https://evil.example) <https://evil.example>'],
  ['backticks', '```js\nalert(1)\n``` and `code`'],
  ['other marks', '# big **bold** __under__ ~~gone~~ ||hidden|| > quoted\n- item\n1. item'],
  ['a time and an emoji', '<t:1757226000:R> <:flag:1> <a:flag:2>'],
  ['zero-width signs', 'of\u200bfi\u2060cial\u200d \ufeffword\u00ad'],
  ['right-to-left signs', '\u202eetouq\u202c \u2067isolated\u2069 \u200fmark'],
  ['control characters', 'bell\u0007 escape\u001b[31m null\u0000'],
  ['towers of marks', `tower${'\u0300'.repeat(60)}`],
  ['half a character', 'half \ud83d of one'],
  ['one endless word', 'x*'.repeat(140)],
];

/** Marks that Discord would read, once those that a backslash keeps as they are have been taken out. */
const LIVE =
  /@(?:everyone|here)|<[@#/t:a]|`|\|\||~~|\]\(https?:\/\/evil|[\u200b\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u0007\u001b\0]|\u0300{5}|\ud83d(?![\udc00-\udfff])/;

function expectHarmless(shown: Ended): void {
  expectMannered(shown);
  const components = componentsOf(shown);
  const texts = components.flatMap(({ content = '' }) => content);
  for (const text of texts) expect(text.replace(/\\./gsu, '')).not.toMatch(LIVE);
  expect(texts.join('').length).toBeLessThanOrEqual(MESSAGE_CHARACTERS);
  expect(components.length).toBeLessThanOrEqual(MESSAGE_COMPONENTS);
  for (const { custom_id = '' } of components)
    expect(custom_id.length).toBeLessThanOrEqual(CUSTOM_ID_CHARACTERS);
  for (const { label, value } of selectsOf(shown).flatMap(({ options = [] }) => options)) {
    expect(label).not.toMatch(/[\u200b\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\n]/);
    for (const text of [label, value]) expect(text.length).toBeLessThanOrEqual(CHOICE_CHARACTERS);
  }
}

describe.each(BAD)('%s', (_, bad) => {
  const question = `How many boats burnt? ${bad}`.slice(0, 290);

  it('in what a member gives is shown as text', async () => {
    const { member } = office;
    expectHarmless(await member.slash('ask', { question }));
    expectHarmless(await member.slash('ask', { question: bad }));
    expectHarmless(await member.slash('quotes', { speaker: bad, about: bad }));
    expectHarmless(await member.slash('disagreements', { about: bad }));
    expectHarmless(await member.slash('reports', { report: bad }));
    const text = `Ada Lind said: “${bad} and nobody was there.” 38 boats ${bad} burnt.`;
    expectHarmless(await member.onMessage('Check against reports', text));
    expectHarmless(await member.onMessage('Check against reports', text.repeat(200).slice(0, 4_000)));
    expect((await member.type('quotes', 'speaker', bad)).ackType).toBe(8);
  });

  it('in a form is shown as text', async () => {
    const shown = await office.member.slash('ask', { question: 'How many boats did the fire destroy?' });
    const form = await office.member.press(shown, 'Follow up');
    expectHarmless(await office.member.submit(form, shown, question));
  });

  it('in the name of a member is shown as text', async () => {
    const named = new Member(office.discord, { name: bad });
    const shown = await named.slash('ask', { question: 'Which ferry was cancelled?', private: true });
    const shared = await named.press(shown, 'Share');
    expect(textOf(shared)).toContain('**Shared by ');
    expectHarmless(shared);
  });
});

describe('a report of all that, and of 10,000 characters of it', () => {
  const BELLS = 'How many bells rang in the chapel of Ostrava?';
  beforeAll(async () => {
    // a report with control characters is taken for a binary file, and rejected
    const all = BAD.map(([, bad]) => bad.toWellFormed().replace(/\s+|\p{Cc}/gu, ' ')).join(' ');
    const headline = JSON.stringify(all.slice(0, 300));
    const front = `---\nheadline: ${headline}\ndate: 2031-07-01\noutlet: ${headline}\nurl: "https://post.example/a)b@everyone[c]"\n---\n\n`;
    const long = `${all} `.repeat(Math.ceil(10_000 / all.length));
    const bells = (count: number) => `In the chapel of Ostrava rang ${count} bells, ${all} said.`;
    const end = `“We rang ${all} in the chapel,” said Ada Lind, the harbour master.`;
    await office.newsroom.add('bells.md', Buffer.from(`${front}${bells(3)}\n\n${end}\n\n${long}\n`));
    await office.newsroom.add('bells-two.md', Buffer.from(`${front}${bells(5)}\n\nThe chapel ${long}\n`));
  });

  it('is shown as text, on every page and at every button', async () => {
    const { member } = office;
    const asked = await member.slash('ask', { question: BELLS, private: true });
    expect(textOf(asked)).toContain('bells');
    expectHarmless(asked);
    for (const label of ['Show passage', 'Who disagrees?', 'Ask again', 'Share'])
      expectHarmless(await member.press(asked, label));
    for (const name of ['disagreements', 'reports'])
      for (let shown = await member.slash(name), page = 0; page < 12; page++) {
        expectHarmless(shown);
        const next = componentsOf(shown).find(({ label }) => label === 'Next');
        if (!next || next.disabled) break;
        shown = await member.press(shown, 'Next');
      }
    expectHarmless(await member.slash('quotes', { speaker: 'Ada Lind', about: 'chapel' }));
  });

  it('is shown in its passage, the evidence whole', async () => {
    const asked = await office.member.slash('ask', { question: BELLS });
    let shown = await office.member.press(asked, 'Show passage');
    expect(textOf(shown)).toContain('**__In the chapel of Ostrava rang');
    for (let page = 0; page < 12; page++) {
      expectHarmless(shown);
      const next = componentsOf(shown).find(({ label }) => label === 'Next');
      if (!next || next.disabled) break;
      shown = await office.member.press(shown, 'Next');
    }
  });
});
