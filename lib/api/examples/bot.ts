import type { Answer } from "#lib/answers/schema.ts";
import type { Bot, BotModelTest, BotTry } from "#lib/bot/schema.ts";

const id = (last: string) => `019aa3f0-7c1e-7b42-9d3a-5f2c8e1b${last}`;
const at = "2026-11-21T03:04:05.678Z";

const answer: Answer = {
  id: id("0201"),
  question: "Berapa ongkirnya?",
  variants: ["Biaya kirim ke luar kota?"],
  keywords: ["ongkir", "ekspedisi"],
  answer: "Kirim dari Solo pakai JNE, mulai 8 ribu per kg ya Kak.",
  active: true,
  createdAt: at,
  updatedAt: at,
};

const weekday = { open: "08:00", close: "20:00" };
const hours = {
  week: [weekday, weekday, weekday, weekday, weekday, weekday, null],
  holidays: [{ date: "2026-12-25", name: "Natal", hours: null }],
  closedText: null,
};

const model = {
  baseUrl: "https://api.openai.com/v1",
  model: "gpt-5-mini",
  temperature: null,
  timeoutMs: 20_000,
  turnsPerDay: 500,
  instructions: "Sapa pelanggan dengan Kak.",
  summaries: true,
};

const bot: Bot = {
  enabled: true,
  greeting: "Halo Kak 👋",
  farewell: null,
  handoffWords: ["nego"],
  hours,
  engine: "model",
  model: { ...model, apiKeySet: true },
  modelToday: { turns: 41, failures: 0, inputTokens: 61_200, outputTokens: 4_830, lastError: null },
};

const tried: BotTry = {
  do: "answer",
  text: "Kemeja Parang Rp 245.000, stok 12 ya Kak.",
  reason: null,
  sources: [{ kind: "product", id: id("0101"), title: "Kemeja Parang" }],
  engine: "model",
  error: null,
  durationMs: 1_840,
};

const tested: BotModelTest = {
  ok: false,
  answer: null,
  usedTools: false,
  error: {
    code: "UNAUTHORIZED",
    message: {
      id: "Kunci API model ditolak. Periksa kuncinya.",
      en: "The model's API key was refused. Check the key.",
    },
    detail: "Incorrect API key provided.",
  },
  durationMs: 412,
  inputTokens: 0,
  outputTokens: 0,
};

/** By the names of the document's schemas. */
export const botExamples: Record<string, unknown> = {
  Answer: answer,
  CreateAnswer: { question: answer.question, answer: answer.answer, keywords: answer.keywords },
  PatchAnswer: { active: false },
  OpeningHours: hours,
  BotModel: bot.model,
  PatchBotModel: { ...model, apiKey: "sk-…" },
  Bot: bot,
  TryBot: { text: "Kemeja parang berapa?" },
  BotTry: tried,
  TestBotModel: { question: "Halo?", model: { model: model.model } },
  BotModelTest: tested,
  PatchBot: { greeting: bot.greeting, handoffWords: bot.handoffWords },
};
