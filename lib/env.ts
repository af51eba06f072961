import { resolve } from "node:path";
import { z } from "zod";

// The one list of settings. It imports nothing of ours, so that the start command can check them
// before anything else is loaded.

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most, {
      error: `must be a whole number between ${least} and ${most}`,
    })
    .transform(Number);

function parsesAs(text: string, protocols: string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}

const origin = z
  .string()
  .refine((text) => parsesAs(text, ["http:", "https:"]) && new URL(text).host !== "", {
    error: "must be an address such as https://inbox.example.com",
    abort: true,
  })
  .refine((text) => new URL(text).href === `${new URL(text).origin}/`, {
    error: "must be only scheme, host and port, without a path or login",
  })
  .transform((text) => new URL(text).origin);

const graphAddress = z
  .string()
  .refine((text) => parsesAs(text, ["http:", "https:"]), {
    error: "must be an address such as https://graph.facebook.com",
  })
  .transform((text) => text.replace(/\/+$/, ""));

const webSocketAddress = z.string().refine((text) => parsesAs(text, ["ws:", "wss:"]), {
  error: "must be an address such as wss://web.whatsapp.com/ws/chat",
});

const databaseAddress = z.string().refine((text) => parsesAs(text, ["postgresql:", "postgres:"]), {
  error: "must be an address such as postgresql://user:password@host:5432/database",
});

const redisAddress = z.string().refine((text) => parsesAs(text, ["redis:", "rediss:"]), {
  error: "must be an address such as redis://host:6379",
});

const s3Address = z.string().refine((text) => parsesAs(text, ["http:", "https:"]), {
  error: "must be an address such as https://s3.example.com",
});

const bucketName = z.string().regex(/^[a-z0-9][a-z0-9._-]{1,61}[a-z0-9]$/, {
  error: "must be a bucket's name such as sapa-media",
});

const yesOrNo = z
  .enum(["true", "false"], { error: "must be true or false" })
  .transform((text) => text === "true");

/** What goes with a bucket, and without which it is of no use. */
const s3Login = ["S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;

const hostName = /^(\[[0-9a-f:.]+\]|[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_-]+)*)(:\d{1,5})?$/;

const hosts = z.string().transform((text, context) => {
  const list = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((host) => host !== "");
  for (const host of list.filter((candidate) => !hostName.test(candidate))) {
    context.addIssue({
      code: "custom",
      message: `must be a list of hosts such as "erp.internal, 10.0.0.5:8080", and "${host}" is none`,
    });
  }
  return list;
});

const settings = z
  .object({
    PORT: wholeNumber(1, 65_535).prefault("3000"),
    APP_URL: origin.optional(),
    DATABASE_URL: databaseAddress.optional(),
    DATA_DIR: z
      .string()
      .prefault(".data")
      .transform((path) => resolve(path)),
    GRAPH_API_URL: graphAddress.prefault("https://graph.facebook.com"),
    WHATSAPP_WEB_URL: webSocketAddress.optional(),
    REDIS_URL: redisAddress.optional(),
    NEXTAUTH_SECRET: z
      .string()
      .min(32, { error: "must have at least 32 characters (`openssl rand -base64 32` makes one)" })
      .optional(),
    TRUST_PROXY: wholeNumber(0, 10).prefault("0"),
    REGISTRATIONS_PER_HOUR: wholeNumber(0, 1_000_000).prefault("30"),
    OUTBOUND_ALLOW: hosts.prefault(""),
    S3_BUCKET: bucketName.optional(),
    S3_ENDPOINT: s3Address.optional(),
    S3_REGION: z.string().prefault("us-east-1"),
    S3_ACCESS_KEY_ID: z.string().optional(),
    S3_SECRET_ACCESS_KEY: z.string().optional(),
    S3_PATH_STYLE: yesOrNo.prefault("true"),
    MEDIA_QUOTA_MB: wholeNumber(1, 999_999_999).optional(),
  })
  .superRefine((read, context) => {
    for (const name of s3Login.filter((one) => read.S3_BUCKET && !read[one])) {
      context.addIssue({
        code: "custom",
        path: [name],
        message: "it must be, since S3_BUCKET is",
      });
    }
  })
  .transform((read) => ({ ...read, APP_URL: read.APP_URL ?? `http://localhost:${read.PORT}` }));

export type Env = z.output<typeof settings>;

/** Their values would be a leak in a log: a wrong one is named, but not quoted. */
const secrets = ["NEXTAUTH_SECRET", "DATABASE_URL", "REDIS_URL", "S3_SECRET_ACCESS_KEY"];

export class WrongSettings extends Error {
  override name = "WrongSettings";
}

/** Reads and checks all settings; throws one sentence per wrong one. An empty value is unset. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.entries(source).flatMap(([name, value]) =>
    value === undefined || value.trim() === "" ? [] : [[name, value.trim()]],
  );
  const result = settings.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  const sentences = result.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const set = source[name]?.trim() ? "is set, but" : "is not set, but";
    const quoted = secrets.includes(name) || !source[name] ? set : `is "${source[name]}", but`;
    return `${name} ${quoted} ${issue.message}.`;
  });
  throw new WrongSettings(sentences.join("\n"));
}

/** What a process that we start finds in its environment: every setting in its checked form. */
export function environmentFor(env: Env): Record<string, string> {
  const entries = Object.entries(env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(",") : String(value)]],
  );
  // next-auth takes its own address from here and would otherwise guess it from the request.
  return { ...Object.fromEntries(entries), NEXTAUTH_URL: env.APP_URL };
}

/** The settings of a running app, where the start command has filled in what was left unset. */
export type AppEnv = Env & { DATABASE_URL: string; NEXTAUTH_SECRET: string };

let checked: AppEnv | undefined;

export function env(): AppEnv {
  if (checked) return checked;
  const read = readEnv();
  const { DATABASE_URL, NEXTAUTH_SECRET } = read;
  if (!DATABASE_URL || !NEXTAUTH_SECRET) {
    const missing = DATABASE_URL ? "NEXTAUTH_SECRET" : "DATABASE_URL";
    throw new WrongSettings(`${missing} is not set: start the app with \`npm start\`.`);
  }
  checked = { ...read, DATABASE_URL, NEXTAUTH_SECRET };
  return checked;
}
