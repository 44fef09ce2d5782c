import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import * as z from 'zod';
import { Gateway } from './gateway.ts';

export const TOKEN = 'token.of.tests';
export const APPLICATION = '100000000000000001';

/** Seconds after which a request that met a rate limit may come again. */
const RETRY_AFTER_S = 0.1;
const LIMITED = { 'retry-after': String(RETRY_AFTER_S), 'x-ratelimit-scope': 'shared' };

const Component: z.ZodType<Component> = z.looseObject({
  type: z.number(),
  content: z.string().optional(),
  label: z.string().optional(),
  placeholder: z.string().optional(),
  options: z.array(z.object({ label: z.string(), value: z.string() })).optional(),
  custom_id: z.string().optional(),
  component: z.lazy(() => Component).optional(),
  disabled: z.boolean().optional(),
  accent_color: z.number().optional(),
  components: z.array(z.lazy(() => Component)).optional(),
});
export interface Component {
  type: number;
  content?: string | undefined;
  label?: string | undefined;
  placeholder?: string | undefined;
  options?: { label: string; value: string }[] | undefined;
  custom_id?: string | undefined;
  component?: Component | undefined;
  disabled?: boolean | undefined;
  accent_color?: number | undefined;
  components?: Component[] | undefined;
}

const Sent = z.object({
  flags: z.number().default(0),
  components: z.array(Component).default([]),
  allowed_mentions: z.object({ parse: z.array(z.string()) }).optional(),
});
const Posted = Sent.extend({ nonce: z.string().optional(), enforce_nonce: z.boolean().default(false) });
const Callback = z.object({
  type: z.number(),
  data: Sent.extend({
    choices: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
    title: z.string().optional(),
    custom_id: z.string().optional(),
  }).optional(),
});
/** What became of an interaction: how it was acknowledged, and the message it ended in. */
export interface Ended {
  ackType: number;
  ephemeral: boolean;
  /** As sent, the last state of it. */
  message: z.infer<typeof Sent>;
  choices: { name: string; value: string }[];
  /** The form that was shown, where it ended in one. */
  modal: { title: string; custom_id: string; components: Component[] } | null;
  /** The id of the interaction, which a button's press needs. */
  id: string;
  /** Milliseconds until it was acknowledged. */
  ackMs: number;
}

interface Pending extends Partial<Ended> {
  sentAt: number;
  resolve: (ended: Ended) => void;
}

interface Request {
  method: string;
  path: string;
  body: unknown;
}

/**
 * As much of Discord as the bot meets: its gateway and REST on one port of this machine.
 * Interactions are made in member.ts.
 */
export class DiscordDouble {
  readonly requests: Request[] = [];
  /** Registered commands by guild id, or `''` for everywhere. */
  readonly commands = new Map<string, unknown[]>();
  readonly gateway: Gateway;
  /** Files it serves as attachments, by path. */
  readonly files = new Map<string, Uint8Array>();
  /** Channels by id, with what the bot posted there; others there are not. */
  readonly channels = new Map<string, z.infer<typeof Posted>[]>();
  /** Channels that the bot may not write in. */
  readonly closed = new Set<string>();
  /** Gives a status for a request to fail with, 0 to cut its connection, or null. A 429 asks for RETRY_AFTER_S. */
  fault: (request: Request) => number | null = () => null;
  /** Whether a request is carried out, and its answer is lost on the way. */
  lost: (request: Request) => boolean = () => false;
  /** How long a member waits for an answer. */
  patienceMs = 5_000;

  readonly #pending = new Map<string, Pending>();
  readonly #http: Server;
  #ids = 200000000000000000n;

  constructor() {
    this.#http = createServer((request, response) => void this.#serve(request, response));
    this.gateway = new Gateway({
      server: this.#http,
      token: TOKEN,
      application: APPLICATION,
      host: () => this.host,
    });
  }

  static async start(): Promise<DiscordDouble> {
    const double = new DiscordDouble();
    await once(double.#http.listen(0, '127.0.0.1'), 'listening');
    return double;
  }

  get host(): string {
    const address = this.#http.address();
    return `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  }

  async stop(): Promise<void> {
    this.gateway.drop();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  nextId(): string {
    this.#ids += 1n;
    return String(this.#ids);
  }

  /** Sends an interaction, and waits until the bot has done with it. */
  interact(interaction: { id: string }): Promise<Ended> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('left without an answer')), this.patienceMs);
      const done = (ended: Ended) => {
        clearTimeout(late);
        resolve(ended);
      };
      this.#pending.set(interaction.id, { id: interaction.id, sentAt: performance.now(), resolve: done });
      this.gateway.dispatch('INTERACTION_CREATE', { ...interaction, token: interaction.id, version: 1 });
    });
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent((incoming.url ?? '').replace(/^\/api\/v10|\?.*$/g, ''));
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const request = { method: incoming.method ?? '', path, body: text === '' ? null : JSON.parse(text) };
    this.requests.push(request);
    const status = this.fault(request);
    if (status === 0) return void incoming.socket.destroy();
    const authorized =
      /^\/(?:interactions|webhooks|files)\//.test(path) || incoming.headers.authorization === `Bot ${TOKEN}`;
    const [code, answer] = authorized
      ? status
        ? [status, {}]
        : this.#answer(request)
      : [401, { code: 0, message: '401' }];
    if (this.lost(request)) return void incoming.socket.destroy();
    if (answer instanceof Uint8Array) return void response.writeHead(code).end(answer);
    if (code === 204) return void response.writeHead(code).end();
    const headers = { 'content-type': 'application/json', ...(code === 429 && LIMITED) };
    response.writeHead(code, headers).end(JSON.stringify(answer));
  }

  #answer({ method, path, body }: Request): [number, unknown] {
    const [, kind, id = '', token = '', messages] = path.split('/');
    if (path === '/gateway/bot')
      return [
        200,
        {
          url: `ws://${this.host}`,
          shards: 1,
          session_start_limit: { total: 9, remaining: 9, reset_after: 0, max_concurrency: 1 },
        },
      ];
    if (path === '/applications/@me') return [200, { id: APPLICATION }];
    if (path.endsWith('/commands')) {
      const guild = /\/guilds\/(\d+)\//.exec(path)?.[1] ?? '';
      if (method === 'PUT') this.commands.set(guild, z.array(z.unknown()).parse(body));
      return [200, this.commands.get(guild) ?? []];
    }
    if (kind === 'channels') return this.#post(id, Posted.parse(body));
    if (kind === 'files') return this.files.has(path) ? [200, this.files.get(path)] : [404, {}];
    if (kind === 'interactions') return this.#acknowledge(id, Callback.parse(body));
    if (kind === 'webhooks') return this.#finish(token, Sent.parse(body), messages === undefined);
    return [404, { code: 0, message: '404' }];
  }

  #acknowledge(id: string, { type, data }: z.infer<typeof Callback>): [number, unknown] {
    const pending = this.#pending.get(id);
    if (!pending) return [404, { code: 10062, message: 'Unknown interaction' }];
    if (pending.ackType !== undefined) return [400, { code: 40060, message: 'Already acknowledged' }];
    pending.ackType = type;
    pending.ackMs = performance.now() - pending.sentAt;
    pending.ephemeral = ((data?.flags ?? 0) & 64) !== 0;
    if (type === 8) this.#finish(id, Sent.parse({}), false, { choices: data?.choices ?? [] });
    if (type === 9) {
      const { title = '', custom_id = '', components = [] } = data ?? {};
      this.#finish(id, Sent.parse({}), false, { modal: { title, custom_id, components } });
    }
    return [204, null];
  }

  #post(id: string, message: z.infer<typeof Posted>): [number, unknown] {
    const posts = this.channels.get(id);
    if (!posts) return [404, { code: 10003, message: 'Unknown Channel' }];
    if (this.closed.has(id)) return [403, { code: 50001, message: 'Missing Access' }];
    const isRepeat = message.enforce_nonce && posts.some(({ nonce }) => nonce === message.nonce);
    if (!isRepeat) posts.push(message);
    return [200, { id: this.nextId(), channel_id: id, content: '', ...message }];
  }

  #finish(
    id: string,
    message: z.infer<typeof Sent>,
    followUp: boolean,
    { choices = [], modal = null }: Partial<Ended> = {},
  ): [number, unknown] {
    const pending = this.#pending.get(id);
    if (pending?.ackType === undefined) return [404, { code: 10015, message: 'Unknown Webhook' }];
    const { ackType, ackMs = 0, ephemeral = false } = pending;
    pending.resolve({
      id,
      ackType,
      ackMs,
      message,
      choices,
      modal,
      ephemeral: followUp ? (message.flags & 64) !== 0 : ephemeral,
    });
    return [
      200,
      { id, channel_id: '1', author: { id: APPLICATION, username: 'wirecheck' }, content: '', ...message },
    ];
  }
}
