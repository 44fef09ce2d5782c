import { Groups } from './groups.ts';

/** Words that are one thing under two names, here and there or high and low; a group a line. Near synonyms are none. */
const SAME = `
ceasefire truce armistice
lorry truck
flat apartment
petrol gasoline
lawyer attorney solicitor barrister
car automobile
film movie
shop store
football soccer footie footy
doctor physician medic
plane aircraft airplane aeroplane
quake earthquake
policeman cop
kid child
jail prison gaol
blaze fire
bike bicycle
television telly
phone telephone
mum mother mom
dad father
guy man bloke
lift elevator
pavement sidewalk
holiday vacation
mobile cellphone
rubbish garbage trash
pharmacy chemist
coke cocaine
firefighter fireman
teenager teen
grandmother granny grandma gran
grandfather granddad grandpa
forgery fake counterfeit
motorway freeway expressway
sailor seaman
burglar housebreaker
`;

const same = new Groups(SAME);

/** @returns the words that are the same thing as a stem under another name */
export const sameAs = (key: string): string[] => [...same.of(key)].flatMap((group) => same.wordsOf(group));
