import type { Call, Command } from '../src/commands.ts';
import { UsageError } from '../src/errors.ts';
import { nearestReports, reportIds } from '../src/near.ts';
import { fetchPage } from '../src/refresh/fetch.ts';
import { type Order, RejectedReport } from '../src/refresh/order.ts';
import type { RefreshSummary } from '../src/refresh/types.ts';
import { logReply, proposalReply, refreshReply } from '../src/replies/refresh.ts';
import type { Reply } from '../src/replies/types.ts';
import { eitherOf } from '../src/replies/wording.ts';

/** Most entries of the log that are shown. */
const LOG_ENTRIES = 50;

function removal({ newsroom }: Call, id: string): Order {
  if (newsroom.reports().some((report) => report.id === id)) return { kind: 'remove', id };
  const near = nearestReports(newsroom, id);
  const meant = near.length === 0 ? 'the command reports lists them all.' : `did you mean ${eitherOf(near)}?`;
  throw new UsageError(`There is no report with the id “${id}” to remove: ${meant}`);
}

/** @throws UsageError when more than one thing is asked for */
async function orderOf(call: Call): Promise<Order> {
  const { values, flags, file } = call;
  const asked = [file, values.remove, values.url, flags.has('rollback') || undefined];
  if (asked.filter((one) => one !== undefined && one !== null).length > 1)
    throw new UsageError(
      'A refresh adds a report, fetches one, removes one or rolls back: ask for only one of these.',
    );
  if (file) return { kind: 'add', ...file };
  if (values.url !== undefined) return { kind: 'add', ...(await fetchPage(values.url)) };
  if (values.remove !== undefined) return removal(call, values.remove);
  return { kind: flags.has('rollback') ? 'rollback' : 'refresh' };
}

/** What was done or would be done, and what is said of it. */
interface Made {
  summary: RefreshSummary;
  reply: (summary: RefreshSummary) => Reply;
}

async function make(order: Order, call: Call): Promise<Made> {
  const { newsroom, flags, by, asksFirst, progress } = call;
  if (flags.has('preview')) {
    const summary = await newsroom.preview(order);
    return { summary, reply: (summary) => refreshReply(summary, true) };
  }
  if (!asksFirst) return { summary: await newsroom.carryOut(order, by), reply: refreshReply };
  const { key, summary } = await newsroom.propose(order, { by, progress });
  return { summary, reply: (summary) => proposalReply({ key, summary }) };
}

/** A file that is no report is rejected with its reason, as one that lies among the reports is. */
async function work(call: Call): Promise<Made> {
  const order = await orderOf(call);
  try {
    return await make(order, call);
  } catch (error) {
    if (order.kind !== 'add' || !(error instanceof RejectedReport)) throw error;
    const { summary, reply } = await make({ kind: 'refresh' }, call);
    const rejected = [...summary.rejected, { file: order.name, reason: error.message }];
    return { summary: { ...summary, rejected }, reply };
  }
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
      {
        name: 'url',
        description: 'The web address of a report to fetch and add',
        type: 'string',
        maxLength: 2000,
      },
      { name: 'preview', description: 'Only show what would change', type: 'boolean' },
      { name: 'rollback', description: 'Undo the last refresh that a command made', type: 'boolean' },
      { name: 'log', description: 'Show who refreshed when, and what changed', type: 'boolean' },
    ],
  },
  async execute(call) {
    if (call.flags.has('log')) {
      const log = call.newsroom.log(LOG_ENTRIES);
      return { json: { log }, reply: logReply(log) };
    }
    const { summary, reply } = await work(call);
    return { json: summary, reply: reply(summary) };
  },
} satisfies Command;
