import type { Filters } from '../src/answers/types.ts';
import { type Call, type Command, PRIVATE } from '../src/commands.ts';
import { UsageError } from '../src/errors.ts';
import { eventIds, eventOf, eventTitle, nearestReports, reportIds } from '../src/near.ts';
import { askReply } from '../src/replies/ask.ts';
import { eitherOf } from '../src/replies/wording.ts';

/** @throws UsageError when it is no day of the calendar */
function dayOf(option: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(value)) return value;
  throw new UsageError(`The ${option} must be a day as YYYY-MM-DD, 2026-03-09 for one, and is “${value}”.`);
}

/** @throws UsageError when there is no such report */
function reportOf({ newsroom, values: { report } }: Call): string | undefined {
  if (report === undefined || newsroom.reports().some(({ id }) => id === report)) return report;
  const near = nearestReports(newsroom, report);
  const meant = near.length === 0 ? 'the command reports lists them all.' : `did you mean ${eitherOf(near)}?`;
  throw new UsageError(`There is no report with the id “${report}”: ${meant}`);
}

/** @throws UsageError when a filter names what there is not, or two contradict each other */
function filtersOf(call: Call): Filters {
  const { newsroom, values } = call;
  const since = dayOf('since', values.since);
  const until = dayOf('until', values.until);
  if (since !== undefined && until !== undefined && since > until)
    throw new UsageError(`The reports can't be from ${since} on and until ${until}: swap since and until.`);
  const event = eventOf(newsroom, values.event);
  const after = eventOf(newsroom, values.after);
  if (event !== undefined && after !== undefined && event !== after)
    throw new UsageError('The options event and after name two events: leave one out.');
  return { report: reportOf(call), since, until, event: event ?? after };
}

export default {
  data: {
    name: 'ask',
    description: 'Ask a question: the sentences of the reports that answer it, with citations',
    type: 'slash',
    options: [
      {
        name: 'question',
        description: 'What you want to know, in 3 to 300 characters',
        type: 'string',
        required: true,
        minLength: 3,
        maxLength: 300,
      },
      {
        name: 'event',
        description: 'Only what is told of this event, named by its first report',
        type: 'string',
        maxLength: 300,
        complete: eventIds,
        describe: eventTitle,
      },
      {
        name: 'after',
        description: 'The event of the answer that this question follows',
        type: 'string',
        maxLength: 300,
        only: 'terminal',
        complete: eventIds,
      },
      {
        name: 'report',
        description: 'Only this report, by its id',
        type: 'string',
        maxLength: 300,
        complete: reportIds,
      },
      {
        name: 'since',
        description: 'Only reports of this day or later, as YYYY-MM-DD',
        type: 'string',
        maxLength: 300,
      },
      {
        name: 'until',
        description: 'Only reports of this day or earlier, as YYYY-MM-DD',
        type: 'string',
        maxLength: 300,
      },
      PRIVATE,
    ],
  },
  execute(call) {
    const { newsroom, values } = call;
    const filters = filtersOf(call);
    const answer = newsroom.ask(values.question ?? '', filters);
    return { json: answer, reply: askReply(answer, newsroom.stamp(), filters.event) };
  },
} satisfies Command;
