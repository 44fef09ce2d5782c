import type { Fact } from '../evidence/types.ts';
import { stem } from '../words/stems.ts';

/**
 * Acts that exclude each other when one does them to one thing: one opposition a line, its sides parted by a bar, an
 * underscore before a particle. A side marked @ speaks of its subject ("shares rose", "she resigned"), any other of
 * its object ("rejected the offer"); a line marked ! tells of what is done once, at most, and one marked & of what one does and another need not. A line with one side stands
 * for its denial alone. One marked ~ tells of what is to come. Words marked + are nouns that an empty verb has as its object: "reported a loss". A word that may lead to the other in time ("planned", "started", "arrested" and "released")
 * has no place here.
 */
const TABLE = `
approve endorse adopt ratify pass | reject refuse veto block turn_down throw_out vote_down
accept | reject refuse decline turn_down spurn rebuff snub
grant | refuse deny withhold reject
admit acknowledge concede | deny dispute
confirm | deny dispute refute
uphold | overturn quash reverse annul strike_down
convict sentence jail imprison | acquit clear exonerate
support back favour endorse champion | oppose denounce resist
defend | attack criticise denounce
demand seek | oppose reject
vote_for back support | vote_against oppose
praise hail welcome applaud commend | condemn denounce deplore criticise slam blast mock insult
thank | blame
condemn | concern regret
scrap cancel abandon abolish axe call_off | postpone delay suspend defer put_off push_back | keep maintain retain confirm
halt stop ban | limit restrict curb slow cap
raise increase lift hike boost upgrade double triple | cut lower reduce slash trim downgrade halve
hold maintain | raise increase lift hike cut lower reduce slash
widen | narrow
tighten | loosen ease relax
extend prolong | shorten curtail lift
renew extend | terminate cancel scrap
lift ease relax remove revoke | extend prolong tighten maintain keep retain uphold
speed_up accelerate hasten bring_forward | delay slow postpone put_off push_back
waive forgo renounce | demand request exercise claim insist_on
ignore disregard defy flout | heed follow obey
sign | veto reject
release free bail | remand
promote | relegate demote
privatise | nationalise
invite | exclude bar
withdraw | deploy
&win | lose | draw
&lead | trail
&buy purchase acquire | sell
&retain keep | lose forfeit
&beat exceed top surpass | miss undershoot
&convert score | miss waste squander
&attend | boycott skip miss
&pass | fail
pass | defeat
arrest detain | question
order command instruct | advise recommend urge
ban bar forbid prohibit | advise recommend
recommend | warn
pay | withhold
publish release | withhold suppress
disclose reveal | conceal hide
honour respect observe | breach violate flout
allow permit authorise | ban forbid prohibit outlaw bar disallow
award grant | deny refuse wave_away
legalise | ban outlaw
include pick select | exclude omit drop leave_out
encourage | discourage
blame | exonerate absolve clear
endorse | disown
impose order introduce slap |
call |
fire use |
shoot shot gun_down | stab knife | strangle | poison | drown
@rise climb gain jump surge soar advance rally rebound edge_up go_up | @fall slip slide drop sink tumble plunge slump retreat decline dip go_down
@strengthen firm appreciate | @weaken soften depreciate
@expand grow | @shrink contract
@accelerate quicken pick_up | @slow decelerate
@improve recover | @worsen deteriorate
@brake | @accelerate
@remain stay | @flee drive_off speed_off make_off
@agree | @refuse decline
@succeed | @fail
!@resign quit step_down stand_down retire | sack dismiss fire oust axe force_out
!@concede | @refuse
!@survive recover pull_through | @die perish
!@survive | kill
!@surrender give_up | @flee escape
!@surrender give_up | overpower tackle subdue
!@surrender give_up | @resist fight brawl struggle
@weep cry sob | @smile laugh grin | @+no_emotion
!@jump | push
@apologise | @defend
~promise pledge offer vow agree undertake | refuse decline rule_out reject
~rule_out exclude | avoid consider contemplate threaten propose envisage plan announce
@+profit surplus gain | @+loss deficit
@+victory win | @+defeat loss
`;

/** What a verb says in one opposition. */
export interface Stance {
  /** Place of the opposition in the table, or the predicate of a verb that stands in none; the side in it. */
  line: number | string;
  side: number;
  /** Whether it speaks of its subject; of what is done once at most; of what one does and another need not. */
  ofSubject: boolean;
  once: boolean;
  personal: boolean;
  /** The words themselves deny: "no emotion". */
  denies: boolean;
  /** Of what is to come, whatever the tense. */
  ahead: boolean;
  /** A verb of any kind, of which nothing is known but whether it is denied. */
  plain: boolean;
}

/** Verbs that leave the telling to their object. */
const EMPTY =
  /^(?:report|post|make|suffer|record|book|announc|see|run|incur|turn in|sustain|celebr|claim|show|betrai|display)$/;

/** What a stance is unless the table marks it. */
export const NEUTRAL: Stance = {
  line: '',
  side: 0,
  ofSubject: false,
  once: false,
  personal: false,
  denies: false,
  ahead: false,
  plain: false,
};

const STANCES = new Map<string, Stance[]>();
for (const [line, text] of TABLE.trim().split('\n').entries())
  for (const [side, words] of text
    .replace(/^[!&~]/, '')
    .split('|')
    .entries())
    for (const word of words
      .trim()
      .replace(/^@?\+?/, '')
      .split(' ')
      .filter(Boolean)) {
      const marks = {
        ofSubject: words.includes('@'),
        once: text.startsWith('!'),
        personal: text.startsWith('&'),
        denies: word.startsWith('no_'),
        ahead: text.startsWith('~'),
        plain: false,
      };
      const stance = { line, side, ...marks };
      const key = words.includes('+') ? nounKey(word.split('_')) : keyOf(word.replace('_', ' '));
      STANCES.set(key, [...(STANCES.get(key) ?? []), stance]);
    }

/** A noun as the object of an empty verb, "no" before it. */
function nounKey(words: readonly string[]): string {
  return `+${/^no$/i.test(words[0] ?? '') ? 'no ' : ''}${stem(words.at(-1) ?? '')}`;
}

/** Stems of a verb with its particle. */
function keyOf(verb: string): string {
  const [first = '', ...particle] = verb.split(' ');
  return [stem(first), ...particle].join(' ');
}

/** @returns what the verb of a fact says in each opposition it stands in */
export const stancesOf = ({ verb, predicate, patient }: Fact): readonly Stance[] =>
  (EMPTY.test(keyOf(verb)) && patient ? STANCES.get(nounKey(patient.text.split(' '))) : undefined) ??
  STANCES.get(keyOf(verb)) ??
  STANCES.get(predicate) ??
  // "resigned over the bridge": no particle
  STANCES.get(keyOf(verb.replace(/ over$/, ''))) ??
  [];

/** Verbs of what comes later than its denial, or of what is kept from reporters: "was not identified". */
const LATER_OR_SILENT = new Set(
  `name identify release disclose comment respond reply answer reveal confirm specify elaborate explain give provide
  speak get include find reach return make take go come look work have mean change charge arrest file face report
  receive want like use see know show help stop leave let call remember recognise hear happen appear become`
    .split(/\s+/)
    .map(keyOf),
);

/** @returns the stance of a verb that stands in no line, for which it only counts whether it is denied; null for one that tells too little */
export function denialOf({ verb, predicate, patient }: Fact): Stance | null {
  if (STANCES.has(keyOf(verb)) || STANCES.has(predicate) || LATER_OR_SILENT.has(keyOf(verb))) return null;
  return {
    line: predicate,
    side: 0,
    ofSubject: patient === null,
    once: false,
    personal: false,
    denies: false,
    ahead: false,
    plain: true,
  };
}

/** What a deed is done with or without: a permit, a warning. */
const LACKED =
  /^[^.;:]{0,60}? (with|without) (?:an? |any |the |proper |valid |prior )*(permit|licen[cs]e|permission|authorisation|consent|warrant|warning|notice|insurance|resistance|supervision|escort|approval|quorum|helmet|incident)\b/iu;

/** What a deed is told to be done with, or without. */
export interface Lack {
  stance: Stance;
  without: boolean;
  /** What is told of it behind the verb: " in May without a permit" */
  told: string;
  /** "with permit" */
  means: string;
}

/** @returns what a deed is told to be done with or without of what it needs; null where neither is told */
export function lackOf({ predicate }: Fact, behind: string): Lack | null {
  const found = LACKED.exec(behind);
  if (!found) return null;
  const [told, how = '', what = ''] = found;
  const line = `${predicate} with ${stem(what)}`;
  return {
    stance: { ...NEUTRAL, line },
    without: /out$/i.test(how),
    told,
    means: `with ${what}`,
  };
}
