"use client";

import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { ApiError } from "#components/api.ts";

const passing = (error: unknown) => error instanceof ApiError && error.passing;

/** Who is refused what this page shows has another role now: the frame is asked for anew. */
function createClient(refresh: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => error instanceof ApiError && error.code === "FORBIDDEN" && refresh(),
    }),
    defaultOptions: {
      queries: {
        // The stream of events keeps what is remembered fresh; time alone makes nothing stale.
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 15 * 60_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (failures, error) => passing(error) && failures < 3,
        networkMode: "always",
      },
      mutations: {
        retry: false,
        networkMode: "always",
      },
    },
  });
}

export function Queries({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [client] = useState(() => createClient(() => router.refresh()));
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
