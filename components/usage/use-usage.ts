import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "#components/api.ts";

export const useUsage = (days: number) =>
  useQuery({
    queryKey: ["GET /usage", days],
    queryFn: ({ signal }) => api("GET /usage", { query: { days }, signal }),
    placeholderData: keepPreviousData,
    refetchOnMount: "always",
  });

export const useCredits = () =>
  useQuery({
    queryKey: ["GET /credits"],
    queryFn: ({ signal }) => api("GET /credits", { signal }),
    refetchOnMount: "always",
  });
