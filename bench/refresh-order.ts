// One refresh in a process of its own, for the parent to end at any moment: says "ready", and does it.
import { readFileSync } from 'node:fs';
import { runJob } from '../src/refresh/job.ts';
import type { Folders, Order } from '../src/refresh/order.ts';

const [folders = '', order = ''] = process.argv.slice(2);
const asked: { kind: Order['kind']; name?: string; path?: string; id?: string } = JSON.parse(order);
const where: Folders = JSON.parse(folders);

const made = (): Order => {
  if (asked.kind === 'add')
    return { kind: 'add', name: asked.name ?? '', bytes: readFileSync(asked.path ?? '') };
  if (asked.kind === 'remove') return { kind: 'remove', id: asked.id ?? '' };
  return { kind: asked.kind };
};

process.stdout.write('ready\n');
await runJob(
  { folders: where, order: made(), by: 'bench', at: new Date().toISOString(), preview: false },
  { warn() {}, waiting() {}, progress() {} },
);
