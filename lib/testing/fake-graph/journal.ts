import { appendFileSync } from "node:fs";

export type Entry = {
  /** Order of arrival over all requests, from 1. */
  n: number;
  at: string;
  method: string;
  path: string;
  body: unknown;
  outcome: "accepted" | "marked-read" | "answered" | "refused" | "hung" | "dropped" | "lost";
  /** Null where no answer was given. */
  status: number | null;
  messageId?: string;
  recipient?: string;
  clientMessageId?: string;
};

/** A message that was taken, whether or not its sender was ever told so. */
export type Accepted = {
  n: number;
  at: string;
  messageId: string;
  recipient: string;
  clientMessageId: string | null;
  phoneNumberId: string;
  body: Record<string, unknown>;
};

/** Remembers everything, and in a file too when given one: it is read after a kill. */
export class Journal {
  readonly log: Entry[] = [];
  readonly accepted: Accepted[] = [];
  /** Client message ids that were taken a second time: a customer got one message twice. */
  readonly doubles: string[] = [];
  readonly marksRead: { messageId: string; typing: boolean }[] = [];
  readonly #file: string | undefined;
  readonly #taken = new Set<string>();
  #count = 0;

  constructor(file?: string) {
    this.#file = file;
  }

  next(): number {
    this.#count += 1;
    return this.#count;
  }

  /** At once and before the answer, so that what was taken is on record however it ends. */
  write(entry: Entry): Entry {
    this.log.push(entry);
    if (this.#file) appendFileSync(this.#file, `${JSON.stringify(entry)}\n`);
    return entry;
  }

  take(message: Accepted): void {
    const { clientMessageId } = message;
    if (clientMessageId) {
      if (this.#taken.has(clientMessageId)) this.doubles.push(clientMessageId);
      this.#taken.add(clientMessageId);
    }
    this.accepted.push(message);
  }
}
