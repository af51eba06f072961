import type { ChannelNews, Update } from "../provider.ts";
import { id, type Json, known, object, objects } from "./pick.ts";

/** Kept and shown, changes no message. Some of it says what has become of the number. */
export function account(field: string, value: unknown, at: Date): Update {
  const told = object(value);
  const news = told ? newsOf(field, told) : null;
  return { kind: "account", at, field, value: told ?? { value }, ...(news && { news }) };
}

function newsOf(field: string, value: Json): ChannelNews | null {
  const phone = id(value.display_phone_number)?.replace(/\D/g, "") || null;
  switch (field) {
    case "phone_number_quality_update":
      return qualityNews(value, phone);
    case "phone_number_name_update":
      return value.decision === "APPROVED"
        ? { details: known({ phone, verifiedName: id(value.requested_verified_name) }) }
        : null;
    case "business_capability_update": {
      const messagingTier = tierOf(value.max_daily_conversations_per_business);
      return messagingTier ? { details: { messagingTier } } : null;
    }
    case "account_update":
      return accountNews(value);
    default:
      return null;
  }
}

const better = new Set<unknown>(["UNFLAGGED", "UPGRADE", "THROUGHPUT_UPGRADE"]);

function qualityNews(value: Json, phone: string | null): ChannelNews {
  const upgraded = value.event === "THROUGHPUT_UPGRADE";
  const messagingTier =
    tierOf(value.max_daily_conversations_per_business) ?? tierOf(value.current_limit);
  return {
    details: known({ phone, messagingTier, throughput: upgraded ? "HIGH" : null }),
    ...(better.has(value.event) && { mayInitiate: true }),
  };
}

/** Told as a word, or as a number of people a day; -1: as many as one likes. */
function tierOf(value: unknown): string | null {
  const tier = id(value);
  if (!tier || !/^-?\d+$/.test(tier)) return tier;
  const people = Number(tier);
  if (people < 0) return "TIER_UNLIMITED";
  return people >= 1_000 ? `TIER_${people / 1_000}K` : `TIER_${people}`;
}

const gone = new Set(["ACCOUNT_DELETED", "ACCOUNT_OFFBOARDED", "PARTNER_REMOVED"]);

function accountNews(value: Json): ChannelNews | null {
  const event = id(value.event) ?? "";
  const banned = id(object(value.ban_info)?.waba_ban_state);
  if (event === "DISABLED_UPDATE" && banned === "DISABLE") {
    return { down: { reason: "policy", message: "WhatsApp has disabled the business account." } };
  }
  if (gone.has(event)) {
    return { down: { reason: "account", message: `The business account is gone: ${event}.` } };
  }
  const restricted = objects(value.restriction_info).some(
    ({ restriction_type }) => restriction_type === "RESTRICTED_BIZ_INITIATED_MESSAGING",
  );
  return restricted ? { mayInitiate: false } : null;
}

/** `message_template_status_update`, `template_category_update` and their kin. */
export function readTemplate(field: string, value: Json, at: Date): Update | null {
  const templateId = field.includes("template") ? id(value.message_template_id) : null;
  return templateId ? { kind: "template", at, templateId, field, value } : null;
}
