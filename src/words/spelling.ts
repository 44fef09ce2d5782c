/** British words whose American form no ending tells. */
const WORDS: Readonly<Record<string, string>> = {
  aeroplane: 'airplane',
  aluminium: 'aluminum',
  cheque: 'check',
  defence: 'defense',
  gaol: 'jail',
  grey: 'gray',
  jewellery: 'jewelry',
  kerb: 'curb',
  licence: 'license',
  mould: 'mold',
  moult: 'molt',
  offence: 'offense',
  plough: 'plow',
  practise: 'practice',
  pretence: 'pretense',
  programme: 'program',
  programmes: 'programs',
  pyjamas: 'pajamas',
  sceptical: 'skeptical',
  smoulder: 'smolder',
  storey: 'story',
  sulphur: 'sulfur',
  tonne: 'ton',
  tyre: 'tire',
  tyres: 'tires',
  whisky: 'whiskey',
};

/** Endings that differ by rule; the first that fits is used. The part before must hold four letters or so. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^(.{3,})isation(s?)$/, '$1ization$2'],
  [/^(.{3,}[^aeiouvmpr])is(e|ed|es|ing|er|ers)$/, '$1iz$2'],
  [/^(.{2,}[^aeiou])yse(d|s)?$/, '$1yze$2'],
  [
    /^(col|fav|fl?av|hon|lab|neighb|harb|behavi|hum|rum|vap|arm|endeav|sav|val|vig|par|rig|tum|od|clam|cand)our(.*)$/,
    '$1or$2',
  ],
  [
    /^(cent|fib|lit|theat|met|calib|spect|somb|meag|lust|sab|kilomet|centimet|millimet|kilolit)re(s?|d)$/,
    '$1er$2',
  ],
  [/^(.{2,}[aeiou])ll(ed|ing|er|ers)$/, '$1l$2'],
  [/^(catal|dial|anal|monol|prol)ogue(s?)$/, '$1og$2'],
  [/^(.*)aem(.*)$/, '$1em$2'],
  [/^(orthop|p)aed(.*)$/, '$1ed$2'],
  [/^man(oe)uv(.*)$/, 'maneuv$2'],
  [/^(.*)foetus(.*)$/, '$1fetus$2'],
];

/**
 * Brings British spelling to the American one, so that both meet in one stem. Words that only look British may be
 * changed too: what matters is that two spellings of one word end alike.
 * @param word lower-case, accents folded
 */
export function americanised(word: string): string {
  const known = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  if (known) return known;
  const rule = ENDINGS.find(([pattern]) => pattern.test(word));
  return rule ? word.replace(rule[0], rule[1]) : word;
}
