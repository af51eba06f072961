import type { IncomingMessage, ServerResponse } from "node:http";
import { json } from "./http.ts";
import { Gate, type Limits } from "./limits.ts";
import type { Plan, Target } from "./plans.ts";
import type { State, Template } from "./state.ts";
import type { StatusTarget } from "./statuses.ts";

/** What a test in another process may ask of the fake. */
type Command =
  | { do: "fail"; code: number; status?: number; times?: number; target?: Target; to?: string }
  | { do: "hang" | "drop" | "lose"; times?: number; to?: string }
  | { do: "page"; status: number; body?: string; times?: number }
  | {
      do: "set";
      delayMs?: number;
      tokens?: string[] | null;
      templates?: Template[] | null;
      subscribed?: boolean;
    }
  | { do: "templates"; wabaId: string; templates: Template[] }
  | { do: "statuses"; target: StatusTarget | null }
  | { do: "limits"; limits: Limits | null }
  | { do: "forget" };

/** `GET /__control` tells what happened; `POST /__control` plans what will. */
export function control(
  state: State,
  request: IncomingMessage,
  response: ServerResponse,
  body: unknown,
): void {
  if (request.method === "POST") obey(state, body as Command);
  const { log, accepted, doubles, marksRead } = state.journal;
  json(response, 200, { log, accepted, doubles, marksRead });
}

function obey(state: State, command: Command): void {
  switch (command.do) {
    case "fail": {
      const { code, status = 400, times = 1, target, to } = command;
      state.plans.fail(code, status, times, target, to);
      break;
    }
    case "hang":
    case "drop":
    case "lose":
      state.plans.add({ do: command.do }, command.times, "messages", command.to);
      break;
    case "page": {
      const plan: Plan = { do: "page", status: command.status, body: command.body ?? "" };
      state.plans.add(plan, command.times);
      break;
    }
    case "set":
      state.delayMs = command.delayMs ?? state.delayMs;
      if (command.tokens !== undefined) state.tokens = command.tokens;
      if (command.templates !== undefined) state.templates = command.templates;
      state.subscribed = command.subscribed ?? state.subscribed;
      break;
    case "templates":
      state.accountTemplates.set(command.wabaId, command.templates);
      break;
    case "statuses":
      state.autoStatuses = command.target;
      break;
    case "limits":
      state.gate = command.limits && new Gate(command.limits);
      break;
    case "forget":
      state.plans.forget();
  }
}
