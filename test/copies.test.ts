import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyGroups } from '../src/events/copies.ts';

const WIRE =
  'Floodwater from the Marl reached the lower town before dawn on Friday and cut the only road to the quarry, the county said.';
const TRIMMED =
  'Floodwater from the Marl reached the lower town before dawn on Friday and cut the only road.';
const EDITED = WIRE.replace('before dawn', 'early').replace('county', 'council');
const OWN =
  'The quarry road was under water by five in the morning, when the river Marl had already filled the cellars of the lower town.';
const SPOKEN =
  '“We heard the water come up the stairs, and nobody had warned us, and then the lights went out.”';

describe('copies', () => {
  it.each([
    ['the same text', WIRE, WIRE],
    ['a text cut short', WIRE, TRIMMED],
    ['a text inside a longer one', TRIMMED, `${OWN} ${WIRE}`],
    ['a text with words changed', WIRE, EDITED],
    ['a text in other marks and capitals', WIRE, WIRE.toUpperCase().replace(',', ' –')],
  ])('are found: %s', (_, one, other) => {
    expect(copyGroups([one, OWN, other])).toEqual([0, other.includes(OWN) ? expect.any(Number) : 1, 0]);
  });

  it.each([
    ['the same news in own words', WIRE, OWN],
    ['two sentences that anybody would write', 'Three people were hurt.', 'Three people were hurt.'],
    [
      'one remark that both heard',
      `${SPOKEN} said Ada Crane, who keeps the inn beside the bridge and lost her boat.`,
      `${SPOKEN} That is how the innkeeper, 61, told of the night on the river when her boat sank.`,
    ],
    ['nothing at all', '', ''],
  ])('are not: %s', (_, one, other) => {
    expect(copyGroups([one, other])).toEqual([0, 1]);
  });

  it('number each text by the first of its group', () => {
    const texts = fc.array(fc.constantFrom(WIRE, EDITED, TRIMMED, OWN, '', SPOKEN), { maxLength: 20 });
    fc.assert(
      fc.property(texts, (all) => {
        const groups = copyGroups(all);
        expect(groups).toHaveLength(all.length);
        for (const [i, group] of groups.entries()) {
          expect(group).toBeLessThanOrEqual(i);
          expect(groups[group]).toBe(group);
        }
      }),
    );
  });

  it('keep to the texts that share much, however many share a phrase', () => {
    const own = (i: number) => Array.from({ length: 30 }, (_, k) => `w${i * 31 + k}`).join(' ');
    const texts = Array.from({ length: 400 }, (_, i) => `Police said on Friday that ${own(i)}`);
    expect(new Set(copyGroups([...texts, ...texts])).size).toBe(400);
  });
});
