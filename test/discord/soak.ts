import type { DiscordDouble, Ended } from './double.ts';
import { buttonsOf, Member, selectsOf } from './member.ts';

/** What members ask for. */
export interface Topics {
  questions: readonly string[];
  speakers: readonly string[];
  texts: readonly string[];
}

export interface SoakOptions {
  discord: DiscordDouble;
  members: number;
  /** Commands, buttons, choices, forms and completions in all. */
  uses: number;
  topics: Topics;
  /** Whether requests fail, answers are lost, and the gateway goes away now and then. */
  faults: boolean;
}

export interface Soaked {
  /** Milliseconds to the first response of each use. */
  ackMs: number[];
  /** Uses that were left without an answer. */
  hanging: string[];
}

/** Uses between two interruptions of the gateway. */
const INTERRUPTED_EVERY = 60;
/** Of so many interactions, which by their ids share faults. */
const FAULT_CYCLE = 20n;
const SERVER_ERRORS = 3;

const pick = <T>(list: readonly T[], i: number): T => {
  const found = list[i % list.length];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

/** What a member does as the i-th; `shown` is the last message that they were answered with. */
type Doing = (member: Member, i: number, shown: Ended | null, topics: Topics) => Promise<Ended>;

/** Presses any button, picks from any select, or fills in the form, whatever the message has. */
const use: Doing = async (member, i, shown, topics) => {
  const buttons = shown ? buttonsOf(shown).filter(({ disabled }) => !disabled) : [];
  const [select] = shown ? selectsOf(shown) : [];
  if (!shown || buttons.length + (select ? 1 : 0) === 0) return member.slash('help');
  if (select && (i % 3 === 0 || buttons.length === 0))
    return member.choose(shown, select.placeholder ?? '', pick(select.options ?? [], i).value);
  const pressed = await member.press(shown, pick(buttons, i).label ?? '');
  return pressed.modal ? member.submit(pressed, shown, pick(topics.questions, i)) : pressed;
};

const forged: Doing = (member, i, shown) => {
  if (!shown || buttonsOf(shown).length === 0) return member.slash('help');
  const copy = structuredClone(shown);
  for (const button of buttonsOf(copy)) button.custom_id = pick(['w1:page:0:x', 'w2:again:0:x', 'x'], i);
  return member.press(copy, buttonsOf(copy)[0]?.label ?? '');
};

const DOINGS: readonly Doing[] = [
  (member, i, _, { questions }) => member.slash('ask', { question: pick(questions, i) }),
  use,
  (member, i, _, { speakers }) => member.type('quotes', 'speaker', pick(speakers, i).slice(0, 3)),
  (member, i, _, { speakers }) => member.slash('quotes', { speaker: pick(speakers, i) }),
  use,
  (member, i, _, { texts }) => member.onMessage('Check against reports', pick(texts, i)),
  (member, i, _, { questions }) => member.slash('ask', { question: pick(questions, i), private: true }),
  use,
  (member) => member.slash('disagreements'),
  use,
  (member) => member.slash('reports'),
  forged,
  (member) => member.slash('refresh', { log: true }),
  (member) => member.type('reports', 'report', ''),
  (member) => member.slash('help'),
  (member) => member.slash('ask', { question: '\u200b\u200b\u200b\u200b' }),
];

/** Fails two in five interactions at one of their requests, by their ids: 500 three times, a lost connection or answer, a 429. */
function makeFaults(discord: DiscordDouble): void {
  const tries = new Map<string, number>();
  const planOf = (path: string) => {
    const [, room, interaction] = /^\/(interactions\/|webhooks\/\d+\/)(\d+)/.exec(path) ?? [];
    if (room === undefined || interaction === undefined) return null;
    const share = (BigInt(interaction) * 7n) % FAULT_CYCLE;
    if (share >= 8n) return null;
    return share < 4n === (room === 'interactions/') ? Number(share % 4n) : null;
  };
  discord.fault = ({ path }) => {
    const plan = planOf(path);
    const count = (tries.get(path) ?? 0) + 1;
    tries.set(path, count);
    if (plan === 0 && count <= SERVER_ERRORS) return 500;
    if (plan === 1 && count === 1) return 0;
    return plan === 2 && count === 1 ? 429 : null;
  };
  discord.lost = ({ path }) => planOf(path) === 3 && tries.get(path) === 1;
}

const isWhole = ({ message, choices, modal, ackType }: Ended): boolean =>
  ackType === 8 || choices.length > 0 || modal !== null || message.components.length > 0;

/** Members use the bot all at once, each one thing after another. */
export async function soak({ discord, members, uses, topics, faults }: SoakOptions): Promise<Soaked> {
  const soaked: Soaked = { ackMs: [], hanging: [] };
  const interruptions = [
    () => discord.gateway.drop(),
    () => discord.gateway.reconnect(),
    () => discord.gateway.invalidate(true),
    () => discord.gateway.invalidate(false),
  ];
  if (faults) makeFaults(discord);
  let begun = 0;
  const live = async (member: Member, place: number): Promise<void> => {
    let shown: Ended | null = null;
    for (let i = begun++; i < uses; i = begun++) {
      if (faults && i % INTERRUPTED_EVERY === INTERRUPTED_EVERY - 1)
        pick(interruptions, Math.floor(i / INTERRUPTED_EVERY))();
      try {
        const ended: Ended = await pick(DOINGS, i + place)(member, i, shown, topics);
        soaked.ackMs.push(ended.ackMs);
        if (!isWhole(ended)) throw new Error('an empty answer');
        if (ended.message.components.length > 0) shown = ended;
      } catch (error) {
        soaked.hanging.push(`${i}: ${error}`);
      }
    }
  };
  const people = Array.from({ length: members }, (_, i) => new Member(discord, { moderator: i === 0 }));
  await Promise.all(people.map(live));
  return soaked;
}
