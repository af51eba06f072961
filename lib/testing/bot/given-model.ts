import { afterAll, beforeAll, beforeEach } from "vitest";
import { modelBot } from "#lib/bot/model/bot.ts";
import type { ModelAccess } from "#lib/bot/model/client.ts";
import type { Turn } from "#lib/bot/think.ts";
import { type FakeModel, type Scripted, startFakeModel } from "../fake-model.ts";
import { turnOf } from "./example-shop.ts";

let keys = 0;

/** A model that says what each test wrote down for it, and the example shop that asks it. */
export function givenModel() {
  const given = {} as { model: FakeModel; access: ModelAccess };
  beforeAll(async () => {
    process.env.OUTBOUND_ALLOW = "127.0.0.1";
    given.model = await startFakeModel();
  });
  afterAll(() => given.model.stop());
  beforeEach(() => {
    given.model.asked.length = 0;
    given.access = {
      baseUrl: given.model.baseUrl,
      model: "kecil-1",
      temperature: 0.2,
      timeoutMs: 5_000,
      turnsPerDay: null,
      instructions: "Panggil pelanggan Kak.",
      summaries: true,
      // A key of its own each time: a model that was left alone is not, under another key.
      apiKey: `sk-${++keys}`,
    };
  });
  return {
    given,
    ask: (said: string | string[], more: Partial<Turn> = {}) =>
      modelBot(turnOf(said, more), given.access),
  };
}

export const search = (query: string): Scripted => ({ calls: [["search_products", { query }]] });
export const navy = "Kemeja Parang Navy";
