import type { Answer, Passed } from '../answers/types.ts';
import type { Block, Reply, Tone } from './types.ts';
import { disagreementBlock, type Stamp, section, stampLine, text } from './wording.ts';

const evidence = (passed: Passed): Block => ({
  kind: 'evidence',
  text: passed.text,
  speaker: null,
  note: null,
  citations: passed.citations,
});

function toneOf({ status, disagreements }: Answer): Tone {
  if (status === 'abstained') return 'abstained';
  return disagreements.length > 0 ? 'disputed' : 'answered';
}

function answered({ answers, disagreements }: Answer): Block[] {
  const [lead, ...further] = answers.map(evidence);
  return [
    ...(lead ? [lead] : []),
    ...section(
      disagreements.length === 1 ? 'On this the reports disagree' : 'On these points the reports disagree',
      disagreements.map(disagreementBlock),
    ),
    ...section('Also in the reports', further),
  ];
}

function abstained({ closest, disagreements }: Answer): Block[] {
  return [
    text('The reports do not say.'),
    ...section('The closest passages, which may not answer it', closest.map(evidence)),
    ...section('Where the reports disagree on something near', disagreements.map(disagreementBlock)),
  ];
}

/** @returns the answer first, what is disputed about it next, further facts last */
export function askReply(answer: Answer, stamp: Stamp): Reply {
  return {
    tone: toneOf(answer),
    title: answer.question,
    blocks: answer.status === 'answered' ? answered(answer) : abstained(answer),
    footer: stampLine(stamp),
  };
}
