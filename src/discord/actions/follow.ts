import type { Action } from './types.ts';

/** A question that follows an answer, and is kept to its event. */
export default {
  name: 'follow',
  label: 'Follow up',
  emoji: '💬',
  shows: 'privately',
  form: {
    title: 'Follow up',
    fields: [
      { name: 'question', label: 'What else do you want to know of this?', minLength: 3, maxLength: 300 },
    ],
  },
  execute: ({ given, typed, make }) =>
    make(['ask', { question: typed.question ?? '', ...(given.event && { after: given.event }) }]),
} satisfies Action;
