import type { Attribution } from './attribution.ts';
import { cueAfter } from './cue-after.ts';
import { cueBefore } from './cue-before.ts';
import { cueAtEnd } from './cue-end.ts';
import type { Frame } from './frames.ts';

/** Chooses among the cues around a run: where its own signs point first, and one that tells who speaks. */
export function attribution(frame: Frame, k: number, from: number, inside: string): Attribution | null {
  const before = frame[k - 1];
  const pointsBack = before?.kind === 'sign' ? /^[,:]$/u.test(before.text) : before !== undefined;
  const pointsOn = /[,?!—–-]["'”’]?$/u.test(inside.trimEnd()) || frame[k + 1]?.text === ',';
  const after = cueAfter(frame, k);
  const ahead = before ? cueBefore(frame, k, from) : null;
  const backFirst = pointsBack && !(pointsOn && before?.kind === 'sign' && before.text !== ':');
  const found = backFirst ? [ahead, after] : [after, ahead];
  // where a cue stands right beside the words and does not tell who speaks, one farther off is about others
  const beside = found[0];
  if (beside?.subject === null && /^(?:after|before)$/u.test(beside.side) && Math.abs(beside.cue[0] - k) <= 3)
    return beside;
  return found.find((cue) => cue?.subject) ?? cueAtEnd(frame, k) ?? found.find((cue) => cue !== null) ?? null;
}
