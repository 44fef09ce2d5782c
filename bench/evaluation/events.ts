import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const EVENTS = new URL('../../test/events/', import.meta.url);

/** @returns paths of the project's own events, by name */
export const ownEvents = (): string[] =>
  readdirSync(EVENTS)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => fileURLToPath(new URL(file, EVENTS)));
