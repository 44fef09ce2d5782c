import { describe, expect, it } from 'vitest';
import { detectFraming } from '../../src/disagreements/framing.ts';
import { detectPersons } from '../../src/disagreements/persons.ts';
import { detectPlaces } from '../../src/disagreements/places.ts';
import type { Detector } from '../../src/disagreements/types.ts';
import { sidesOf, witnessesOf } from './witness.ts';

const DAY = '2026-06-02';
const found = (detect: Detector, ...texts: string[]) => {
  const witnesses = witnessesOf(...texts.map((text): [string, string] => [DAY, text]));
  const { disagreements } = detect('event', witnesses);
  for (const { positions } of disagreements)
    for (const { value, sentence, citations } of positions) {
      expect(sentence).toContain(value);
      expect(witnesses.find(({ report }) => report.id === citations[0]?.report)?.report.text).toContain(
        sentence,
      );
    }
  return disagreements;
};

describe('detectPersons', () => {
  it.each([
    [
      'active and passive',
      'Warden Ilse Brandt ordered the closure of the pier.',
      'The closure of the pier was ordered by Tomas Weir, the harbour master.',
      'Warden Ilse Brandt / Tomas Weir',
    ],
    [
      'a cleft sentence',
      'Nurse Ada Pohl called the fire brigade.',
      'It was a cook, Ben Moss, who called the fire brigade.',
      'Nurse Ada Pohl / Ben Moss',
    ],
    [
      'a deed without an object',
      'Judge Rosa Kemp is mediating in the dispute.',
      'Former minister Karl Obst is mediating in the dispute.',
      'Judge Rosa Kemp / Former minister Karl Obst',
    ],
    [
      'an apposition',
      'Mira Sand, a chemist at the plant, discovered the leak.',
      'The leak was discovered by Jon Ferry, a guard.',
      'Mira Sand / Jon Ferry',
    ],
    [
      'who was first',
      'Olga Tamm was the first to report the leak.',
      'The leak started at dawn and was first reported by a driver, Piet Vos.',
      'Olga Tamm / a driver, Piet Vos',
    ],
    [
      'a noun of the deed',
      'Sheriff Dan Hale ordered the evacuation at noon.',
      'The order to evacuate came from fire chief Lena Voigt.',
      'Sheriff Dan Hale / fire chief Lena Voigt',
    ],
    [
      'an office',
      'Eva Holm will lead the inquiry into the crash.',
      'The minister named the judge Paul Renn as head of the inquiry.',
      'Eva Holm / the judge Paul Renn',
    ],
    [
      'an apposition with a relative clause',
      'The upper-tier barrier was installed last spring by Corvin Steel.',
      'Police spoke to Stahl & Sons, the firm that installed the upper-tier barrier last spring.',
      'Corvin Steel / Stahl & Sons',
    ],
    [
      'a noun that looks like a verb',
      'According to the log the lighting was installed by Corvin Steel.',
      'Delmar Electric, the company which installed the lighting, is based in Varn.',
      'Corvin Steel / Delmar Electric',
    ],
    [
      'an order that was given',
      'It was Sergeant Lena Voigt who gave the order to evacuate the school.',
      'The order to evacuate came from Sheriff Dan Hale.',
      'Sergeant Lena Voigt / Sheriff Dan Hale',
    ],
    [
      'the first of a kind',
      'Delmar Bank became the first lender to report the fault.',
      'Corvin Credit was the first bank to report the fault.',
      'Delmar Bank / Corvin Credit',
    ],
    [
      'a killer',
      'The clerk was stabbed by Jon Ferry.',
      'Piet Vos stabbed the clerk, the court heard.',
      'Jon Ferry / Piet Vos',
    ],
    [
      'a broker',
      'The ceasefire was brokered by Norland.',
      'Sudmark brokered the ceasefire.',
      'Norland / Sudmark',
    ],
    [
      'a maker',
      'The valve that burst was made by Corvin Works.',
      'The valve that burst was made by Stahl and Sons.',
      null,
    ],
    [
      'a maker in a relative clause',
      'A flaw in the brakes, which were supplied by Corvin Works, was known.',
      'The brakes were made by Stahl & Sons.',
      'Corvin Works / Stahl & Sons',
    ],
    [
      'one thing under two nouns',
      'Colonel Ada Pohl gave the order for the operation.',
      'The raid was ordered by Minister Karl Obst.',
      'Colonel Ada Pohl / Minister Karl Obst',
    ],
    [
      'what a firm had dug',
      'The crew climbed through the shaft, which Corvin Works had sunk.',
      'The shaft was drilled by a team from the mining firm Stahl.',
      'Corvin Works / a team from the mining firm Stahl',
    ],
    [
      'a rescuer with a rank',
      'The children were carried down a ladder by Sgt. Jon Ferry.',
      'The children, aged 3 and 5, were carried down a ladder by Piet Vos.',
      'Sgt. Jon Ferry / Piet Vos',
    ],
    [
      'a noun of the doer',
      'The buyer of the shipyard is the investor Ada Pohl.',
      'Jon Ferry is the buyer of the shipyard.',
      'the investor Ada Pohl / Jon Ferry',
    ],
    [
      'the title of a work',
      'The author of “The Long Tide” is Ada Pohl.',
      'The author of “The Long Tide” is Piet Vos, her brother.',
      'Ada Pohl / Piet Vos',
    ],
    [
      'an office of one',
      '“Take him down,” the presiding judge, Ilse Brandt, told the guards.',
      'He wept as presiding judge Tomas Weir read the verdict.',
      'Ilse Brandt / Tomas Weir',
    ],
    [
      'who takes over',
      'Ilse Brandt will take over his duties.',
      'Tomas Weir will take over the duties of the treasurer.',
      'Ilse Brandt / Tomas Weir',
    ],
    [
      'who first came to somebody named before',
      'Sergeant Ada Pohl was the first to reach her.',
      'A diver, Piet Vos, was the first to get to her.',
      'Sergeant Ada Pohl / A diver, Piet Vos',
    ],
    [
      'who scored the winner',
      'Ana Reyes headed the winner in the 80th minute.',
      'Olga Tamm scored the winner from a free kick.',
      'Ana Reyes / Olga Tamm',
    ],
    [
      'one of two recorders',
      'The cockpit camera was found by Ada Pohl. The door camera was found by Ben Moss.',
      'Piet Vos found the cockpit camera.',
      'Ada Pohl / Piet Vos',
    ],
    [
      'an order that was given',
      'The order for the evacuation was given by Sheriff Dan Hale, two deputies in Lorn said.',
      'Lena Voigt, the fire chief, gave the order for the evacuation.',
      'Sheriff Dan Hale / Lena Voigt',
    ],
    [
      'who somebody was',
      'Porter Ben Moss was the man who raised the alarm.',
      'The alarm was raised by Ada Pohl, a nurse.',
      'Porter Ben Moss / Ada Pohl',
    ],
    [
      'a clause on one who did it',
      'It was decided by Ana Reyes, the captain, who headed the winning goal.',
      'Olga Tamm headed the winning goal.',
      'Ana Reyes / Olga Tamm',
    ],
    [
      'who talked with whom',
      'Governor Hanne Rost negotiated with the rioters.',
      'They were freed after the chaplain, Luc Adair, had negotiated with the rioters.',
      'Governor Hanne Rost / the chaplain, Luc Adair',
    ],
    [
      'a noun of two words',
      'Ada Pohl discovered the break-in.',
      'The break-in was discovered by Piet Vos.',
      'Ada Pohl / Piet Vos',
    ],
    [
      'who follows whom',
      'Ada Pohl will succeed Ben Moss as finance chief.',
      'Piet Vos is to follow Ben Moss as finance chief.',
      'Ada Pohl / Piet Vos',
    ],
    [
      'who sent for help',
      'The distress call was sent by the mate, Ben Moss.',
      'Captain Ada Pohl sent the distress call.',
      'the mate, Ben Moss / Captain Ada Pohl',
    ],
  ])('finds %s', (_, one, other, sides) => {
    expect(sidesOf(found(detectPersons, one, other))).toEqual(sides === null ? [] : [sides]);
  });

  it.each([
    [
      'many may condemn',
      'President Ana Ruiz condemned the attack.',
      'Chancellor Otto Lang condemned the attack.',
    ],
    [
      'one person under two forms',
      'Mayor Ruth Calder ordered the closure of the pier.',
      'The closure of the pier was ordered by Ms Calder.',
    ],
    [
      'two things',
      'Ilse Brandt ordered the closure of the pier.',
      'Tomas Weir ordered the closure of the bridge.',
    ],
    [
      'a role and a name',
      'The mayor ordered the closure of the pier.',
      'Ruth Calder ordered the closure of the pier.',
    ],
    [
      'several in one report',
      'Ilse Brandt led the inquiry. Later Tomas Weir led the inquiry.',
      'Paul Renn led the inquiry.',
    ],
    ['two together', 'Ilse Brandt and Tomas Weir proposed the plan.', 'Tomas Weir proposed the plan.'],
    ['a denial', 'Ilse Brandt did not order the evacuation.', 'Tomas Weir ordered the evacuation.'],
    [
      'two firms of one name',
      'The inquiry was led by Anna Holt of Delmar.',
      'The inquiry was led by Delmar.',
    ],
    [
      'words within marks',
      '"Ilse Brandt ordered the evacuation," he said.',
      'Tomas Weir ordered the evacuation.',
    ],
    ['any object', 'Ilse Brandt ordered a coffee.', 'Tomas Weir ordered a coffee.'],
    ['many may sign', 'Norland signed the treaty.', 'Sudmark signed the treaty.'],
    ['many may fund', 'The bridge was funded by Norland.', 'Sudmark funded the bridge.'],
    ['one of several', 'Corvin Works supplied steel.', 'Stahl & Sons supplied steel.'],
    [
      'two parts of a thing',
      'The upper railing was installed by Corvin Works.',
      'The lower railing was installed by Stahl & Sons.',
    ],
    [
      'a firm and its trade',
      'The lighting was installed by Corvin Works.',
      'The firm that installed the lighting is being questioned.',
    ],
    [
      'a client of the firm',
      'Managers of Corvin Works, the company that installed the lighting, were questioned.',
      'Corvin installed the lighting.',
    ],
    [
      'who was first at two things',
      'Delmar Bank was the first bank to report the fault.',
      'Corvin Credit was the first bank to report the theft.',
    ],
    [
      'a client and a maker',
      'The maker of the pump is Corvin Works.',
      'The buyer of the pump is Stahl & Sons.',
    ],
    [
      'an office of which there are several',
      'The defence lawyer Ilse Brandt spoke.',
      'The defence lawyer Tomas Weir spoke.',
    ],
    ['a name within marks', 'The presiding judge “Ilse Brandt” left.', 'Presiding judge Tomas Weir left.'],
    ['two matters', 'Ilse Brandt took over the bank.', 'Tomas Weir took over the club.'],
    ['what one does to a winner', 'Ana Reyes hugged the winner.', 'Olga Tamm praised the winner.'],
    [
      'who came first to two people',
      'Ada Pohl was the first to reach him.',
      'Piet Vos was the first to reach her.',
    ],
    ['how somebody came', 'The pilot was rescued by helicopter.', 'The pilot was rescued by Piet Vos.'],
    [
      'a bare word for one of two things',
      'The cockpit camera was found by Ada Pohl. The door camera was found by Ben Moss.',
      'The camera was found by Piet Vos.',
    ],
    ['two orders', 'Ilse Brandt gave the order to leave.', 'Tomas Weir gave the order to return.'],
    [
      'two goals',
      'Ana Reyes scored the first goal before the break.',
      'Olga Tamm scored the third goal in added time.',
    ],
    [
      'somebody of a town and a name',
      'The Lorn miner who had searched the mill and the barn found the key.',
      'The key was found by Ada Pohl.',
    ],
    ['a first word that is no name', 'Divers found the key.', 'The key was found by Ada Pohl.'],
    ['nor in the plural that no -s makes', 'Gunmen seized the pier.', 'The pier was seized by Ada Pohl.'],
    ['two of two ages', 'A 20-year-old man was shot by Ada Pohl.', 'A 22-year-old man was shot by Piet Vos.'],
    [
      'a goal of many',
      'Ana Reyes, who headed a goal before the break, was taken off.',
      'It was decided by Olga Tamm, the captain, who headed the third goal.',
    ],
    [
      'one who was among several',
      'Ada Pohl was among the nurses who raised the alarm.',
      'Porter Ben Moss was the man who raised the alarm.',
    ],
  ])('is silent: %s', (_, one, other) => {
    expect(found(detectPersons, one, other)).toEqual([]);
  });

  it.each([
    [
      'Sergeant Ada Pohl was the first to reach her.',
      'Piet Vos was the first to reach her.',
      'who was the first to reach her',
    ],
    [
      'Ada Pohl gave the order to clear the square.',
      'The order to clear the square came from Piet Vos.',
      'who gave the order to clear',
    ],
    ['The buyer of the pier is Ada Pohl.', 'The buyer of the pier is Piet Vos.', 'who bought the pier'],
  ])('says it in a reader’s words: %s', (one, other, about) => {
    expect(found(detectPersons, one, other).map((disagreement) => disagreement.about)).toEqual([about]);
  });

  it('says what is disputed as a reader would', () => {
    const [disagreement] = found(
      detectPersons,
      'Ilse Brandt ordered the evacuation.',
      'The evacuation was ordered by Tomas Weir.',
    );
    expect(disagreement).toMatchObject({ kind: 'person', about: 'who ordered the evacuation' });
  });
});

describe('detectPlaces', () => {
  it.each([
    [
      'one preposition',
      'The first wreckage came ashore at Pell Sands.',
      'The first wreckage came ashore at Hook Ness.',
      'Pell Sands / Hook Ness',
    ],
    [
      'a source',
      'Inspectors traced the germ to a broken pipe.',
      'The germ was traced to the kitchen drain.',
      'a broken pipe / the kitchen drain',
    ],
    [
      'two prepositions of place',
      'He buried the money in a meadow at Carn Lea.',
      'The money was buried under the floor of a barn in Tarrow.',
      'a meadow / the floor of a barn',
    ],
    [
      'two hospitals',
      'Keeper Piet Vos was taken to the Royal Infirmary.',
      'Keeper Piet Vos was flown to St Ann’s Hospital.',
      'the Royal Infirmary / St Ann’s Hospital',
    ],
    [
      'one site in two towns',
      'The seven divers were flown to the university hospital in Lorn.',
      'The seven divers were taken to the university clinic in Port Varn.',
      'the university hospital in Lorn / the university clinic in Port Varn',
    ],
    [
      'two squares',
      'The march ended in Arsenal Square.',
      'The march ended in Harbour Square.',
      'Arsenal Square / Harbour Square',
    ],
    [
      'a place that a clause tells of',
      'Doors closed at eight, except in Lorn, where polling went on for an extra hour.',
      'Polling in Varn went on for an extra hour.',
      'Lorn / Varn',
    ],
    [
      'a place behind the subject',
      'The brewery at Pell Sands, which employs 40 people, is to close in May.',
      'Corvin will close its brewery at Hook Ness.',
      'Pell Sands / Hook Ness',
    ],
    [
      'a thing and its owner',
      'A yellow van in which the man is thought to have fled was found in a car park.',
      'His yellow van was found on a farm track.',
      'a car park / a farm track',
    ],
    [
      'where something lay',
      'The epicentre lay beneath the village of Lorn.',
      'The epicenter was under Lake Varn.',
      'the village of Lorn / Lake Varn',
    ],
    [
      'a thing under two nouns',
      'The painting was found in an attic.',
      'The picture turned up five years ago in a cellar.',
      'an attic / a cellar',
    ],
    [
      'an occasion that one has once',
      'Ferry signed after passing a medical on Monday at the Lorn clinic.',
      'He had his medical on Monday at St Ann’s Hospital.',
      'the Lorn clinic / St Ann’s Hospital',
    ],
    [
      'so many patients',
      'Helicopters flew eleven badly burned welders to St Ann’s Hospital in Lorn.',
      'The eleven worst hurt were taken to Varn General Hospital.',
      'St Ann’s Hospital / Varn General Hospital',
    ],
    [
      'people told of in a relative clause',
      'Five sailors who escaped with burns were taken by boat to the district hospital in Lorn.',
      'All five of the injured were flown to the university clinic in Port Varn.',
      'the district hospital in Lorn / the university clinic in Port Varn',
    ],
    [
      'what covered a find',
      'Behind a wall of crates, in a shed, the officers found 30 kilograms of heroin.',
      'A dog sniffed out the gang after officers had found a stash of heroin under a pile of carpets.',
      'a wall of crates / a pile of carpets',
    ],
    [
      'a cargo',
      'The drug was hidden under a load of roof tiles.',
      'The drug was hidden under a load of bananas.',
      'a load of roof tiles / a load of bananas',
    ],
    [
      'two verbs for one find',
      'The black box was dug out of a peat bog yesterday.',
      'The black box was picked up on the shore on Monday.',
      'a peat bog / the shore',
    ],
    [
      'a way in',
      'The gang got in through a skylight.',
      'The burglars climbed in through the cellar door.',
      'a skylight / the cellar door',
    ],
    [
      'a place behind a clock time',
      'The brawl started shortly after 9 p.m. at Pell Bridge.',
      'The violence began at half past eight in Harbour Square.',
      'Pell Bridge / Harbour Square',
    ],
    [
      'where a crew was flown',
      'The 24 crew were flown to Tolmouth.',
      'Her crew were flown to Sandrey.',
      'Tolmouth / Sandrey',
    ],
  ])('finds %s', (_, one, other, sides) => {
    expect(sidesOf(found(detectPlaces, one, other))).toEqual([sides]);
  });

  it.each([
    [
      'where somebody spoke of it',
      'The raid was led by the coastguard, an officer in Denby confirmed.',
      'The raid was led by the coastguard, a pilot in Lorn said.',
    ],
    [
      'some of the passengers',
      'The 12 passengers were flown to Tolmouth.',
      'The passengers were flown to Sandrey.',
    ],
    [
      'a home and its street',
      'The girl was shot at their Denby home.',
      'The girl was shot in Norman Street.',
    ],
    ['where it hurt', 'The girl was shot in West Denby.', 'The girl was shot in the leg.'],
    ['the wider place', 'The dam broke at Mill Lane.', 'The dam broke in Addersby, near Mill Lane.'],
    [
      'a place that may lie in the other',
      'The wreckage came ashore at Pell Sands.',
      'The wreckage came ashore at Hook Ness. Hook Ness is a part of Pell Sands.',
    ],
    [
      'one hospital',
      'The pilot was taken to the hospital in Lorn.',
      'The pilot was flown to a hospital in the north.',
    ],
    [
      'a hospital and another after it',
      'Ben Moss was taken to Lorn General Hospital. He was taken to St Ann’s Hospital at night.',
      'Ben Moss was taken to St Ann’s Hospital.',
    ],
    [
      'another journey',
      'Ben Moss was taken to Lorn General Hospital.',
      'Ben Moss was later transferred to St Ann’s Hospital.',
    ],
    ['two patients', 'Ben Moss was taken to Lorn Hospital.', 'Ada Pohl was taken to St Ann’s Hospital.'],
    ['from and to', 'The prisoner was taken from Lund Gaol.', 'The prisoner was taken to Mora Court.'],
    ['two things', 'The wreckage came ashore at Pell Sands.', 'The crew came ashore at Hook Ness.'],
    ['a day is no place', 'The dam broke on Monday.', 'The dam broke on Tuesday.'],
    [
      'no place at all',
      'The man was arrested in connection with the theft.',
      'The man was arrested on suspicion of arson.',
    ],
    [
      'a cover and a place',
      'The heroin was found under a pile of carpets.',
      'The heroin was found in a shed in Lorn.',
    ],
    [
      'other numbers of patients',
      'Eleven welders were taken to Lorn Hospital.',
      'Seven welders were taken to Varn Hospital.',
    ],
    ['somebody’s car', 'A car was parked in Mill Lane.', 'Her friend’s car was parked in Oak Street.'],
    ['a month', 'The paintings were taken on Nov. 4.', 'The paintings were taken in the night of the ball.'],
    ['where somebody was seen', 'The fugitive was spotted in Lorn.', 'The fugitive was found in Varn.'],
    ['where a person was', 'The minister was in Lorn.', 'The minister was in Varn.'],
    ['of whom it is told', 'The mayor of Lorn closed the pier.', 'The council in Varn closed the pier.'],
    ['who goes somewhere', 'The police went to Mill Lane.', 'The police went to Oak Street.'],
    [
      'the town of a hospital',
      'Eleven welders were taken to Varn Hospital. Lorn has no hospital of its own.',
      'Eleven welders were taken to the clinic in Lorn.',
    ],
    ['any number of them', 'Two people were killed in Oden.', 'Five people were killed in Varn.'],
    [
      'several in one report',
      'The fire started at Pell Sands. The fire started at Oak Hill.',
      'The fire started at Hook Ness.',
    ],
  ])('is silent: %s', (_, one, other) => {
    expect(found(detectPlaces, one, other)).toEqual([]);
  });
});

describe('detectFraming', () => {
  it.each([
    [
      'acts that exclude each other',
      'The ministers agreed on Friday to halt all work on the canal.',
      'The ministers agreed on Friday to limit all work on the canal.',
      'halt all work / limit all work',
    ],
    [
      'an admission and a denial',
      'The trust admitted that it had skipped checks of its boilers.',
      'The trust denied that it had skipped checks of its boilers.',
      'admitted / denied',
    ],
    ['a refusal', 'Marta Oden conceded before midnight.', 'Marta Oden refused to concede on Sunday.', null],
    [
      'a forecast that goes both ways',
      'The ministry cut its forecast for tourist arrivals this year to 3m from 4m.',
      'The ministry lifted its tourist forecast for this year to 3m from 2m, though hotels are wary.',
      null,
    ],
    [
      'one measure, up and down',
      'The peso gained 1.2% against the dollar.',
      'The peso, which had been steady all week, slid 1.2 per cent after the vote.',
      null,
    ],
    [
      'a particle behind a pronoun',
      'The league called off the cup tie on Friday.',
      'The cup tie was put off by the league on Friday.',
      'called off the cup tie / was put off',
    ],
    [
      'stopping short of it',
      'Mayor Eva Holm imposed a curfew on the port.',
      'Mayor Eva Holm stopped short of imposing a curfew on the port.',
      null,
    ],
    [
      'none of them',
      'Officers fired rubber bullets at the crowd.',
      'No rubber bullets were fired at the crowd by officers.',
      null,
    ],
    [
      'a verdict overturned or upheld',
      'The appeal court upheld the conviction of Jon Ferry.',
      'The appeal court quashed the conviction of Jon Ferry.',
      null,
    ],
    [
      'a plan approved or rejected',
      'Councillors approved the plan for a stadium by the lake.',
      'Councillors threw out the plan for a stadium by the lake.',
      null,
    ],
    [
      'a vote',
      'Senator Ann Lee voted for the water bill.',
      'Senator Ann Lee voted against the water bill.',
      null,
    ],
    [
      'how somebody was killed',
      'Piet Vos was stabbed in the stairwell of his block.',
      'Piet Vos was shot in the stairwell of his block.',
      null,
    ],
    [
      'who went of his own will',
      'Director Karl Obst resigned on Thursday night.',
      'Director Karl Obst was sacked on Thursday night.',
      null,
    ],
    [
      'who went, by a pronoun',
      'Eva Holm, the mayor, spoke for an hour. She resigned over the bridge.',
      'Eva Holm was sacked over the bridge.',
      'resigned over the bridge / was sacked over the bridge',
    ],
    [
      'what “it” stands for',
      'The crowd had hoped for a new tram depot. Instead the council shelved and then scrapped it.',
      'The council postponed the new tram depot until the spring.',
      'scrapped it / postponed the new tram depot',
    ],
    [
      'a verdict',
      'Ben Moss was convicted of fraud on Friday.',
      'Ben Moss was acquitted of fraud on Friday.',
      'was convicted / was acquitted',
    ],
    [
      'a surrender',
      'Ben Moss surrendered to the guards at the pier.',
      'Ben Moss was overpowered by the guards at the pier.',
      null,
    ],
    [
      'any deed that is denied',
      'The pilot did not brake on the wet runway.',
      'The pilot braked on the wet runway.',
      'did not brake / braked',
    ],
    [
      'a refusal of any deed',
      'Captain Ann Lee refused to board the lifeboat.',
      'Captain Ann Lee boarded the lifeboat at dawn.',
      'refused to board the lifeboat / boarded the lifeboat',
    ],
    [
      'what somebody leaves open',
      'Coach Ida Wren said she would retire after the cup. ',
      'Ida Wren met the press. She left open whether she would retire after the cup.',
      'said she would retire / left open whether she would retire',
    ],
    [
      'what is promised and ruled out',
      'Minister Karl Obst ruled out a refund for passengers.',
      'Minister Karl Obst promised to refund all passengers.',
      'ruled out a refund / promised to refund',
    ],
    [
      'what is ruled out, or only to be avoided',
      'The brewery ruled out the closure of the mill.',
      'The brewery said it would try to avoid the closure of the mill.',
      null,
    ],
    [
      'a loss and a profit',
      'The brewery reported a loss for the quarter.',
      'The brewery reported a profit for the quarter.',
      null,
    ],
    [
      'a state',
      'The gate was locked when the crowd came.',
      'The gate was open when the crowd came.',
      'was locked / was open',
    ],
    ['a state that is denied', 'The ferry was insured.', 'The ferry was not insured.', null],
    [
      'a state that was found',
      'The hatch was found unlocked after the robbery.',
      'The hatch had been bolted before the robbery, the guard said.',
      null,
    ],
    [
      'what it is done with or without',
      'The pier at Lorn was built without a permit.',
      'The pier at Lorn was built with a permit.',
      'was built without a permit / was built with a permit',
    ],
    [
      'none of a thing, as the object',
      'The barge was carrying no weapons, its owner said.',
      'The barge was carrying weapons, the navy said.',
      'was carrying no weapons / was carrying weapons',
    ],
    [
      'a face without emotion',
      'The nurse showed no emotion as the verdict was read.',
      'The nurse wept as the verdict was read.',
      'showed no emotion / wept',
    ],
    [
      'a deed without an object',
      'The striker scored from the penalty spot.',
      'The striker missed from the penalty spot.',
      'scored / missed',
    ],
    [
      'more and less',
      'House prices were higher in May than in April.',
      'House prices were lower in May than in April.',
      'were higher / were lower',
    ],
    [
      'how judges were at one',
      'The jury was unanimous.',
      'The jury was divided, by seven votes to five.',
      null,
    ],
    ['a test', 'The driver tested negative for alcohol.', 'The driver tested positive for alcohol.', null],
  ])('finds %s', (_, one, other, sides) => {
    const disagreements = found(detectFraming, one, other);
    expect(disagreements.map(({ kind }) => kind)).toEqual(['framing']);
    if (sides !== null) expect(sidesOf(disagreements)).toEqual([sides]);
  });

  it.each([
    ['two agents', 'The union rejected the offer.', 'The ministry accepted the tender.'],
    ['two objects', 'The council approved the bridge.', 'The council rejected the tunnel.'],
    [
      'one report that tells of both',
      'The club rejected the first bid and accepted the second bid.',
      'The club accepted the second bid.',
    ],
    ['the same act twice', 'The trust denied the claim.', 'The trust denied the claim again.'],
    [
      'two days',
      'The peso gained against the dollar on Monday.',
      'The peso fell against the dollar on Tuesday.',
    ],
    ['two measures', 'Shares in Corvin rose 4%.', 'Shares of the whole sector slid 2% in the year.'],
    ['two winners', 'Ilse Brandt won the race by the lake.', 'Tomas Weir lost the race by the lake.'],
    [
      'what is to come',
      'The council will approve the plan for the lake.',
      'The council rejected the plan for the lake.',
    ],
    ['a wish', 'The guard told him to drop the knife.', 'He did not drop the knife, the guard said.'],
    ['any man', 'A man was shot in the park.', 'A man was stabbed in the park.'],
    ['two bodies', 'The senate approved the plan for the lake.', 'The union rejected the plan for the lake.'],
    ['arrest and release', 'Police arrested Jon Ferry.', 'Police released Jon Ferry.'],
    ['opening and closing', 'The bank opened the branch.', 'The bank closed the branch.'],
    [
      'another forecast',
      'The ministry cut its forecast for growth.',
      'The ministry raised its forecast for inflation.',
    ],
    [
      'a word that only sounds opposed',
      'Rescuers lifted the bus off the road.',
      'Rescuers cut the roof off the bus.',
    ],
    ['winning and losing a part', 'Delmar won the cup.', 'Delmar lost the first leg of the cup.'],
    ['a survivor and a victim', 'Ilse Brandt survived the crash.', 'Tomas Weir was killed in the crash.'],
    [
      'words within marks',
      '“The council approved the plan for the lake,” he said.',
      'The council rejected the plan for the lake.',
    ],
    [
      'another state of another gate',
      'The north gate was locked when the crowd came.',
      'The south gate was open when the crowd came.',
    ],
    ['two days', 'The pass was open on Monday.', 'The pass was closed on Friday.'],
    ['a state before its noun', 'The guard saw an open door.', 'The guard saw a closed door.'],
    ['a state to come', 'The bridge will be open for cyclists.', 'The bridge is closed for cyclists.'],
    [
      'somebody else whom a pronoun means',
      'Carla Menz, who led the talks, spoke with him about tides. He surrendered to the guards.',
      'Carla Menz overpowered the man. Carla Menz fled.',
    ],
    [
      'a pronoun of the other gender',
      'Anna Holt rose at dawn. He resigned over the bridge.',
      'Anna Holt was sacked over the bridge.',
    ],
    [
      'what nobody knows',
      'The union asked whether the board had accepted the offer for the mill.',
      'The board rejected the offer for the mill.',
    ],
    [
      'what had not happened yet',
      'The council had not yet sold the mill by the lake.',
      'The council sold the mill by the lake.',
    ],
    [
      'a name that comes later',
      'The police did not name the driver of the van.',
      'The police named the driver of the van.',
    ],
    ['two who are not named', 'A guard did not board the raft.', 'A guard boarded the raft.'],
    ['one deed of two', 'Ann Lee did not board the lifeboat.', 'Tomas Weir boarded the lifeboat.'],
    [
      'another charge',
      'Ben Moss was cleared of murder on Friday.',
      'Ben Moss was jailed for fraud on Friday.',
    ],
    [
      'some of many',
      'Some fishermen supported the plan for the lake.',
      'Many fishermen opposed the plan for the lake.',
    ],
    [
      'whoever “they” are',
      'Half of those asked said they would vote for Ann Lee.',
      'Farmers said they would not vote for Ann Lee.',
    ],
    [
      'a question',
      'Why did the council reject the plan for the lake?',
      'The council approved the plan for the lake.',
    ],
    [
      'a deed without an object, of another kind',
      'The club won after the break.',
      'The club lost on the way to the cup.',
    ],
    [
      'with one thing and without another',
      'The pier was built with stone and without a permit.',
      'The pier was rebuilt with a permit.',
    ],
    ['capitals', 'MAYOR TO RESIGN AS EVA HOLM REJECTS THE PLAN', 'Eva Holm accepted the plan.'],
    ['two reactions', 'The mayor praised the firefighters.', 'The mayor criticised the builders.'],
    [
      'two people of other names',
      'Marta Oden conceded before midnight.',
      'Ruben Falk refused to concede on Sunday.',
    ],
  ])('is silent: %s', (_, one, other) => {
    expect(found(detectFraming, one, other)).toEqual([]);
  });
});
