import { z } from "zod";

export const Location = z
  .strictObject({
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    name: z.string().trim().min(1).max(1_000).optional(),
    address: z.string().trim().min(1).max(1_000).optional(),
  })
  .meta({
    id: "Location",
    examples: [
      {
        latitude: -7.5755,
        longitude: 110.8243,
        name: "Batik Laras",
        address: "Jl. Dr. Rajiman 521, Laweyan, Solo",
      },
    ],
  });
export type Location = z.infer<typeof Location>;
