/**
 * `+62 812-3456-7890`: Indonesian numbers in the groups people say them in; others as digits in
 * fours. The real library weighs more than this whole screen.
 */
export function shownPhone(digits: string): string {
  if (!/^\d{5,}$/.test(digits)) return digits;
  if (digits.startsWith("62")) {
    const [, operator = "", middle = "", end = ""] = /^62(\d{3})(\d{0,4})(\d*)$/.exec(digits) ?? [];
    return `+62 ${[operator, middle, end].filter(Boolean).join("-")}`;
  }
  return `+${digits.replace(/(\d{1,4})(?=(\d{4})+$)/g, "$1 ")}`;
}

/** As people here write numbers: local ones begin with 0. Null: this is none yet. */
export function phoneDigits(written: string): string | null {
  if (!/^[\d\s()+.-]+$/.test(written.trim())) return null;
  const digits = written.replace(/\D/g, "");
  const whole = digits.startsWith("0") ? `62${digits.slice(1)}` : digits;
  return /^\d{8,15}$/.test(whole) ? whole : null;
}

/** What somebody has typed, as it is shown elsewhere; while it is no number yet, as it stands. */
export function shownTyped(written: string): string {
  const digits = phoneDigits(written);
  return digits ? shownPhone(digits) : written.trim();
}

/** What to call a contact: the name, else the number. `null` when neither is known. */
export const callName = (contact: { name: string | null; phone: string | null }): string | null =>
  contact.name ?? (contact.phone === null ? null : shownPhone(contact.phone));
