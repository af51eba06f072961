/** As people here write numbers: local ones begin with 0. Null: this is none yet. */
export function phoneDigits(written: string): string | null {
  if (!/^[\d\s()+.-]+$/.test(written.trim())) return null;
  const digits = written.replace(/\D/g, "");
  const whole = digits.startsWith("0") ? `62${digits.slice(1)}` : digits;
  return /^\d{8,15}$/.test(whole) ? whole : null;
}
