import {
  type CountryCode,
  getCountryCallingCode,
  parsePhoneNumberFromString,
} from "libphonenumber-js";

/**
 * A number as people type it → E.164 digits without `+`, or null where libphonenumber calls it
 * impossible. Digits that start with the region's calling code are tried as international first:
 * `62812345678` is `+62 812 345 678`, never `+62 62 812…`.
 */
export function parsePhone(typed: string, region: string): string | null {
  const text = typed.trim();
  if (!/^[+\d\s().\-/]+$/.test(text)) return null;
  const digits = text.replace(/\D/g, "");
  const country = region as CountryCode;
  const candidates = text.startsWith("+")
    ? [parsePhoneNumberFromString(`+${digits}`)]
    : [
        digits.startsWith(getCountryCallingCode(country))
          ? parsePhoneNumberFromString(`+${digits}`)
          : undefined,
        parsePhoneNumberFromString(digits, country),
        // WhatsApp's own way of writing foreign numbers: the country's code, no plus.
        digits.startsWith("0") ? undefined : parsePhoneNumberFromString(`+${digits}`),
      ];
  const found = candidates.find((number) => number?.isPossible());
  return found ? found.number.slice(1) : null;
}
