import { statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Disagreement } from '../disagreements/types.ts';
import { UsageError, UserError } from '../errors.ts';
import { appendLines, readLines } from './lines.ts';

const FILE = 'dismissed.jsonl';

/** Why a flag was false. */
const REASONS = ['different thing', 'different time', 'same value', 'other'] as const;
const Reason = z.enum(REASONS);
export type DismissalReason = z.infer<typeof Reason>;

const Flag: z.ZodType<Disagreement> = z.object({
  id: z.string(),
  event: z.string(),
  kind: z.enum(['figure', 'date', 'place', 'person', 'wording', 'framing', 'revision']),
  about: z.string(),
  reason: z.string().exactOptional(),
  positions: z.array(
    z.object({
      value: z.string(),
      sentence: z.string(),
      attributedTo: z.string().nullable(),
      citations: z.array(
        z.object({
          report: z.string(),
          headline: z.string().nullable(),
          date: z.string().nullable(),
          outlet: z.string().nullable(),
          url: z.string().nullable(),
          paragraph: z.number(),
        }),
      ),
      origins: z.number().exactOptional(),
    }),
  ),
});

const Decision = z.object({
  /** Of the disagreement. */
  id: z.string(),
  /** ISO time. */
  at: z.string(),
  by: z.string(),
});
const Dismissal = Decision.extend({ reason: Reason, disagreement: Flag });
const Line = z.union([
  Dismissal.extend({ did: z.literal('dismissed') }),
  Decision.extend({ did: z.literal('undone') }),
]);

/** A disagreement that somebody found to be none, as it stood then. */
export type Dismissal = z.infer<typeof Dismissal>;

export interface DismissalsOptions {
  /** The folder. */
  state: string;
  /** Who decides, where the call does not say. */
  by: string;
  now: () => Date;
  /** The disagreements that the reports give. */
  standing: () => Disagreement[];
}

/** The log of what was dismissed and undone; what stands dismissed is what the log comes to. Other processes may write it too. */
export class Dismissals {
  readonly #options: DismissalsOptions;
  readonly #path: string;
  #read: { mark: string; byId: ReadonlyMap<string, Dismissal> } | null = null;

  constructor(options: DismissalsOptions) {
    this.#options = options;
    this.#path = join(options.state, FILE);
  }

  /** Another text whenever something was dismissed or undone. */
  get mark(): string {
    const stats = statSync(this.#path, { throwIfNoEntry: false });
    return stats ? `${stats.size} ${stats.mtimeMs}` : '';
  }

  /** What stands dismissed, by id, the oldest first. */
  get byId(): ReadonlyMap<string, Dismissal> {
    const { mark } = this;
    if (this.#read?.mark !== mark) this.#read = { mark, byId: standing(readLines(this.#path, Line)) };
    return this.#read.byId;
  }

  /** @returns those that nobody has dismissed */
  without<T extends Pick<Disagreement, 'id'>>(disagreements: readonly T[]): T[] {
    const { byId } = this;
    return disagreements.filter(({ id }) => !byId.has(id));
  }

  /** @returns a summary of a refresh without what is dismissed */
  shownIn<T extends { newDisagreements: Disagreement[]; resolvedDisagreements: string[] }>(summary: T): T {
    return {
      ...summary,
      newDisagreements: this.without(summary.newDisagreements),
      resolvedDisagreements: summary.resolvedDisagreements.filter((id) => !this.byId.has(id)),
    };
  }

  /** What stands dismissed, the latest decision first. */
  list(): Dismissal[] {
    return [...this.byId.values()].reverse();
  }

  /**
   * Marks a disagreement as none: it is shown nowhere any more, for as long as the reports that carry it are unchanged.
   * @param why one of the reasons that there are
   * @param by who decides, for the log
   * @throws UserError when none of that id is shown, or the reason is none
   */
  dismiss(id: string, why: string, by?: string): Dismissal {
    const { data: reason } = Reason.safeParse(why);
    if (!reason) throw new UsageError(`The reason must be one of ${REASONS.join(', ')}, and is “${why}”.`);
    const isDismissed = this.byId.has(id);
    const disagreement = this.#options.standing().find((one) => one.id === id);
    if (isDismissed || !disagreement) {
      const gone = isDismissed ? 'it is dismissed already' : 'the reports that carried it have changed';
      throw new UserError(`There is no disagreement ${id} to dismiss: ${gone}.`);
    }
    const dismissal = { ...this.#decision(id, by), reason, disagreement };
    this.#append({ did: 'dismissed', ...dismissal });
    return dismissal;
  }

  /** Shows a disagreement again that was dismissed. @throws UserError when it is not */
  undo(id: string, by?: string): Dismissal {
    const dismissal = this.byId.get(id);
    if (!dismissal) throw new UserError(`No disagreement ${id} is dismissed: there is nothing to undo.`);
    this.#append({ did: 'undone', ...this.#decision(id, by) });
    return dismissal;
  }

  #decision(id: string, by = this.#options.by): z.infer<typeof Decision> {
    return { id, at: this.#options.now().toISOString(), by };
  }

  #append(line: z.infer<typeof Line>): void {
    appendLines(this.#path, [JSON.stringify(line)]);
  }
}

function standing(log: readonly z.infer<typeof Line>[]): ReadonlyMap<string, Dismissal> {
  const byId = new Map<string, Dismissal>();
  for (const line of log) {
    byId.delete(line.id);
    if (line.did === 'undone') continue;
    const { did: _, ...dismissal } = line;
    byId.set(line.id, dismissal);
  }
  return byId;
}
