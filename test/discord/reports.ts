import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const front = (headline: string, outlet: string, url = ''): string =>
  `---\nheadline: ${JSON.stringify(headline)}\ndate: 2031-04-02\noutlet: ${outlet}\n${url && `url: ${url}\n`}---\n\n`;

const WORDS = [
  'ropes',
  'cranes',
  'barrels',
  'lanterns',
  'anchors',
  'nets',
  'crates',
  'sails',
  'buoys',
  'oars',
];
const PLACES = ['north', 'south', 'east', 'west', 'old', 'new'];

/** As much as one person can say, and far more than one message holds. */
const speeches = PLACES.flatMap((place, i) =>
  WORDS.map(
    (word, j) =>
      `“We lost ${(i + 2) * 10 + j} ${word} on the ${place} quay that night,” said Ada Lind, the harbour master.`,
  ),
);

/** Invented reports on one invented fire. */
export const REPORTS: Readonly<Record<string, string>> = {
  'harbour-fire.md': `${front('Fire in the harbour of Lindholm', 'Sample Post', 'https://post.example/fire')}A fire destroyed 40 boats in the harbour of Lindholm on Tuesday night, the fire brigade said.

“Nobody was on board when the flames came,” said Ada Lind, the harbour master.

${speeches.join('\n\n')}
`,
  'lindholm-boats.md': `${front('Boats burn in Lindholm', 'Sample Wire')}A fire destroyed 38 boats in the harbour of Lindholm on Tuesday night, the fire brigade said.

The ferry to Norrvik was cancelled on Wednesday morning.
`,
  'hostile.md': `${front('# @everyone [win](https://evil.example) <@123456789012345678>', 'Sample `Trick`')}The \u202egreen\u202c warehouse held **60** tonnes of @everyone salt and <@123456789012345678> sugar, [click](https://evil.example) said.

# The warehouse of \u200bOskar was insured for 7 years ||in secret||.
`,
};

/** Folders of their own for one test file. */
export interface Folders {
  seeds: string;
  index: string;
  state: string;
  remove(): void;
}

export function makeFolders(reports = REPORTS): Folders {
  const root = mkdtempSync(join(tmpdir(), 'wirecheck-discord-'));
  const seeds = join(root, 'seeds');
  mkdirSync(seeds);
  for (const [file, text] of Object.entries(reports)) writeFileSync(join(seeds, file), text);
  return {
    seeds,
    index: join(root, 'index'),
    state: join(root, 'state'),
    remove: () => rmSync(root, { recursive: true }),
  };
}
