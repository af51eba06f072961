import { expect } from "@playwright/test";
import type { Message } from "#lib/messages/schema.ts";
import { type Client, given } from "./client.ts";

export const password = "benar-kuda-baterai";
export const newEmail = () => `${crypto.randomUUID()}@toko.example`;
/** A possible Indonesian mobile number, as E.164 digits. */
export const newPhone = () => `62812${String(Math.random()).slice(2, 10).padEnd(8, "7")}`;

export type NewKey = {
  name?: string;
  scopes?: string[];
  mode?: "live" | "test";
  rateLimit?: number;
  expiresAt?: string;
  allowedIps?: string[];
};

/** A tenant of the test's own, and everybody who belongs to it. */
export class Shop {
  readonly tenantId: string;
  readonly user: { id: string; name: string; email: string };
  /** The owner, by login token. */
  readonly owner: Client;
  /** A live key that may do everything. */
  readonly api: Client;
  readonly #anyone: Client;

  private constructor(anyone: Client, login: LoggedIn, secret: string) {
    this.#anyone = anyone;
    this.tenantId = login.tenant.id;
    this.user = login.user;
    this.owner = anyone.bearer(login.token);
    this.api = anyone.bearer(secret);
  }

  static async open(anyone: Client): Promise<Shop> {
    const body = { name: "Toko Uji", email: newEmail(), password };
    const login: LoggedIn = await given(anyone.device("/api/register", body), 201);
    const key = await makeKey(anyone.bearer(login.token), {});
    return new Shop(anyone, login, key.secret);
  }

  /** A key, as a client that uses it. */
  async key(wanted: NewKey = {}) {
    const { id, secret } = await makeKey(this.owner, wanted);
    return { id, secret, client: this.#anyone.bearer(secret) };
  }

  /** Another member. */
  async hire(role: "ADMIN" | "AGENT") {
    const body = { name: "Rina", email: newEmail(), role, password };
    const { id } = await given(this.owner.post("/members", body), 201);
    const login = { email: body.email, password };
    const { token } = await given(this.#anyone.device("/api/login", login));
    return { id: id as string, email: body.email, client: this.#anyone.bearer(token) };
  }

  /** The owner logs in somewhere else too; answers that session's id. */
  async otherSession(): Promise<string> {
    await given(this.#anyone.device("/api/login", { email: this.user.email, password }));
    const { items } = await given(this.owner.get("/me/sessions"));
    return items.find((session: { current: boolean }) => !session.current).id;
  }

  /** A customer writes on the sandbox; answers the message's id. */
  async say(from: string, text: string, more: object = {}): Promise<string> {
    return (await given(this.api.post("/sandbox/messages", { from, text, ...more }), 201)).id;
  }

  /** The conversation of a customer who has just written, once the message is there. */
  async chat(from = newPhone(), text = "halo", more: object = {}): Promise<{ id: string }> {
    const said = await this.say(from, text, more);
    let id = "";
    await expect
      .poll(async () => {
        id ||=
          (await given(this.api.get(`/conversations?q=${encodeURIComponent(from)}`))).items[0]
            ?.id ?? "";
        return id !== "" && (await this.saidIn(id)).some((message) => message.id === said);
      })
      .toBe(true);
    return { id };
  }

  /** The latest messages of a conversation, oldest first. */
  async saidIn(id: string): Promise<Message[]> {
    return (await given(this.api.get(`/conversations/${id}`))).messages;
  }

  /** The same, already in people's hands, so that the bot stays out of it. */
  async humanChat(from = newPhone(), text = "halo") {
    const { id } = await this.chat(from, text);
    await given(this.api.post(`/conversations/${id}/handoff`));
    return { id, phone: from };
  }
}

type LoggedIn = {
  token: string;
  user: { id: string; name: string; email: string };
  tenant: { id: string; name: string };
};

const makeKey = (owner: Client, wanted: NewKey): Promise<{ id: string; secret: string }> =>
  given(
    owner.post("/api-keys", {
      name: "Uji",
      scopes: ["admin:*"],
      rateLimit: 10_000,
      ...wanted,
    }),
    201,
  );
