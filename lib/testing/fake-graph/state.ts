import { Journal } from "./journal.ts";
import type { Gate } from "./limits.ts";
import { Media } from "./media.ts";
import { Plans } from "./plans.ts";
import type { StatusTarget } from "./statuses.ts";
import type { Known } from "./validate.ts";

export type Template = Record<string, unknown> & { name: string };

/** All that the fake knows and was told to do. */
export class State {
  readonly journal: Journal;
  readonly plans = new Plans();
  readonly media = new Media();
  /** Null: any token is good. */
  tokens: string[] | null = null;
  /** Null: any name is approved. */
  templates: Template[] | null = null;
  /** Of single accounts, whatever the others have. */
  readonly accountTemplates = new Map<string, Template[]>();
  /** What differs from the ordinary number, and what customers see of it. */
  number: Record<string, unknown> = {};
  profile: Record<string, unknown> = {};
  /** Whether an app hears of what happens on the accounts. */
  subscribed = true;
  autoStatuses: StatusTarget | null = null;
  /** Null, the beginning: as fast as anybody likes. */
  gate: Gate | null = null;
  delayMs = 0;
  url = "";

  constructor(logFile?: string) {
    this.journal = new Journal(logFile);
  }

  readonly known: Known = {
    hasMedia: (id) => this.media.files.has(id),
    hasTemplate: (name) =>
      this.templates === null || this.templates.some((template) => template.name === name),
  };
}
