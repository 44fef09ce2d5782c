import type { Command } from '../src/commands.ts';
import { nearestReports, reportIds } from '../src/near.ts';
import { noSuchReportReply, reportsReply } from '../src/replies/reports.ts';

export default {
  data: {
    name: 'reports',
    description: 'The reports that are held, with what was found in each',
    type: 'slash',
    options: [
      {
        name: 'report',
        description: 'Only this report, by its id',
        type: 'string',
        maxLength: 300,
        complete: reportIds,
      },
    ],
  },
  execute({ newsroom, values: { report } }) {
    const all = newsroom.reports();
    const reports = report === undefined ? all : all.filter(({ id }) => id === report);
    const reply =
      report !== undefined && reports.length === 0
        ? noSuchReportReply(report, nearestReports(newsroom, report), newsroom.stamp())
        : reportsReply(reports, newsroom.stamp());
    return { json: { reports }, reply };
  },
} satisfies Command;
