import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { deliver } from "./fake-graph/deliver.ts";
import { json } from "./fake-graph/http.ts";
import type { Accepted, Entry } from "./fake-graph/journal.ts";
import { Gate, type Limits } from "./fake-graph/limits.ts";
import type { Target } from "./fake-graph/plans.ts";
import { serve } from "./fake-graph/serve.ts";
import { State, type Template } from "./fake-graph/state.ts";
import type { StatusTarget } from "./fake-graph/statuses.ts";
import { type Address, type Sender, status, textMessage } from "./fake-graph/webhook.ts";

/** Meta's side of the wire, on a real socket: what it takes, refuses, and what it can do to us. */
export type FakeGraph = {
  /** For GRAPH_API_URL. */
  url: string;
  /** Every request in the order of arrival, with how it ended. */
  log: Entry[];
  /** Messages taken, the unanswered ones included. */
  accepted: Accepted[];
  acceptedBy(recipient: string): Accepted[];
  /** Client message ids that were taken more than once. */
  doubles: string[];
  marksRead: { messageId: string; typing: boolean }[];
  /** As Meta limits it; null, the beginning: nothing is. */
  limit(limits: Limits | null): void;
  /** How long every answer takes. */
  delayMs: number;
  /** Only these are good; null, the beginning: any. */
  onlyTokens(tokens: string[] | null): void;
  /** The approved ones; null, the beginning: any name is. */
  setTemplates(templates: Template[] | null): void;
  /** What differs from the ordinary number, and what its customers see of it. */
  setNumber(number: Record<string, unknown>, profile?: Record<string, unknown>): void;
  /** Whether an app hears of what happens on the accounts; the beginning: one does. */
  subscribed: boolean;
  /** A file that a customer sent; its id goes into a webhook body. */
  putMedia(file: { bytes: Uint8Array; mimeType: string; filename?: string }): string;
  failNext(code: number, httpStatus?: number, times?: number, target?: Target): void;
  /** Takes the message and never answers. */
  hangNext(times?: number): void;
  /** Takes the message and cuts the connection. */
  closeBeforeAnswer(times?: number): void;
  /** Cuts the connection and takes nothing. */
  loseNext(times?: number): void;
  /** A gateway's page in place of Graph's answer. */
  pageNext(httpStatus: number, body?: string, times?: number): void;
  /** Receipts for every message taken from now on. */
  autoStatuses(target: StatusTarget | null): void;
  deliver(webhookUrl: string, appSecret: string, body: unknown): Delivery;
  deliverStatus(
    webhookUrl: string,
    appSecret: string,
    messageId: string,
    name: Parameters<typeof status>[0]["status"],
    more?: Partial<Parameters<typeof status>[0]>,
  ): Delivery;
  deliverText(
    webhookUrl: string,
    appSecret: string,
    said: Address & Sender & { text: string; id?: string; timestamp?: number },
  ): Delivery;
  close(): Promise<void>;
};
type Delivery = Promise<{ status: number; body: string }>;

export async function startFakeGraph(
  options: { port?: number; host?: string; logFile?: string } = {},
): Promise<FakeGraph> {
  const state = new State(options.logFile);
  const server = createServer((request, response) => {
    serve(state, request, response).catch((error: unknown) => {
      json(response, 500, { fake: String(error) });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, options.host ?? "127.0.0.1", resolve);
  });
  const { address, port } = server.address() as AddressInfo;
  state.url = `http://${address}:${port}`;
  const { journal, plans } = state;

  return {
    url: state.url,
    log: journal.log,
    accepted: journal.accepted,
    acceptedBy: (recipient) => journal.accepted.filter((taken) => taken.recipient === recipient),
    doubles: journal.doubles,
    marksRead: journal.marksRead,
    get delayMs() {
      return state.delayMs;
    },
    set delayMs(ms) {
      state.delayMs = ms;
    },
    get subscribed() {
      return state.subscribed;
    },
    set subscribed(is) {
      state.subscribed = is;
    },
    limit: (limits) => {
      state.gate = limits && new Gate(limits);
    },
    onlyTokens: (tokens) => {
      state.tokens = tokens;
    },
    setTemplates: (templates) => {
      state.templates = templates;
    },
    setNumber: (number, profile = {}) => {
      state.number = number;
      state.profile = profile;
    },
    putMedia: ({ bytes, mimeType, filename = "file" }) =>
      state.media.put({ bytes, mimeType, filename }),
    failNext: (code, httpStatus = 400, times = 1, target) =>
      plans.fail(code, httpStatus, times, target),
    hangNext: (times) => plans.add({ do: "hang" }, times),
    closeBeforeAnswer: (times) => plans.add({ do: "drop" }, times),
    loseNext: (times) => plans.add({ do: "lose" }, times),
    pageNext: (httpStatus, body = "<html>Bad Gateway</html>", times) =>
      plans.add({ do: "page", status: httpStatus, body }, times),
    autoStatuses: (target) => {
      state.autoStatuses = target;
    },
    deliver,
    deliverStatus: (webhookUrl, appSecret, messageId, name, more) => {
      const taken = journal.accepted.find((message) => message.messageId === messageId);
      const body = status({
        phoneNumberId: taken?.phoneNumberId ?? "",
        wabaId: "",
        ...(taken?.clientMessageId && { clientMessageId: taken.clientMessageId }),
        ...(taken && { recipient: taken.recipient }),
        ...more,
        id: messageId,
        status: name,
      });
      return deliver(webhookUrl, appSecret, body);
    },
    deliverText: (webhookUrl, appSecret, said) => deliver(webhookUrl, appSecret, textMessage(said)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
