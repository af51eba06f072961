import type { Template } from "#lib/templates/schema.ts";

export type Reason =
  | { name: "blocked"; message: string }
  | { name: "optedOut" | "authentication" | "PENDING" | "REJECTED" | "PAUSED" | "DISABLED" }
  | { name: "status"; status: string };

const known = ["PENDING", "REJECTED", "PAUSED", "DISABLED"] as const;

/** Why a template cannot be sent to this customer from here; null: it can. */
export function whyNot(template: Template, optedOut: boolean): Reason | null {
  const { status, blocked, category } = template;
  const named = known.find((name) => name === status);
  if (named) return { name: named };
  if (status !== "APPROVED") return { name: "status", status };
  if (blocked) return { name: "blocked", message: blocked.message };
  // A code is made by a program at the moment it is asked for.
  if (category === "AUTHENTICATION") return { name: "authentication" };
  return category === "MARKETING" && optedOut ? { name: "optedOut" } : null;
}

/** `pesanan_dikirim` → `Pesanan dikirim`. */
export function spokenName(name: string): string {
  const words = name.replaceAll("_", " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
