"use client";

import { Broken } from "#components/frame/broken.tsx";

/** A room that breaks takes no other room with it: the frame and the way out stay. */
export default function RoomError({ error, reset }: { error: Error; reset: () => void }) {
  return (
    <div className="grid h-full place-items-center bg-surface p-6 text-center">
      <Broken error={error} onAgain={reset} />
    </div>
  );
}
