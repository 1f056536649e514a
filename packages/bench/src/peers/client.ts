import { connect, type Socket } from 'node:net';

/** What came back: the body in the pieces in which it arrived. */
export interface Reply {
  status: number;
  body: Buffer[];
}

/**
 * One connection that is kept alive and carries one request after another. Written on bare sockets, since on two
 * cores a client that costs as much as the server would be what is measured.
 */
export class Connection {
  readonly #socket: Socket;
  readonly #head: string;
  #answered: ((reply: Reply) => void) | undefined;
  #failed: ((error: Error) => void) | undefined;
  #received: Buffer[] = [];
  #status = 0;
  /** How many bytes of the body are still to come; undefined before the head has come whole. */
  #left: number | undefined;

  constructor(port: number, token: string) {
    this.#head =
      `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\n` +
      `accept: application/json\r\nauthorization: Bearer ${token}\r\ncontent-length: `;
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('data', (chunk) => this.#take(chunk));
    this.#socket.on('error', (error) => this.#failed?.(error));
    this.#socket.on('close', () => this.#failed?.(new Error('The server closed the connection.')));
  }

  /** Sends a body, and waits for the answer to it. */
  ask(body: string): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.#answered = resolve;
      this.#failed = reject;
      this.#socket.write(`${this.#head}${Buffer.byteLength(body)}\r\n\r\n${body}`);
    });
  }

  close(): void {
    this.#failed = undefined;
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#received.push(chunk);
    if (this.#left === undefined) this.#readHead();
    else this.#left -= chunk.length;
    if (this.#left !== 0) return;
    const reply = { status: this.#status, body: this.#received };
    this.#received = [];
    this.#left = undefined;
    this.#answered?.(reply);
  }

  #readHead(): void {
    const start = this.#received.length === 1 ? (this.#received[0] as Buffer) : Buffer.concat(this.#received);
    const end = start.indexOf('\r\n\r\n');
    this.#received = [start];
    if (end === -1) return;
    const head = start.toString('latin1', 0, end);
    const [, length] = /\r\ncontent-length: *(\d+)/i.exec(head) ?? [];
    if (length === undefined) {
      this.#failed?.(new Error(`An answer without a length: ${head}`));
      return;
    }
    this.#status = Number(head.slice(9, 12));
    const body = start.subarray(end + 4);
    this.#received = [body];
    this.#left = Number(length) - body.length;
  }
}
