import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import * as z from 'zod';

const Frame = z.object({
  op: z.number(),
  d: z
    .union([
      z.looseObject({
        token: z.string().optional(),
        intents: z.number().optional(),
        seq: z.number().optional(),
      }),
      z.number(),
    ])
    .nullish(),
});
type Frame = z.infer<typeof Frame>;

interface Dispatch {
  op: 0;
  t: string;
  s: number;
  d: unknown;
}

export interface GatewayOptions {
  server: Server;
  token: string;
  application: string;
  host: () => string;
}

/** Discord's gateway, as far as a bot without intents meets it. What is sent while the bot is away waits for it. */
export class Gateway {
  readonly intents: number[] = [];
  readonly #options: GatewayOptions;
  readonly #sockets: WebSocketServer;
  readonly #history: Dispatch[] = [];
  #send: ((payload: unknown) => void) | null = null;
  #heard = 0;

  constructor(options: GatewayOptions) {
    this.#options = options;
    this.#sockets = new WebSocketServer({ server: options.server });
    this.#sockets.on('connection', (socket) => this.#greet(socket));
  }

  dispatch(t: string, d: unknown): void {
    this.#history.push({ op: 0, t, s: this.#history.length + 1, d });
    this.#flush();
  }

  /** Cuts the bot's connections; it is expected to resume. */
  drop(): void {
    this.#send = null;
    for (const socket of this.#sockets.clients) socket.terminate();
  }

  /** Op 7: asks the bot to connect again. */
  reconnect(): void {
    this.#tell({ op: 7, d: null });
  }

  /** Op 9: takes its session from the bot. @param resumable whether it may have it back */
  invalidate(resumable: boolean): void {
    this.#tell({ op: 9, d: resumable });
  }

  /** Says something after which the bot comes anew, and is sent nothing until it has. */
  #tell(payload: unknown): void {
    for (const socket of this.#sockets.clients) socket.send(JSON.stringify(payload));
    this.#send = null;
  }

  #flush(): void {
    if (!this.#send) return;
    for (const dispatch of this.#history.slice(this.#heard)) this.#send(dispatch);
    this.#heard = this.#history.length;
  }

  #greet(socket: WebSocket): void {
    const send = (payload: unknown) => socket.send(JSON.stringify(payload));
    socket.on('message', (data) => this.#hear(Frame.parse(JSON.parse(String(data))), socket, send));
    send({ op: 10, d: { heartbeat_interval: 40_000 } });
  }

  #hear({ op, d }: Frame, socket: WebSocket, send: (payload: unknown) => void): void {
    if (op === 1) send({ op: 11 });
    if (typeof d !== 'object' || (op !== 2 && op !== 6)) return;
    if (d?.token === this.#options.token) this.#welcome(op, d, send);
    else socket.close(4004);
  }

  #welcome(
    op: number,
    d: { seq?: number | undefined; intents?: number | undefined },
    send: (payload: unknown) => void,
  ): void {
    // what a session ended by op 9 missed is told to the next one: nobody's interaction is forgotten here
    if (op === 6) this.#heard = Math.min(this.#heard, d.seq ?? 0);
    else this.intents.push(d.intents ?? -1);
    this.#send = send;
    if (op === 2) send(this.#ready());
    else send({ op: 0, t: 'RESUMED', s: this.#heard, d: {} });
    this.#flush();
  }

  #ready(): Dispatch {
    const { application, host } = this.#options;
    const d = {
      v: 10,
      user: { id: application, username: 'wirecheck', discriminator: '0', avatar: null, bot: true },
      guilds: [],
      session_id: 'session',
      resume_gateway_url: `ws://${host()}`,
      application: { id: application, flags: 0 },
    };
    return { op: 0, t: 'READY', s: this.#heard, d };
  }
}
