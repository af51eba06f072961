import { fieldErrors } from "#components/field-errors.ts";
import { useErrorWords } from "#components/use-error-words.ts";
import { useSave } from "#components/use-save.ts";

/** A save behind a form: what the API refused stands at its field, the rest beneath the form. */
export function useFormSave<Input, Output>(
  save: (input: Input) => Promise<Output>,
  { stale, done }: { stale: string[]; done: (output: Output, input: Input) => void },
) {
  const words = useErrorWords();
  const { mutate, isPending, error } = useSave(save, { stale, done, quiet: true });
  const errors = fieldErrors(error);
  const unplaced = error !== null && Object.keys(errors).length === 0;
  return { send: mutate, saving: isPending, errors, problem: unplaced ? words(error) : null };
}
