import { z } from "zod";
import { textUpTo } from "#lib/text.ts";

export const Clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ description: "`HH:MM`, by the shop's clock.", examples: ["09:00"] });

const OpenHours = z.object({ open: Clock, close: Clock });
const name = textUpTo(100);
const closedText = textUpTo(1_000, 0).nullable();

/** As it is kept and shown. Closing before it opens is past midnight. */
export const Hours = z
  .object({
    week: z
      .array(OpenHours.nullable())
      .length(7)
      .meta({ description: "From Monday to Sunday; null: closed that day." }),
    holidays: z
      .array(z.object({ date: z.iso.date(), name: name.nullable(), hours: OpenHours.nullable() }))
      .default([]),
    closedText: closedText.default(null),
  })
  .meta({ id: "OpeningHours" });

const once = {
  id: "Ada tanggal yang ditulis dua kali.",
  en: "A date stands here twice.",
};

const GivenHours = z.strictObject({
  week: z
    .array(z.strictObject(OpenHours.shape).nullable())
    .length(7)
    .meta({ description: "From Monday to Sunday; null: closed that day." }),
  holidays: z
    .array(
      z.strictObject({
        date: z.iso.date(),
        name: name.nullable().default(null),
        hours: z.strictObject(OpenHours.shape).nullable().default(null).meta({
          description: "null: closed. Else the hours of that day, whatever its weekday.",
        }),
      }),
    )
    .max(200)
    .default([])
    .refine((days) => new Set(days.map(({ date }) => date)).size === days.length, {
      message: once.en,
      params: once,
    }),
  closedText: closedText.default(null).meta({
    description: "Said where a person is wanted and nobody is there; null: our own words.",
  }),
});

/** How the tenant's own model is reached. Its key is sealed elsewhere and never shown. */
const model = {
  baseUrl: textUpTo(500).meta({
    description:
      "Of any OpenAI-compatible endpoint. Public and https, unless the operator allows its host.",
    examples: ["https://api.openai.com/v1"],
  }),
  model: textUpTo(200).meta({ examples: ["gpt-5-mini"] }),
  temperature: z.number().min(0).max(2).nullable().meta({
    description: "null: left to the endpoint, as some models demand.",
  }),
  timeoutMs: z.number().int().min(1_000).max(60_000).meta({
    description: "For a whole turn, look-ups included. After it the plain bot answers.",
  }),
  turnsPerDay: z.number().int().min(1).max(1_000_000).nullable().meta({
    description: "After so many turns of a day the plain bot goes on; null: without end.",
  }),
  instructions: textUpTo(4_000, 0).nullable().meta({
    description: "Tone and manners, in your words. Facts belong into answers and products.",
  }),
  summaries: z.boolean().meta({
    description: "A note for the team on what it is about, where the bot hands over.",
  }),
};

/** As it is kept in `tenants.bot`. */
export const StoredModel = z.object({
  baseUrl: model.baseUrl,
  model: model.model,
  temperature: model.temperature.default(null),
  timeoutMs: model.timeoutMs.default(20_000),
  turnsPerDay: model.turnsPerDay.default(null),
  instructions: model.instructions.default(null),
  summaries: model.summaries.default(true),
});
export type StoredModel = z.infer<typeof StoredModel>;

export const BotModel = z
  .object({ ...model, apiKeySet: z.boolean() })
  .meta({ id: "BotModel", description: "Its key is never shown." });

export const PatchBotModel = z
  .strictObject({
    ...model,
    apiKey: z.string().trim().min(1).max(1_000).nullable().meta({
      description:
        "Write-only. null forgets it. At another host it must be given again, or forgotten.",
    }),
  })
  .partial()
  .meta({ id: "PatchBotModel" });
export type PatchBotModel = z.infer<typeof PatchBotModel>;

export const Engine = z.enum(["plain", "model"]);
export type Engine = z.infer<typeof Engine>;

export const ModelErrorCode = z.enum([
  "BLOCKED",
  "UNREACHABLE",
  "TIMEOUT",
  "UNAUTHORIZED",
  "NOT_FOUND",
  "REJECTED",
  "RATE_LIMITED",
  "FAILED",
  "GARBAGE",
  "UNGROUNDED",
]);
export type ModelErrorCode = z.infer<typeof ModelErrorCode>;

export const ModelError = z.object({
  code: ModelErrorCode.meta({
    description:
      "`REJECTED`: the endpoint refused the request itself. `GARBAGE`: what came was no answer. `UNGROUNDED`: it named prices or numbers that nobody told it.",
  }),
  message: z.object({ id: z.string(), en: z.string() }),
  detail: z.string().nullable().meta({ description: "What the endpoint itself said." }),
});
export type ModelError = z.infer<typeof ModelError>;

const count = z.number().int();

export const Bot = z
  .object({
    enabled: z.boolean().meta({ description: "The shop's switch; each channel has its own too." }),
    greeting: z.string().nullable(),
    farewell: z.string().nullable(),
    handoffWords: z.array(z.string()),
    hours: Hours.nullable().meta({ description: "null: always open." }),
    engine: Engine,
    model: BotModel.nullable(),
    modelToday: z
      .object({
        turns: count,
        failures: count,
        inputTokens: count,
        outputTokens: count,
        lastError: ModelError.extend({ at: z.iso.datetime() }).nullable(),
      })
      .meta({ description: "By the shop's clock." }),
  })
  .meta({ id: "Bot" });
export type Bot = z.infer<typeof Bot>;

const words = z.string().trim().min(1).max(1_000).nullable();

export const PatchBot = z
  .strictObject({
    enabled: z.boolean(),
    greeting: words.meta({
      description: "Before the first answer of a conversation; null: our own.",
    }),
    farewell: words.meta({
      description: "Where a person takes over and somebody is there; null: our own words.",
    }),
    handoffWords: z
      .array(textUpTo(60))
      .max(100)
      .meta({ description: "Who says one of these gets a person, whatever else they say." }),
    hours: GivenHours.nullable(),
    engine: Engine.meta({ description: "`model` needs a base URL and a model's name." }),
    model: PatchBotModel.nullable().meta({
      description: "Only what is given changes; null forgets it, key and all.",
    }),
  })
  .partial()
  .meta({ id: "PatchBot" });
export type PatchBot = z.infer<typeof PatchBot>;

const durationMs = count;

export const TryBot = z
  .strictObject({
    text: z.string().trim().min(1).max(4_096).meta({ description: "What a customer would write." }),
    engine: Engine.optional().meta({ description: "Default: the one that the shop has chosen." }),
    greet: z.boolean().default(false).meta({ description: "As to someone new." }),
  })
  .meta({ id: "TryBot" });
export type TryBot = z.infer<typeof TryBot>;

export const BotTry = z
  .object({
    do: z.enum(["answer", "handoff"]),
    text: z.string().nullable(),
    reason: z.string().nullable().meta({ description: "Of a handoff, for the team." }),
    sources: z.array(
      z.object({ kind: z.enum(["product", "answer", "hours"]), id: z.string(), title: z.string() }),
    ),
    engine: Engine.meta({
      description: "Who thought of it: where the model fails, the plain bot does.",
    }),
    error: ModelError.nullable().meta({ description: "Why the model did not." }),
    durationMs,
  })
  .meta({ id: "BotTry" });
export type BotTry = z.infer<typeof BotTry>;

export const TestBotModel = z
  .strictObject({
    question: z.string().trim().min(1).max(500).default("Halo, apakah kamu bisa membaca ini?"),
    model: PatchBotModel.default({}).meta({
      description: "Settings to try before they are saved, over the saved ones.",
    }),
  })
  .meta({ id: "TestBotModel" });
export type TestBotModel = z.infer<typeof TestBotModel>;

export const BotModelTest = z
  .object({
    ok: z.boolean(),
    answer: z.string().nullable().meta({ description: "In the model's own words, unchecked." }),
    usedTools: z.boolean().meta({ description: "Whether it asked for the shop's catalog." }),
    error: ModelError.nullable(),
    durationMs,
    inputTokens: count,
    outputTokens: count,
  })
  .meta({ id: "BotModelTest" });
export type BotModelTest = z.infer<typeof BotModelTest>;
