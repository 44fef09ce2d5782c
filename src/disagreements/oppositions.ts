import type { Fact } from '../evidence/types.ts';
import { stem } from '../words/stems.ts';

/**
 * Acts that exclude each other when one does them to one thing: one opposition a line, its sides parted by a bar, an
 * underscore before a particle. A side marked @ speaks of its subject ("shares rose", "she resigned"), any other of
 * its object ("rejected the offer"); a line marked ! tells of what is done once, at most, and one marked & of what one does and another need not. A line with one side stands
 * for its denial alone. A word that may lead to the other in time ("planned", "started", "arrested" and "released")
 * has no place here.
 */
const TABLE = `
approve endorse adopt ratify pass | reject refuse veto block turn_down throw_out vote_down
accept | reject refuse decline turn_down spurn rebuff snub
grant | refuse deny withhold reject
admit acknowledge concede | deny dispute
confirm | deny dispute refute
uphold | overturn quash reverse annul strike_down
convict | acquit clear exonerate
support back favour endorse champion | oppose denounce resist
vote_for back support | vote_against oppose
praise hail welcome applaud commend | condemn denounce deplore criticise slam blast
condemn | concern regret
scrap cancel abandon abolish axe call_off | postpone delay suspend defer put_off push_back
halt stop ban | limit restrict curb slow cap
raise increase lift hike boost upgrade | cut lower reduce slash trim downgrade
hold maintain | raise increase lift hike cut lower reduce slash
widen | narrow
tighten | loosen ease relax
extend prolong | shorten curtail lift
renew extend | terminate cancel scrap
speed_up accelerate hasten | delay slow
withdraw | deploy
&win | lose
&retain keep | lose forfeit
&beat exceed top surpass | miss undershoot
&convert score | miss waste squander
&attend | boycott skip miss
&pass | fail
pass | defeat
arrest detain | question
order command instruct | advise recommend urge
recommend | warn
pay | withhold
publish release | withhold suppress
disclose reveal | conceal hide
honour respect observe | breach violate flout
allow permit authorise | ban forbid prohibit outlaw bar
legalise | ban outlaw
include | exclude omit
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
@agree | @refuse decline
@succeed | @fail
!@resign quit step_down stand_down | sack dismiss fire oust axe
!@concede | @refuse
!@survive | @die perish
!@survive | kill
!@surrender give_up | @flee escape
!@jump | push
@apologise | @defend
`;

/** What a verb says in one opposition. */
export interface Stance {
  /** Place of the opposition in the table, and of the side in it. */
  line: number;
  side: number;
  /** Whether it speaks of its subject; of what is done once at most; of what one does and another need not. */
  ofSubject: boolean;
  once: boolean;
  personal: boolean;
}

const STANCES = new Map<string, Stance[]>();
for (const [line, text] of TABLE.trim().split('\n').entries())
  for (const [side, words] of text.replace(/^[!&]/, '').split('|').entries())
    for (const word of words.trim().replace('@', '').split(' ').filter(Boolean)) {
      const marks = {
        ofSubject: words.includes('@'),
        once: text.startsWith('!'),
        personal: text.startsWith('&'),
      };
      const stance = { line, side, ...marks };
      const key = keyOf(word.replace('_', ' '));
      STANCES.set(key, [...(STANCES.get(key) ?? []), stance]);
    }

/** Stems of a verb with its particle. */
function keyOf(verb: string): string {
  const [first = '', ...particle] = verb.split(' ');
  return [stem(first), ...particle].join(' ');
}

/** @returns what the verb of a fact says in each opposition it stands in */
export const stancesOf = ({ verb, predicate }: Fact): readonly Stance[] =>
  STANCES.get(keyOf(verb)) ?? STANCES.get(predicate) ?? [];
