import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Union } from '../../src/disagreements/union.ts';

it('keeps together what was joined, whatever the order', () => {
  const numbers = fc.nat({ max: 12 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(numbers, numbers), { maxLength: 20 }),
      fc.array(numbers),
      (joins, order) => {
        const one = new Union<number>();
        const other = new Union<number>();
        for (const [a, b] of joins) one.join(a, b);
        for (const [a, b] of [...joins].reverse()) other.join(b, a);
        for (const a of order)
          for (const b of order)
            expect(one.rootOf(a) === one.rootOf(b)).toBe(other.rootOf(a) === other.rootOf(b));
        expect(one.groups().flat().length).toBe(new Set(one.groups().flat()).size);
      },
    ),
  );
});
