import { IRREGULAR } from './irregular.ts';

/** Irregular forms by base, in the order of their table: the last is the participle. */
const FORMS = Map.groupBy(IRREGULAR, ([, base]) => base);
/** Verbs whose participle is their base, or which no list of irregular forms need hold. */
const UNCHANGED = /^(?:become|come|run|hit|put|cut|shut|set|let|hurt|cost|cast|burst|spread|split|bet|rid)$/;

/**
 * @param verb any form of it, lower-case, with its particle: "flew", "dig out"
 * @returns its participle: "flown", "dug out"
 */
export function participleOf(verb: string): string {
  const [word = '', ...particle] = verb.split(' ');
  return [formOf(word), ...particle].join(' ');
}

function formOf(word: string): string {
  const base = baseOf(word);
  if (UNCHANGED.test(base)) return base;
  if (base === 'strike') return 'struck';
  const irregular = FORMS.get(base)?.at(-1)?.[0];
  if (irregular !== undefined) return irregular;
  if (/ed$/.test(base)) return base;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return /e$/.test(base) ? `${base}d` : `${base}ed`;
}

/** "passing": "pass", "hiding": "hide"; of a regular verb what "ed" is put behind, "stopp". */
function baseOf(word: string): string {
  const root = /^(.{3,})ing$/.exec(word)?.[1];
  const known = IRREGULAR.get(word);
  if (known !== undefined || root === undefined || FORMS.has(word)) return known ?? word;
  return FORMS.has(`${root}e`) ? `${root}e` : root;
}
