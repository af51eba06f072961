import { z } from "zod";

export const Register = z.object({
  name: z.string().trim().min(1).max(200),
  // Phone keyboards end an address with a space.
  email: z.string().trim().pipe(z.email().max(254)),
  password: z.string().min(8).max(200),
});
export type Register = z.infer<typeof Register>;

export const Login = z.object({
  email: z.string().trim().min(1).max(254),
  password: z.string().min(1).max(200),
});
export type Login = z.infer<typeof Login>;
