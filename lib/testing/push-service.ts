import { createDecipheriv, createECDH, type ECDH, hkdfSync, randomBytes } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export type Pushed = {
  /** Which browser's mailbox. */
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
};

export type PushService = {
  origin: string;
  pushed: Pushed[];
  stop(): Promise<void>;
};

/** A push service such as a browser's maker runs, which answers as the test wishes. */
export async function startPushService(
  answer: (pushed: Pushed) => number = () => 201,
): Promise<PushService> {
  const pushed: Pushed[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const one = {
      path: request.url ?? "",
      headers: request.headers,
      body: Buffer.concat(chunks),
    };
    pushed.push(one);
    response.writeHead(answer(one)).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    pushed,
    stop: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

export type PushBrowser = {
  subscription: { endpoint: string; keys: { p256dh: string; auth: string } };
  /** What it would show; throws for what was not meant for it. */
  open(pushed: Pushed): { title: string; body: string; tag: string; url: string };
};

/** A browser that has subscribed: the only one who can read what is sent to it. */
export function pushBrowser(endpoint: string): PushBrowser {
  const own = createECDH("prime256v1");
  own.generateKeys();
  const auth = randomBytes(16);
  const keys = { p256dh: own.getPublicKey("base64url"), auth: auth.toString("base64url") };
  return {
    subscription: { endpoint, keys },
    open: ({ body }) => JSON.parse(decrypt(own, auth, body).toString()),
  };
}

/** RFC 8188 in the key agreement of RFC 8291: one record, as push messages are. */
function decrypt(own: ECDH, auth: Buffer, message: Buffer): Buffer {
  const salt = message.subarray(0, 16);
  const keyLength = message.readUInt8(20);
  const theirs = message.subarray(21, 21 + keyLength);
  const sealed = message.subarray(21 + keyLength);
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), own.getPublicKey(), theirs]);
  const secret = Buffer.from(hkdfSync("sha256", own.computeSecret(theirs), auth, info, 32));
  const derive = (name: string, length: number) =>
    Buffer.from(
      hkdfSync("sha256", secret, salt, Buffer.from(`Content-Encoding: ${name}\0`), length),
    );
  const decipher = createDecipheriv("aes-128-gcm", derive("aes128gcm", 16), derive("nonce", 12));
  decipher.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2));
}
