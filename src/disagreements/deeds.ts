import { classOf } from '../evidence/figures/classes.ts';
import { sameNoun } from '../evidence/figures/nouns.ts';
import type { Fact } from '../evidence/types.ts';
import { stem } from '../words/stems.ts';

/**
 * Verbs that reports use for one and the same deed, one deed a line: its name, then the verbs, with an underscore
 * before a particle. Two verbs stand on one line only where a reader would take the one for the other when both have
 * one object. Extend it freely: a verb that stands nowhere here is a deed of its own.
 */
const DEEDS = `
make: make manufacture produce build construct supply
design: design devise engineer draw_up
install: install fit
drill: drill bore bear sink dig cut
take: take drive fly bring rush transport carry ferry bus convey
find: find discover uncover locate recover retrieve unearth dig_out dig_up pick_up fish_out turn_up
capture: capture catch grab seize nab apprehend arrest round_up
begin: start begin break_out kick_off erupt flare_up flare originate
land: land come_down touch_down set_down splash_down come_ashore
negotiate: negotiate thrash_out hammer_out haggle_out
order: order command
continue: continue go_on
reach: reach get
lead: lead head chair
rescue: rescue carry_down pull_out drag_out pull_free haul_out
attack: carry_out mount conduct
score: score net slot volley nod_in tap_in
hide: hide conceal stash
bury: bury inter
`;

/**
 * Nouns that name one thing of an event in other words, one thing a line, its name first: the raid is an operation to
 * the one report and an attack to the other.
 */
const THINGS = `
attack raid strike assault operation bombardment bombing offensive
fire blaze inferno wildfire
intruder burglar thief robber raider gang
trouble violence unrest disturbance clash riot fighting scuffle brawl
hole shaft borehole
deal agreement accord pact
lorry truck
car vehicle
plane aircraft jet airliner airplane
ship vessel boat freighter
money cash
body corpse remains
winner decider
equaliser equalizer leveller
earthquake quake
blast explosion
capsule pod
painting picture canvas artwork
film movie
epicentre epicenter
factory plant
`;

const groupsOf = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split(/:? /));

/** As the predicates of facts: event classes, or stems with a particle. */
export const predicateFor = (deed: string): string => {
  const [verb = '', ...particle] = deed.split('_');
  return [classOf(verb) ?? stem(verb), ...particle].join(' ');
};

const DEED_OF: ReadonlyMap<string, string> = new Map(
  groupsOf(DEEDS)
    .reverse()
    .flatMap(([name = '', ...verbs]) => verbs.map((verb): [string, string] => [predicateFor(verb), name])),
);
const THING_OF: ReadonlyMap<string, string> = new Map(
  groupsOf(THINGS).flatMap(([name = '', ...others]) =>
    [name, ...others].map((noun): [string, string] => [stem(noun), stem(name)]),
  ),
);

/** @returns the deed that a predicate tells of, by one name for all its verbs */
export const deedOf = (predicate: string): string => DEED_OF.get(predicate) ?? predicate;

/** @returns one name for all nouns that can name one thing, as a stem */
export const thingOf = (head: string): string => THING_OF.get(head) ?? stem(sameNoun(head));

/** @returns what a fact tells was done, with "first" where nobody did it before */
export const deedTold = ({ predicate }: Fact): string =>
  predicate.startsWith('first ') ? `first ${deedOf(predicate.slice('first '.length))}` : deedOf(predicate);
