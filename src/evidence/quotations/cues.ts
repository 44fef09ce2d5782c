/**
 * What a reporting verb can do. `speech` may stand beside whole sentences ("…," she said); `regard` takes words of
 * someone into the reporter's sentence (called it “reckless”) and never stands beside whole sentences; `near` does so
 * only right before the marks (found “no sign”).
 */
export type CueClass = 'speech' | 'regard' | 'near';

export type CueForm = 'finite' | 'base' | 'ing';

export interface CueVerb {
  lemma: string;
  class: CueClass;
  form: CueForm;
  /** True where the same form is a noun, too: "claims", "report". */
  noun: boolean;
}

const SPEECH =
  'add admit advise affirm agree allege announce answer apologise apologize argue assert assure beg begin blog boast brag caution chant chime claim clarify comment complain concede conclude confess confirm contend continue counter crow cry deadpan declare demand deny disclose elaborate emphasise emphasize exclaim explain fume grumble gush hint inform insist instruct interject joke lament laugh maintain mention muse murmur mutter note object observe opine order plead pledge point post predict proclaim promise propose protest quip rail react reason recall reckon recommend recount reflect reiterate remark remember remind repeat reply report respond retort reveal scoff scream shout sigh signal sniff speculate state stress suggest surmise tease testify text thunder tweet urge venture volunteer vow warn whisper wonder wail yell' as const;

const REGARD =
  'accuse acknowledge applaud assail attack bash bemoan blame blast brand call cast castigate celebrate champion characterise characterize cheer cite coach condemn criticise criticize decry defend denounce deride describe dismiss disparage dub estimate excoriate express hail hammer indicate implore invoke label laud liken lambaste lash mock outline paint portray praise question quote rebuke refer ridicule rip salute savage scold slam slate target taunt term thank tout trash trumpet voice welcome' as const;

const NEAR = 'believe hope consider regard deem reject compare worry fear' as const;

/** Base form → third person, past, -ing, where these are not regular. */
const IRREGULAR: Record<string, readonly [third: string, past: string, ing: string, cls: CueClass]> = {
  say: ['says', 'said', 'saying', 'speech'],
  tell: ['tells', 'told', 'telling', 'speech'],
  ask: ['asks', 'asked', 'asking', 'speech'],
  write: ['writes', 'wrote', 'writing', 'speech'],
  go: ['goes', 'went', 'going', 'speech'],
  read: ['reads', 'read', 'reading', 'speech'],
  speak: ['speaks', 'spoke', 'speaking', 'regard'],
  find: ['finds', 'found', 'finding', 'near'],
  see: ['sees', 'saw', 'seeing', 'near'],
  think: ['thinks', 'thought', 'thinking', 'near'],
  feel: ['feels', 'felt', 'feeling', 'near'],
  swear: ['swears', 'swore', 'swearing', 'speech'],
  snap: ['snaps', 'snapped', 'snapping', 'speech'],
  quip: ['quips', 'quipped', 'quipping', 'speech'],
  brag: ['brags', 'bragged', 'bragging', 'speech'],
  admit: ['admits', 'admitted', 'admitting', 'speech'],
  beg: ['begs', 'begged', 'begging', 'speech'],
  begin: ['begins', 'began', 'beginning', 'speech'],
  blog: ['blogs', 'blogged', 'blogging', 'speech'],
  dub: ['dubs', 'dubbed', 'dubbing', 'regard'],
  slam: ['slams', 'slammed', 'slamming', 'regard'],
  rip: ['rips', 'ripped', 'ripping', 'regard'],
  refer: ['refers', 'referred', 'referring', 'regard'],
  cast: ['casts', 'cast', 'casting', 'regard'],
};

/** Verbs whose forms are more often nouns in the news: they cue only where a subject stands right before them. */
const NOUN_LIKE = new Set(
  'answer attack blast blame brand call cast claim comment counter demand estimate express hold label note object order pledge point post press promise protest question quote reason rebuke remark report salute signal slate state stress target term text tweet voice vow'.split(
    ' ',
  ),
);

/** Past forms of these are the commonest of all; two of them in one clause are told apart by distance alone. */
const regular = (base: string): [string, string, string] => {
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  const y = /[^aeiou]y$/.test(base);
  const s = y ? `${base.slice(0, -1)}ies` : /(?:s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : `${base}s`;
  return [s, y ? `${base.slice(0, -1)}ied` : `${stem}ed`, `${stem}ing`];
};

function table(): Map<string, CueVerb> {
  const forms = new Map<string, CueVerb>();
  const put = (lemma: string, cls: CueClass, [third, past, ing]: readonly [string, string, string]) => {
    const noun = NOUN_LIKE.has(lemma);
    forms.set(lemma, { lemma, class: cls, form: 'base', noun });
    forms.set(ing, { lemma, class: cls, form: 'ing', noun: false });
    forms.set(third, { lemma, class: cls, form: 'finite', noun });
    forms.set(past, { lemma, class: cls, form: 'finite', noun: false });
  };
  for (const base of SPEECH.split(' ')) put(base, 'speech', regular(base));
  for (const base of REGARD.split(' ')) put(base, 'regard', regular(base));
  for (const base of NEAR.split(' ')) put(base, 'near', regular(base));
  for (const [base, [third, past, ing, cls]] of Object.entries(IRREGULAR)) put(base, cls, [third, past, ing]);
  // past and base are one form: the finite reading serves
  forms.set('read', { lemma: 'read', class: 'speech', form: 'finite', noun: false });
  return forms;
}

const FORMS = table();

/** @returns what a lower-cased word form is as a reporting verb, or undefined */
export const cueVerb = (lower: string): CueVerb | undefined => FORMS.get(lower);

/** Verbs that, after "said"-like use, introduce names of things rather than words of someone. */
export const NAMING =
  /^(?:so-called|known|nicknamed|dubbed|titled|entitled|named|christened|aka|called|headlined|captioned|labelled|labeled)$/u;
