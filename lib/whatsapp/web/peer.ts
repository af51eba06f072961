type Port = {
  postMessage(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  on(event: "message", listener: (message: unknown) => void): unknown;
};

type Packet =
  | { ask: number; name: string; given: unknown }
  | { answer: number; value: unknown }
  | { answer: number; error: { message: string; code?: string } };

type Handlers = Record<string, (given: never) => unknown>;

/** The other side's refusal, with the code that it gave. */
export class PeerError extends Error {
  override name = "PeerError";
  readonly code: string | undefined;

  constructor(message: string, code?: string) {
    super(message);
    this.code = code;
  }
}

export type Peer = {
  ask<T>(name: string, given: unknown, transfer?: readonly ArrayBuffer[]): Promise<T>;
  /** Whoever still waits for an answer gets this instead. */
  hangUp(reason: string): void;
};

/** Two threads ask each other: functions by name on either side, plain data between them. */
export function makePeer(port: Port, handlers: Handlers): Peer {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let asked = 0;
  let over: string | null = null;

  const answer = async ({ ask: id, name, given }: Extract<Packet, { ask: number }>) => {
    try {
      const value = await handlers[name]?.(given as never);
      port.postMessage({ answer: id, value });
    } catch (error) {
      const { message, code } = error as { message?: string; code?: string };
      port.postMessage({ answer: id, error: { message: message ?? String(error), code } });
    }
  };
  port.on("message", (message) => {
    const packet = message as Packet;
    if ("ask" in packet) return void answer(packet);
    const one = waiting.get(packet.answer);
    waiting.delete(packet.answer);
    if ("error" in packet) one?.reject(new PeerError(packet.error.message, packet.error.code));
    else one?.resolve(packet.value);
  });

  return {
    ask<T>(name: string, given: unknown, transfer: readonly ArrayBuffer[] = []): Promise<T> {
      if (over !== null) return Promise.reject(new PeerError(over));
      const one = Promise.withResolvers<unknown>();
      asked += 1;
      waiting.set(asked, one);
      port.postMessage({ ask: asked, name, given }, transfer);
      return one.promise as Promise<T>;
    },
    hangUp(reason) {
      over = reason;
      for (const one of waiting.values()) one.reject(new PeerError(reason));
      waiting.clear();
    },
  };
}
