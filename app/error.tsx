"use client";

import { Broken } from "#components/frame/broken.tsx";

export default function ErrorPage({ error, reset }: { error: Error; reset: () => void }) {
  return (
    <main className="kawung grid min-h-dvh place-items-center bg-canvas p-6 text-center">
      <Broken error={error} onAgain={reset} />
    </main>
  );
}
