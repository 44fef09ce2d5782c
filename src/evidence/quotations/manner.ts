import type { Frame } from './frames.ts';

/**
 * Verbs of how somebody sounded or looked. They are no verbs of saying, and cue only right beside whole sentences:
 * “…,” she sobbed.
 */
const REGULAR =
  'bark bawl beam bellow bemoan blast bleat bluster boom bristle cackle caw chirp choke chortle chuckle coo correct croak croon drawl enthuse erupt explode frown gasp giggle glower gloat grimace groan growl guffaw harrumph hiss hoot howl jeer jibe moan mourn mumble pant pout preach rage rant rasp rave roar rumble screech scowl seethe shriek simper smile smirk snarl sneer sniffle snort splutter squawk squeak squeal stammer steam storm stutter swoon sympathise sympathize trill warble wheeze whimper whine whoop wince wink yelp';
const DOUBLED = 'blub grin nod purr shrug sob tut';
const PAST = 'spat wept';
const PARTICLES: Readonly<Record<string, string>> = {
  back: 'hit hits shot shoots fired fires clapped claps',
  in: 'chipped chips weighed weighs joined joins cut cuts',
  up: 'piped pipes',
  out: 'blurted blurts',
};

const past = (base: string): string =>
  base.endsWith('e') ? `${base}d` : base.replace(/y$/u, 'i').concat('ed');
const third = (base: string): string => (/(?:s|sh|ch)$/u.test(base) ? `${base}es` : `${base}s`);

const FORMS = new Set([
  ...REGULAR.split(' ').flatMap((base) => [past(base), third(base)]),
  ...DOUBLED.split(' ').flatMap((base) => [`${base}${base.at(-1)}ed`, third(base)]),
  ...PAST.split(' '),
]);

const PHRASAL = new Map(
  Object.entries(PARTICLES).flatMap(([particle, forms]) =>
    forms.split(' ').map((form): [string, string] => [form, particle]),
  ),
);

/** @returns the last piece of a verb of manner that begins at a place ("sobbed", "hit back"), or null */
export function mannerAt(frame: Frame, at: number): number | null {
  const lower = frame[at]?.lower ?? '';
  if (FORMS.has(lower)) return at;
  const particle = PHRASAL.get(lower);
  return particle !== undefined && frame[at + 1]?.lower === particle ? at + 1 : null;
}
