import { lazy, Suspense } from "react";
import type { Message } from "#lib/messages/schema.ts";

const View = lazy(() =>
  import("./structured-view.tsx").then((module) => ({ default: module.StructuredView })),
);

/** Of such a kind few chats have any: what draws them is fetched with the first. */
export function Structured({ message }: { message: Message }) {
  return (
    <Suspense fallback={<span className="block h-24 w-[262px] max-w-full" />}>
      <View message={message} />
    </Suspense>
  );
}
