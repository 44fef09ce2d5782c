import type { RefreshSummary } from '../src/answers/types.ts';
import type { Call, Command } from '../src/commands.ts';
import { UsageError, UserError } from '../src/errors.ts';
import { nearestReports, reportIds } from '../src/near.ts';
import { refreshReply } from '../src/replies/refresh.ts';
import { eitherOf } from '../src/replies/wording.ts';

function remove({ newsroom }: Call, id: string): Promise<RefreshSummary> {
  if (newsroom.reports().some((report) => report.id === id)) return newsroom.remove(id);
  const near = nearestReports(newsroom, id);
  const meant = near.length === 0 ? 'the command reports lists them all.' : `did you mean ${eitherOf(near)}?`;
  throw new UsageError(`There is no report with the id “${id}” to remove: ${meant}`);
}

/** A file that is no report is rejected with its reason, as one that lies among the reports is. */
async function add({ newsroom }: Call, { name, bytes }: NonNullable<Call['file']>): Promise<RefreshSummary> {
  try {
    return await newsroom.add(name, bytes);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const summary = await newsroom.refresh();
    return { ...summary, rejected: [...summary.rejected, { file: name, reason: error.message }] };
  }
}

function work(call: Call): Promise<RefreshSummary> {
  const { newsroom, values, file } = call;
  if (file && values.remove !== undefined)
    throw new UsageError('A refresh either adds a report or removes one: give only one of the two.');
  if (file) return add(call, file);
  return values.remove === undefined ? newsroom.refresh() : remove(call, values.remove);
}

export default {
  data: {
    name: 'refresh',
    description: 'Take in what changed in the reports, add a report, or remove one',
    type: 'slash',
    moderatorsOnly: true,
    refreshes: true,
    options: [
      { name: 'report', description: 'A report to add: a .txt, .md or .html file', type: 'report' },
      {
        name: 'remove',
        description: 'The id of a report to remove; it is kept aside, not deleted',
        type: 'string',
        maxLength: 300,
        complete: reportIds,
      },
    ],
  },
  async execute(call) {
    const summary = await work(call);
    return { json: summary, reply: refreshReply(summary) };
  },
} satisfies Command;
