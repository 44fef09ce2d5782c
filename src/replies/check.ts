import type { Finding } from '../answers/types.ts';
import type { Block, Reply, Tone } from './types.ts';
import { counted, type Stamp, stampLine, text } from './wording.ts';

const VERDICTS: Record<Finding['verdict'], { term: string; text: string }> = {
  corroborated: { term: 'In the reports', text: 'The reports say the same.' },
  contradicted: {
    term: 'The reports say otherwise',
    text: 'No report says this; what they say stands below.',
  },
  disputed: { term: 'Disputed among the reports', text: 'The reports themselves disagree on it.' },
  'not in the reports': { term: 'Not in the reports', text: 'No report says or denies it.' },
};

/** With positions, the citations stand beside each side. */
function findingBlocks({ text: checked, verdict, citations, positions = [] }: Finding): Block[] {
  const { term, text } = VERDICTS[verdict];
  const item: Block = {
    kind: 'item',
    term: `“${checked}”`,
    text: `${term}. ${text}`,
    citations: positions.length > 0 ? [] : citations,
  };
  if (positions.length === 0) return [item];
  return [
    item,
    { kind: 'disagreement', about: checked, label: 'What the reports say', reason: null, positions },
  ];
}

function toneOf(findings: readonly Finding[]): Tone {
  if (findings.length === 0) return 'info';
  if (findings.every(({ verdict }) => verdict === 'not in the reports')) return 'abstained';
  return findings.some(({ verdict }) => verdict === 'contradicted' || verdict === 'disputed')
    ? 'disputed'
    : 'answered';
}

/** @returns each figure and quotation of a text, with what the reports say of it */
export function checkReply(findings: readonly Finding[], stamp: Stamp): Reply {
  const summary =
    findings.length === 0
      ? 'The text holds no figure and no quotation that could be held against the reports.'
      : `${counted(findings.length, 'statement')} held against the reports. Opinions are left alone.`;
  return {
    tone: toneOf(findings),
    title: 'Checked against the reports',
    blocks: [text(summary), ...findings.flatMap(findingBlocks)],
    footer: stampLine(stamp),
  };
}
