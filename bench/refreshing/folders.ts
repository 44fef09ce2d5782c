import { join } from 'node:path';
import type { Folders } from '../../src/refresh/order.ts';

export type { Folders };

/** @returns the three folders below one */
export const foldersIn = (root: string): Folders => ({
  seeds: join(root, 'seeds'),
  index: join(root, 'index'),
  state: join(root, 'state'),
});
