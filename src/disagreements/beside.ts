import { classOf } from '../evidence/figures/classes.ts';
import { sameNoun } from '../evidence/figures/nouns.ts';
import { UNBOUNDED } from '../evidence/quantities/qualifiers.ts';
import type { Figure } from '../evidence/types.ts';
import { stem } from '../words/stems.ts';
import type { Claim, Context } from './claims.ts';
import { agree, compatible } from './values.ts';

/** "40 were held on Monday", "12 were held on Tuesday": two happenings, each with its day. */
export const countedApart = (ones: readonly Figure[], others: readonly Figure[]): boolean =>
  ones.some((one) =>
    others.some(
      (other) =>
        one.counted !== null &&
        other.counted !== null &&
        sameNoun(one.counted) === sameNoun(other.counted) &&
        sameClass(one, other) &&
        !compatible(one.quantity, other.quantity),
    ),
  );

/** "nine metres of railing gave way and they fell four metres": of railing the other knows nothing. */
export const measuresOthers = (
  teller: Claim,
  { figure: other }: Claim,
  besides: Context['besides'],
): boolean => {
  const { quantity, counted } = teller.figure;
  return (
    quantity.kind === 'measure' &&
    counted !== null &&
    other.counted !== counted &&
    besides(teller).length > 1 &&
    ![...other.context, ...other.around].includes(classOf(counted) ?? stem(counted))
  );
};

/** "insured for 1.9 million, listed at 2.5 million": the sentence knows the other value too, and means another thing by this one. */
export const givesBoth = (teller: Claim, other: Claim, besides: Context['besides']): boolean =>
  namesNumber(teller, other) ||
  besides(teller).some(
    (beside) =>
      beside !== teller &&
      beside.figure.quantity.high < UNBOUNDED &&
      (beside.figure.quantity.kind !== 'count' || sameClass(beside.figure, other.figure)) &&
      agree(beside, other),
  );

/** "listed at 2.5 million, while the insurers have it at 1.9 million" gives the number without its unit. */
function namesNumber({ sentence, figure }: Claim, { figure: { quantity } }: Claim): boolean {
  const number = /\d[\d,.]+(?: (?:thousand|million|billion|trillion))?/.exec(quantity.text)?.[0];
  return (
    number !== undefined &&
    figure.quantity.kind === 'money' &&
    ` ${sentence} `.replace(figure.quantity.text, '').includes(` ${number}`)
  );
}

const sameClass = (one: Figure, other: Figure): boolean =>
  one.eventClass !== null && one.eventClass === other.eventClass;
