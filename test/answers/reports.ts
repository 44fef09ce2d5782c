import type { Written } from './corpus.ts';

/** Two invented events, a tram accident and a theft, written for these tests. */
export const REPORTS: Written[] = [
  {
    id: 'tram-1',
    event: 'tram',
    headline: 'Tram leaves the rails on Weaver Hill',
    date: '2026-03-10',
    outlet: 'Ostmere Gazette',
    paragraphs: [
      'A tram on line 7 jumped the rails on Weaver Hill on Tuesday morning and came to rest against a bakery, injuring 14 passengers, the fire brigade said.',
      'The accident happened at 7.40 a.m., when the tram was carrying some 90 people to the university. Nobody was killed.',
      'The driver, Anneke Roos, 52, has worked for the Ostmere Transit Company for 23 years. She was unhurt and is being questioned by investigators.',
      '“I heard a bang like a dropped piano, and then there was flour everywhere,” said Tomas Brandl, the baker. “The ovens are fine, but the shop window is in the street.”',
      'The tram was built in 1994 and had been overhauled in January at a cost of 310,000 crowns, a spokeswoman for the company said.',
      'Weaver Hill will stay closed until Friday. Replacement buses leave from Cloth Market every ten minutes.',
      'Mayor Ida Falk said the city would inspect all 46 trams of the same type. “We owe the passengers an answer, not an excuse,” she said.',
    ],
  },
  {
    id: 'tram-2',
    event: 'tram',
    headline: 'Ostmere tram crash: brakes under suspicion',
    date: '2026-03-11',
    outlet: 'Northern Wire',
    paragraphs: [
      'Seventeen passengers were injured when a tram derailed on Weaver Hill in Ostmere on Tuesday, police said on Wednesday.',
      'Investigators suspect that the sand-blown brakes failed because a valve had frozen. The tram was travelling at 58 kilometres an hour where 30 are allowed, according to a first reading of its recorder.',
      'The inquiry is led by Professor Jonas Hald of the Technical University, who expects to report in June.',
      'Two of the injured are still in St Brigid’s Hospital; their lives are not in danger.',
      'The Transport Workers’ Union has demanded that the line be shut because its sand boxes have not been filled since December. The company rejects the charge.',
      'A replica of the lost shop sign will be painted by pupils of the art school.',
    ],
  },
  {
    id: 'theft-1',
    event: 'theft',
    headline: 'Thieves take the Corvin clock',
    date: '2026-05-02',
    outlet: 'Lowland Courier',
    paragraphs: [
      'Thieves stole a gold clock from the Lindt Museum in Havel during the night to Saturday, the police said.',
      'The clock was made in 1611 by the goldsmith Matthias Corvin for the Bishop of Havel and is insured for 2.4 million crowns.',
      'The burglars came over the roof and lowered themselves into the hall on a rope. They left after four minutes, by a side door to Mill Street.',
      '“They walked past three paintings worth ten times as much,” said Clara Venn, the museum’s director. “Whoever ordered this loves clocks.”',
      'Two night guards, who were playing chess in the cellar, noticed nothing. The alarm had been switched off because of bats.',
      'The police are looking for a grey van that was seen near the river at about 3 a.m.',
      'A reward of 50,000 crowns is offered by the Friends of the Museum.',
    ],
  },
  {
    id: 'theft-2',
    event: 'theft',
    headline: 'Museum theft in Havel: van found',
    date: '2026-05-04',
    outlet: 'Radio Havel',
    paragraphs: [
      'The van used in the theft of a gold clock from the Lindt Museum has been found burnt out in a quarry near Sandau, 40 kilometres from Havel.',
      'Inspector Pieter Moll said that fingerprints had been secured. “We know more than they would like,” he said.',
      'The museum will reopen on Thursday. It had 212,000 visitors last year.',
      'Director Clara Venn denied that the guards were to blame and said the alarm would be replaced.',
    ],
  },
];
