import { useMutation, useQueryClient } from "@tanstack/react-query";
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
  return useMutation({
    mutationFn: save,
    onSuccess: async (output, input) => {
      done?.(output, input);
      await Promise.all(stale.map((key) => client.invalidateQueries({ queryKey: [key] })));
    },
    onError: (error) => {
      if (!quiet) toast.error(words(error));
    },
  });
}
