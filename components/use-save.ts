import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { ApiError } from "#components/api.ts";
import { toast } from "#components/ui/toast.tsx";
import { useErrorWords } from "#components/use-error-words.ts";

/**
 * A change that a room makes: afterwards the lists it touched are asked for again. A refusal is
 * said in words, unless `quiet` leaves that to a form that shows it beside the field.
 */
export function useSave<Input, Output>(
  save: (input: Input) => Promise<Output>,
  {
    stale,
    done,
    shown,
    quiet = false,
  }: {
    /** First parts of the query keys: `["GET /api-keys"]`. */
    stale: string[];
    done?: (output: Output, input: Input) => void;
    /** What was changed has been read anew: before that, a form that lets go of it shows the old. */
    shown?: (input: Input) => void;
    quiet?: boolean;
  },
) {
  const client = useQueryClient();
  const words = useErrorWords();
  const refresh = () =>
    Promise.all(stale.map((key) => client.invalidateQueries({ queryKey: [key] })));
  const underWay = useRef<string | null>(null);
  const mutation = useMutation({
    mutationFn: save,
    onSuccess: async (output, input) => {
      done?.(output, input);
      await refresh();
      shown?.(input);
    },
    onError: (error) => {
      // A form says it itself, and would go with its row if that were asked for again.
      if (quiet) return;
      toast.error(words(error));
      // Somebody took it away meanwhile: the list should not go on showing it.
      if (error instanceof ApiError && error.code === "NOT_FOUND") void refresh();
    },
    onSettled: () => {
      underWay.current = null;
    },
  });
  const { mutate } = mutation;
  return {
    ...mutation,
    mutate: (input: Input) => {
      // Where the page lags, a double press comes before the button is drawn as pressed.
      const pressed = JSON.stringify(input) ?? "";
      if (underWay.current === pressed) return;
      underWay.current = pressed;
      mutate(input);
    },
  };
}
