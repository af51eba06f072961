import type { Update } from "../provider.ts";
import { id, type Json, object } from "./pick.ts";

/** Kept and shown, changes no message. */
export const account = (field: string, value: unknown, at: Date): Update => ({
  kind: "account",
  at,
  field,
  value: object(value) ?? { value },
});

/** `message_template_status_update`, `template_category_update` and their kin. */
export function readTemplate(field: string, value: Json, at: Date): Update | null {
  const templateId = field.includes("template") ? id(value.message_template_id) : null;
  return templateId ? { kind: "template", at, templateId, field, value } : null;
}
