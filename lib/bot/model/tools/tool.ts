import { z } from "zod";
import type { Turn } from "../../think.ts";
import type { Told } from "../told.ts";

/** Something a model may ask of the shop whose turn it is; it reaches no other. */
export type Tool = {
  name: string;
  description: string;
  input: z.ZodType;
  /** What is answered is also written into `told`: nothing else may be said. */
  run(turn: Turn, told: Told, input: unknown): object;
};

/** The same with its input typed. */
export const tool = <Input extends z.ZodType>(
  spec: Omit<Tool, "input" | "run"> & {
    input: Input;
    run(turn: Turn, told: Told, input: z.output<Input>): object;
  },
): Tool => ({
  ...spec,
  run: (turn, told, input) => spec.run(turn, told, input as z.output<Input>),
});

/** As the endpoint wants to have it described. */
export const describeTool = ({ name, description, input }: Tool) => {
  const { $schema: _, ...parameters } = z.toJSONSchema(input, { io: "input" });
  return { type: "function" as const, function: { name, description, parameters } };
};
