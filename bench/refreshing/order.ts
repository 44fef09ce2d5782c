// One refresh in a process of its own, for the parent to end at any moment: says "ready", and does it.
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { type Job, runJob } from '../../src/refresh/job.ts';
import type { Folders, Order } from '../../src/refresh/order.ts';

const OrderTold = z.object({
  kind: z.enum(['add', 'remove', 'rollback', 'refresh']),
  name: z.string().default(''),
  /** Of the file whose bytes are added. */
  path: z.string().default(''),
  id: z.string().default(''),
});
/** An order as one process tells it another. */
export type OrderTold = z.input<typeof OrderTold>;

const Told = z.tuple([
  z.object({ seeds: z.string(), index: z.string(), state: z.string() }),
  OrderTold,
  z.string(),
]);

function orderOf({ kind, name, path, id }: z.output<typeof OrderTold>): Order {
  if (kind === 'add') return { kind, name, bytes: readFileSync(path) };
  return kind === 'remove' ? { kind, id } : { kind };
}

/** @param at ISO time */
export const jobOf = (folders: Folders, order: OrderTold, at: string): Job => ({
  folders,
  order: orderOf(OrderTold.parse(order)),
  by: 'bench',
  at,
  preview: false,
});

if (import.meta.main) {
  const [folders, order, at] = Told.parse(JSON.parse(process.argv[2] ?? ''));
  process.stdout.write('ready\n');
  await runJob(jobOf(folders, order, at), { warn() {}, waiting() {}, progress() {} });
}
