import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import {
  PushSubscription,
  SubscribePush,
  Unsubscribed,
  UnsubscribePush,
} from "#lib/push/schema.ts";
import { subscribePush, unsubscribePush } from "#lib/push/subscribe.ts";

const about = { tag: "Push", scope: "conversations:read", people: true } as const;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      ...about,
      summary: "Let a browser be told",
      description:
        "Of conversations that need this person while they are not looking; for as long as the session lasts.",
      input: SubscribePush,
      output: PushSubscription,
      status: 201,
    },
    (ctx, input, { caller }) => subscribePush(ctx, input, caller.session?.id ?? ""),
  ),
  DELETE: endpoint(
    {
      ...about,
      summary: "Let a browser no longer be told",
      input: UnsubscribePush,
      output: Unsubscribed,
    },
    unsubscribePush,
  ),
});
