import { createSocket } from "node:dgram";
import type { AddressInfo } from "node:net";
import ipaddr from "ipaddr.js";

/** What the server says when asked for a name: addresses, or nothing at all (it hangs). */
export type Zone = (name: string) => string[] | "silence";

/** A real name server on loopback, whose answers the test decides anew at each question. */
export async function startNameServer(zone: Zone): Promise<{
  address: string;
  asked: string[];
  stop(): void;
}> {
  const asked: string[] = [];
  const socket = createSocket("udp4");
  socket.on("message", (query, from) => {
    const { name, type, end } = questionOf(query);
    asked.push(name);
    const addresses = zone(name);
    if (addresses === "silence") return;
    const records = addresses.map((text) => ipaddr.parse(text)).filter((ip) => typeOf(ip) === type);
    socket.send(answerTo(query.subarray(0, end), records), from.port, from.address);
  });
  await new Promise<void>((done) => socket.bind(0, "127.0.0.1", done));
  const { port } = socket.address() as AddressInfo;
  return { address: `127.0.0.1:${port}`, asked, stop: () => socket.close() };
}

type Ip = ReturnType<typeof ipaddr.parse>;

const headerBytes = 12;
const types = { ipv4: 1, ipv6: 28 } as const;
const typeOf = (ip: Ip): number => types[ip.kind()];

function questionOf(query: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = headerBytes;
  for (let length = query.readUInt8(at); length > 0; length = query.readUInt8(at)) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join(".").toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}

function answerTo(question: Buffer, records: Ip[]): Buffer {
  const header = Buffer.from(question);
  header.writeUInt16BE(0x8180, 2);
  header.writeUInt16BE(records.length, 6);
  header.writeUInt32BE(0, 8);
  return Buffer.concat([header, ...records.map(recordOf)]);
}

/** The name is a pointer to the question's; nobody may keep the answer. */
function recordOf(ip: Ip): Buffer {
  const data = Buffer.from(ip.toByteArray());
  const record = Buffer.alloc(12);
  record.writeUInt16BE(0xc00c, 0);
  record.writeUInt16BE(typeOf(ip), 2);
  record.writeUInt16BE(1, 4);
  record.writeUInt16BE(data.byteLength, 10);
  return Buffer.concat([record, data]);
}
