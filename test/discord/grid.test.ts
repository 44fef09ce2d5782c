import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/disagreements/grid.ts';
import { PAGE_CHARACTERS } from '../../src/discord/limits.ts';
import { paginate } from '../../src/discord/pages.ts';
import type { Block } from '../../src/replies/types.ts';
import { componentsOf, textOf } from './member.ts';
import { expectMannered, useOffice } from './office.ts';

const value = (text: string): Cell => ({ says: 'value', values: [text] });
const grid = (outlets: string[], rows: [about: string, ...cells: Cell[]][]): Block => ({
  kind: 'grid',
  outlets,
  rows: rows.map(([about, ...cells]) => ({ about, cells })),
});
const displaysOf = (...blocks: Block[]): string[] =>
  paginate({ tone: 'info', title: 'T', blocks, footer: null }).flatMap(({ displays }) => displays);

describe('a grid in Discord', () => {
  it('is a code block where three outlets and their values fit a phone', () => {
    expect(displaysOf(grid(['Post', 'Wire'], [['rafts sunk', value('40'), value('55')]]))).toEqual([
      '```\n            Post  Wire\nrafts sunk  40    55\n```',
    ]);
  });

  it('ends no code block of its own', () => {
    const [text = ''] = displaysOf(grid(['Po```st'], [['ra`fts', value('4```0')]]));
    expect(text.slice(3, -3)).not.toContain('`');
  });

  it('is a list for each point where there are more outlets', () => {
    const outlets = ['Post', 'Wire', 'Echo', 'Week'];
    const cells: Cell[] = [value('*40*'), { says: 'copy', values: ['40'], of: 'Post' }];
    const none: Cell[] = [
      { says: 'silent', values: [] },
      { says: 'unclear', values: [] },
    ];
    expect(displaysOf(grid(outlets, [['@everyone\nrafts', ...cells, ...none]]))).toEqual([
      [
        '**\\@everyone rafts**',
        '- Post: \\*40\\*',
        '- Wire: 40 (copy of Post)',
        '- unclear: Week',
        '- silent: Echo',
      ].join('\n'),
    ]);
  });

  it('keeps each point whole on a page', () => {
    const outlets = Array.from({ length: 8 }, (_, i) => `Outlet ${i}`);
    const rows = Array.from({ length: 80 }, (_, i): [string, ...Cell[]] => [
      `point ${i}`,
      ...outlets.map(() => value(`a value of point ${i}`)),
    ]);
    const displays = displaysOf(grid(outlets, rows));
    expect(displays.length).toBeGreaterThan(2);
    const told = displays.join('\n').match(/\*\*point \d+\*\*(?:\n- Outlet \d: a value of point \d+){8}/g);
    expect(told).toHaveLength(80);
  });

  it('keeps a table of many points in code blocks of their own', () => {
    const rows = Array.from({ length: 60 }, (_, i): [string, ...Cell[]] => [`point ${i}`, value(`${i}`)]);
    for (const display of displaysOf(grid(['Post'], rows))) {
      expect(display.match(/```/g)?.length).toSatisfy((marks: number) => marks % 2 === 0);
      expect(display.startsWith('```\n') && display.endsWith('\n```')).toBe(true);
    }
  });

  it('leaves out nothing of a point that no page holds', () => {
    const outlets = Array.from({ length: 300 }, (_, i) => `Outlet number ${i}`);
    const displays = displaysOf(grid(outlets, [['rafts', ...outlets.map((_, i) => value(`v${i}`))]]));
    expect(displays.every((display) => display.length <= PAGE_CHARACTERS)).toBe(true);
    for (let i = 0; i < 300; i++) expect(displays.join(' ')).toContain(`Outlet number ${i}: v${i}`);
  });
});

describe('/disagreements', () => {
  const office = useOffice();

  it('shows an event outlet by outlet', async () => {
    const shown = await office.member.slash('disagreements', { grid: true, event: 'lindholm-boats' });
    expectMannered(shown);
    expect(textOf(shown)).toContain('boats destroyed:\n  40           38');
    expect(componentsOf(shown).length).toBeLessThan(40);
  });

  it('says so where there is no such event', async () => {
    const shown = await office.member.slash('disagreements', { grid: true, event: 'no-event' });
    expect(textOf(shown)).toContain('There is no event “no-event”');
  });
});
