import { resolve } from "node:path";
import { expect, test } from "vitest";
import { environmentFor, readEnv } from "./env.ts";

test("needs no setting at all", () => {
  expect(readEnv({})).toEqual({
    PORT: 3000,
    APP_URL: "http://localhost:3000",
    DATA_DIR: resolve(".data"),
    GRAPH_API_URL: "https://graph.facebook.com",
    TRUST_PROXY: 0,
    REGISTRATIONS_PER_HOUR: 30,
    OUTBOUND_ALLOW: [],
    S3_REGION: "us-east-1",
    S3_PATH_STYLE: true,
  });
});

test("says what a bucket lacks, and repeats no secret", () => {
  const bucket = { S3_BUCKET: "sapa-media", S3_ACCESS_KEY_ID: "AKIA" };
  expect(() => readEnv(bucket)).toThrow(
    "S3_SECRET_ACCESS_KEY is not set, but it must be, since S3_BUCKET is.",
  );
  const whole = { ...bucket, S3_SECRET_ACCESS_KEY: "rahasia", S3_PATH_STYLE: "false" };
  const read = readEnv(whole);
  expect(read).toMatchObject({ S3_BUCKET: "sapa-media", S3_PATH_STYLE: false });
  expect(readEnv(environmentFor(read))).toEqual(read);
});

test("takes an empty setting for unset", () => {
  expect(readEnv({ PORT: "", DATABASE_URL: " " })).toEqual(readEnv({}));
});

test("takes its own address from the port when APP_URL is unset", () => {
  expect(readEnv({ PORT: "8080" }).APP_URL).toBe("http://localhost:8080");
  expect(readEnv({ APP_URL: "https://Inbox.example.com/" }).APP_URL).toBe(
    "https://inbox.example.com",
  );
});

test("reads the hosts that may be reached although private", () => {
  const { OUTBOUND_ALLOW } = readEnv({ OUTBOUND_ALLOW: "erp.internal, 10.0.0.5:8080 [::1]:9" });
  expect(OUTBOUND_ALLOW).toEqual(["erp.internal", "10.0.0.5:8080", "[::1]:9"]);
});

test.each([
  ["PORT", "abc", 'PORT is "abc", but must be a whole number between 1 and 65535.'],
  ["PORT", "70000", 'PORT is "70000", but must be a whole number between 1 and 65535.'],
  [
    "APP_URL",
    "inbox",
    'APP_URL is "inbox", but must be an address such as https://inbox.example.com.',
  ],
  [
    "APP_URL",
    "https://a.example/app",
    'APP_URL is "https://a.example/app", but must be only scheme, host and port, without a path or login.',
  ],
  [
    "GRAPH_API_URL",
    "ftp://x",
    'GRAPH_API_URL is "ftp://x", but must be an address such as https://graph.facebook.com.',
  ],
  ["TRUST_PROXY", "-1", 'TRUST_PROXY is "-1", but must be a whole number between 0 and 10.'],
  [
    "REGISTRATIONS_PER_HOUR",
    "many",
    'REGISTRATIONS_PER_HOUR is "many", but must be a whole number between 0 and 1000000.',
  ],
  [
    "OUTBOUND_ALLOW",
    "http://erp",
    'OUTBOUND_ALLOW is "http://erp", but must be a list of hosts such as "erp.internal, 10.0.0.5:8080", and "http://erp" is none.',
  ],
  ["S3_BUCKET", "A b", 'S3_BUCKET is "A b", but must be a bucket\'s name such as sapa-media.'],
  [
    "S3_ENDPOINT",
    "minio:9000",
    'S3_ENDPOINT is "minio:9000", but must be an address such as https://s3.example.com.',
  ],
  ["S3_PATH_STYLE", "yes", 'S3_PATH_STYLE is "yes", but must be true or false.'],
  [
    "MEDIA_QUOTA_MB",
    "0",
    'MEDIA_QUOTA_MB is "0", but must be a whole number between 1 and 999999999.',
  ],
])("says that %s may not be %s", (name, value, sentence) => {
  expect(() => readEnv({ [name]: value })).toThrow(sentence);
});

test("names a wrong secret without repeating it", () => {
  const wrong = { NEXTAUTH_SECRET: "hunter2", DATABASE_URL: "mysql://u:hunter2@h/d" };
  const read = () => readEnv(wrong);
  expect(read).toThrow(/^NEXTAUTH_SECRET is set, but must have at least 32 characters/m);
  expect(read).toThrow(/^DATABASE_URL is set, but must be an address such as postgresql:/m);
  expect(read).not.toThrow(/hunter2/);
});

test("names every wrong setting at once, a sentence each", () => {
  expect(() => readEnv({ PORT: "x", TRUST_PROXY: "y" })).toThrow(/^PORT .*\.\nTRUST_PROXY .*\.$/);
});

test("hands its settings on to what it starts, next-auth's address included", () => {
  const env = readEnv({ APP_URL: "https://a.example", OUTBOUND_ALLOW: "b c" });
  const handed = environmentFor(env);
  expect(handed.NEXTAUTH_URL).toBe("https://a.example");
  expect(readEnv(handed)).toEqual(env);
});
