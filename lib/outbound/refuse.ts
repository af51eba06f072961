import ipaddr from "ipaddr.js";
import type { Sentence } from "#lib/errors.ts";
import { exceptions, isException } from "./allowed.ts";

const sentences = {
  malformed: {
    id: "Alamat harus berupa URL lengkap, misalnya https://toko.example/webhook.",
    en: "The address must be a full URL such as https://shop.example/webhook.",
  },
  protocol: {
    id: "Alamat harus dimulai dengan https://.",
    en: "The address must start with https://.",
  },
  login: {
    id: "Alamat tidak boleh memuat nama pengguna atau kata sandi.",
    en: "The address must not hold a user name or password.",
  },
  private: {
    id: "Alamat ini bukan alamat umum di internet.",
    en: "This is not a public address of the internet.",
  },
} satisfies Record<string, Sentence>;

/**
 * Why we would never call this address, or null. It looks at the words only: what a name stands
 * for is looked up, and looked at, at each connection (request.ts), since it may change any time.
 */
export function refusalOf(text: string, list = exceptions()): Sentence | null {
  if (!URL.canParse(text)) return sentences.malformed;
  // The URL parser has read 0x7f.1, 017700000001 and 2130706433 as the address they are.
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:") return sentences.protocol;
  if (url.username || url.password) return sentences.login;
  if (isException(url, list)) return null;
  if (url.protocol !== "https:") return sentences.protocol;
  return isPrivate(url.hostname) ? sentences.private : null;
}

function isPrivate(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, "");
  return ipaddr.isValid(host) ? !isPublic(host) : /(^|\.)localhost\.?$/.test(host);
}

/** All of IPv6 that is handed out; `::7f00:1`, an old way to write 127.0.0.1, is outside. */
const global6 = ipaddr.IPv6.parseCIDR("2000::/3");

export function isPublic(address: string): boolean {
  const ip = ipaddr.parse(address);
  if (ip.range() !== "unicast") return false;
  return ip instanceof ipaddr.IPv4 || ip.match(global6);
}
