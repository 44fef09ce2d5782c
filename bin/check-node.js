// Loaded before every entry: Wirecheck runs its TypeScript as it is, and keeps its index in node:sqlite.
// Plain JavaScript, so that an older Node gets as far as this line and can say what is wrong.
import module from 'node:module';

const OLDEST_NODE = 24;
if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  console.error(
    `Wirecheck needs Node ${OLDEST_NODE} or newer, and this is ${process.versions.node}: run "npm ci" without --omit=optional, which brings one, and start with npm.`,
  );
  process.exit(2);
}
// Halves the time a command takes to start; the cache lies in the system's temporary folder.
module.enableCompileCache?.();
const emit = process.emitWarning;
process.emitWarning = (warning, ...rest) => {
  // node:sqlite is experimental by name only; members of a news community need not read of it at each command
  if (!String(warning).includes('SQLite')) emit.call(process, warning, ...rest);
};
