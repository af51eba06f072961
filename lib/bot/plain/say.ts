import type { Language } from "./language.ts";
import type { Phrases } from "./phrases.ts";
import { sayEn } from "./say-en.ts";
import { sayId } from "./say-id.ts";

export const phrases: Record<Language, Phrases> = { id: sayId, en: sayEn };
