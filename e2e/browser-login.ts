import { expect } from "@playwright/test";
import type { Client } from "./client.ts";
import { type Answer, wire } from "./wire.ts";

const cookiesOf = ({ headers }: Answer) =>
  (headers["set-cookie"] ?? []).map((cookie) => cookie.split(";")[0] ?? "");

/** Logs in as a browser does, and comes back with the client that holds its cookie. */
export async function logInAsBrowser(
  anyone: Client,
  address: string,
  login: { email: string; password: string; totp?: string },
  at?: string,
): Promise<{ client: Client; cookie: string; setCookie: string }> {
  const from = { "x-forwarded-for": address };
  const there = at === undefined ? {} : { origin: at };
  const csrf = await wire({ ...there, method: "GET", path: "/api/auth/csrf", headers: from });
  const { csrfToken } = JSON.parse(csrf.text);
  const answer = await wire({
    ...there,
    method: "POST",
    path: "/api/auth/callback/credentials",
    headers: {
      ...from,
      "content-type": "application/x-www-form-urlencoded",
      cookie: cookiesOf(csrf).join("; "),
    },
    body: new URLSearchParams({ ...login, csrfToken, json: "true" }).toString(),
  });
  const cookie = cookiesOf(answer).find((one) => /session=/.test(one)) ?? "";
  const setCookie = answer.headers["set-cookie"]?.find((one) => one.startsWith(cookie)) ?? "";
  expect([answer.status, cookie], answer.text).toEqual([200, expect.stringContaining("=")]);
  return { client: anyone.with({ cookie }), cookie, setCookie };
}
