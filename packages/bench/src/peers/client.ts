import { connect, type Socket } from 'node:net';

/** A response: the body in the chunks in which it arrived. */
export interface Reply {
  status: number;
  body: Buffer[];
}

/** The data of a response. @throws Error where it failed */
export function dataOf<Data>({ status, body }: Reply, request = 'A request'): Data {
  const text = Buffer.concat(body).toString();
  const { data, errors } = JSON.parse(text);
  if (status === 200 && data && !errors) return data;
  throw new Error(`${request} failed with status ${status}: ${text.slice(0, 500)}`);
}

/**
 * A kept-alive connection for one request after another. It uses bare sockets, since on two cores a client as
 * expensive as the server would distort the measurement.
 */
export class Connection {
  readonly #socket: Socket;
  readonly #head: string;
  #resolve: ((reply: Reply) => void) | undefined;
  #reject: ((error: Error) => void) | undefined;
  #received: Buffer[] = [];
  #status = 0;
  /** The bytes of the body still to come; undefined until the head is complete. */
  #left: number | undefined;

  constructor(port: number, token: string) {
    this.#head =
      `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\n` +
      `accept: application/json\r\nauthorization: Bearer ${token}\r\ncontent-length: `;
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('data', (chunk) => this.#take(chunk));
    this.#socket.on('error', (error) => this.#reject?.(error));
    this.#socket.on('close', () => this.#reject?.(new Error('The server closed the connection.')));
  }

  /** Sends a body, and waits for the response. */
  send(body: string): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
      this.#socket.write(`${this.#head}${Buffer.byteLength(body)}\r\n\r\n${body}`);
    });
  }

  close(): void {
    this.#reject = undefined;
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
    this.#resolve?.(reply);
  }

  #readHead(): void {
    const start = this.#received.length === 1 ? (this.#received[0] as Buffer) : Buffer.concat(this.#received);
    const end = start.indexOf('\r\n\r\n');
    this.#received = [start];
    if (end === -1) return;
    const head = start.toString('latin1', 0, end);
    const [, length] = /\r\ncontent-length: *(\d+)/i.exec(head) ?? [];
    if (length === undefined) {
      this.#reject?.(new Error(`A response without a length: ${head}`));
      return;
    }
    this.#status = Number(head.slice(9, 12));
    const body = start.subarray(end + 4);
    this.#received = [body];
    this.#left = Number(length) - body.length;
  }
}
