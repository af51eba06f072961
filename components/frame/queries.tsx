"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { ApiError } from "#components/api.ts";

const passing = (error: unknown) => error instanceof ApiError && error.passing;

function createClient(): QueryClient {
  return new QueryClient({
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
  const [client] = useState(createClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
