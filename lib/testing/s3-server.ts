import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

export type S3Server = {
  endpoint: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** What the app's settings would be. */
  settings: Record<string, string>;
  close(): Promise<void>;
};

const bucket = "sapa-media";
/** The server's only login. */
const login = "S3RVER";

const script = `
  import S3rver from "s3rver";
  const directory = process.argv.at(-1);
  const configureBuckets = [{ name: "${bucket}", configs: [] }];
  const server = new S3rver({ port: 0, address: "127.0.0.1", silent: true, directory, configureBuckets });
  console.log((await server.run()).port);
`;

/**
 * A server of somebody else's that speaks S3. In a process of its own: to give the second page of
 * a list it wants a cipher that OpenSSL has put away.
 */
export async function startS3Server(): Promise<S3Server> {
  const directory = mkdtempSync(join(tmpdir(), "sapa-s3-"));
  const options = ["--openssl-legacy-provider", "--input-type=module", "--eval", script];
  const child: ChildProcess = spawn(process.execPath, [...options, "--", directory], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (!child.stdout) throw new Error("The S3 server has no voice.");
  const [port] = (await once(createInterface(child.stdout), "line")) as [string];
  const endpoint = `http://127.0.0.1:${port}`;
  return {
    endpoint,
    bucket,
    accessKeyId: login,
    secretAccessKey: login,
    settings: {
      S3_BUCKET: bucket,
      S3_ENDPOINT: endpoint,
      S3_ACCESS_KEY_ID: login,
      S3_SECRET_ACCESS_KEY: login,
    },
    async close() {
      const ended = once(child, "exit");
      child.kill();
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
