import type { Call, Command } from '../src/commands.ts';
import { UsageError } from '../src/errors.ts';
import { nearestReports, reportIds } from '../src/near.ts';
import { refreshReply } from '../src/replies/refresh.ts';
import { eitherOf } from '../src/replies/wording.ts';

function remove({ newsroom }: Call, id: string) {
  if (newsroom.reports().some((report) => report.id === id)) return newsroom.remove(id);
  const near = nearestReports(newsroom, id);
  const meant = near.length === 0 ? '"reports" lists them' : `did you mean ${eitherOf(near)}?`;
  throw new UsageError(`There is no report with the id “${id}” to remove: ${meant}`);
}

export default {
  data: {
    name: 'refresh',
    description: 'Take in what changed in the reports, add a report, or remove one',
    type: 'slash',
    moderatorsOnly: true,
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
    const { newsroom, values, file } = call;
    if (file && values.remove !== undefined)
      throw new UsageError('A refresh either adds a report or removes one: give only one of the two.');
    if (file) {
      const summary = await newsroom.add(file.name, file.bytes);
      return { json: summary, reply: refreshReply(summary) };
    }
    const summary = await (values.remove === undefined ? newsroom.refresh() : remove(call, values.remove));
    return { json: summary, reply: refreshReply(summary) };
  },
} satisfies Command;
