import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
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
    quiet = false,
  }: {
    /** First parts of the query keys: `["GET /api-keys"]`. */
    stale: string[];
    done?: (output: Output, input: Input) => void;
    quiet?: boolean;
  },
) {
  const client = useQueryClient();
  const words = useErrorWords();
  const underWay = useRef<string | null>(null);
  const mutation = useMutation({
    mutationFn: save,
    onSuccess: async (output, input) => {
      done?.(output, input);
      await Promise.all(stale.map((key) => client.invalidateQueries({ queryKey: [key] })));
    },
    onError: (error) => {
      if (!quiet) toast.error(words(error));
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
