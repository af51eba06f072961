const formats = new Map<string, Intl.NumberFormat>();

/** `Rp 245.000`, in both languages, with a space that never breaks. */
export function money(amount: number, currency = "IDR"): string {
  if (currency === "IDR") {
    return `Rp\u00a0${amount < 0 ? "−" : ""}${new Intl.NumberFormat("id-ID").format(Math.abs(Math.round(amount)))}`;
  }
  let format = formats.get(currency);
  if (!format) {
    try {
      format = new Intl.NumberFormat("id-ID", { style: "currency", currency });
    } catch {
      return `${currency} ${amount}`;
    }
    formats.set(currency, format);
  }
  return format.format(amount);
}

/** `184 kB`, `1,2 MB`. */
export function fileSize(bytes: number, locale: string): string {
  const mega = bytes >= 1_000_000;
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: mega ? "megabyte" : "kilobyte",
    maximumFractionDigits: mega ? 1 : 0,
  }).format(mega ? bytes / 1_000_000 : Math.max(1, bytes / 1_000));
}
