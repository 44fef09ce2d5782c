import type { Answer, Passed } from '../answers/types.ts';
import { againOffer } from './again.ts';
import { disputesOffer } from './disputes.ts';
import { pointTo } from './pointer.ts';
import type { Block, Offer, Reply, Tone } from './types.ts';
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

/** A side of a disagreement that is shown need not be told again. */
function isShown({ text }: Passed, disagreements: Answer['disagreements']): boolean {
  return disagreements.some(({ positions }) => positions.some(({ sentence }) => sentence === text));
}

function answered({ answers: [lead, ...others], disagreements }: Answer): Block[] {
  const further = others.filter((other) => !isShown(other, disagreements));
  return [
    ...(lead ? [evidence(lead)] : []),
    ...section(
      disagreements.length === 1 ? 'On this the reports disagree' : 'On these points the reports disagree',
      disagreements.map(disagreementBlock),
    ),
    ...section('Also in the reports', further.map(evidence)),
  ];
}

function abstained({ closest, disagreements }: Answer): Block[] {
  return [
    text('The reports do not say.'),
    ...section('The closest passages, which may not answer it', closest.map(evidence)),
    ...section('Where the reports disagree on something near', disagreements.map(disagreementBlock)),
  ];
}

/** @param event that a question which follows is kept to */
function offers(answer: Answer, stamp: Stamp, event: string | undefined): Offer[] {
  const [shown] = answer.status === 'answered' ? answer.answers : answer.closest;
  const [citation] = shown?.citations ?? [];
  return [
    ...(shown && citation ? [{ action: 'passage', given: { of: pointTo(citation, shown.text) } }] : []),
    ...(answer.event === undefined ? [] : [disputesOffer(answer.event, answer.disagreements)]),
    ...(event === undefined ? [] : [{ action: 'follow', given: { event } }]),
    againOffer(answer, stamp),
  ];
}

/**
 * @param event that the question was kept to
 * @returns the answer first, what is disputed about it next, further facts last
 */
export function askReply(answer: Answer, stamp: Stamp, event?: string): Reply {
  return {
    tone: toneOf(answer),
    title: answer.question,
    blocks: answer.status === 'answered' ? answered(answer) : abstained(answer),
    footer: stampLine(stamp),
    actions: offers(answer, stamp, answer.event ?? event),
  };
}
