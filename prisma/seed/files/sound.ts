import { chance } from "../pictures/chance.ts";

const rate = 16_000;

/** Slendro, roughly: five bars of a saron, and the octave of the first. */
const bars = [262, 301, 346, 398, 457, 524];

/** One struck bar: a bright start that dies away into its own octave. */
function strike(sound: Float32Array, atSeconds: number, hertz: number, loud: number): void {
  const start = Math.floor(atSeconds * rate);
  const length = Math.min(sound.length - start, rate * 2);
  for (let sample = 0; sample < length; sample++) {
    const t = sample / rate;
    const turn = 2 * Math.PI * hertz * t;
    const body =
      Math.sin(turn) * Math.exp(-2.4 * t) + 0.35 * Math.sin(turn * 2.01) * Math.exp(-4 * t);
    const knock = 0.3 * Math.sin(turn * 5.4) * Math.exp(-22 * t);
    const soft = Math.min(1, sample / 40);
    sound[start + sample] = (sound[start + sample] as number) + loud * soft * (body + knock);
  }
}

/** A voice note in which somebody plays a few bars of gamelan: a WAV file, 16 bits, mono. */
export function gamelan(seconds: number, seed: number): Buffer {
  const c = chance(seed);
  const sound = new Float32Array(seconds * rate);
  let bar = 2;
  for (let at = 0.25; at < seconds - 0.6; at += c.next() < 0.25 ? 0.26 : 0.52) {
    bar = Math.min(5, Math.max(0, bar + Math.round(c.around(1.7))));
    strike(sound, at, bars[bar] as number, c.between(0.28, 0.4));
    if (Math.round(at / 0.52) % 4 === 0) strike(sound, at, (bars[bar] as number) / 4, 0.3);
  }
  const file = Buffer.alloc(44 + sound.length * 2);
  file.write("RIFF", 0);
  file.writeUInt32LE(file.length - 8, 4);
  file.write("WAVEfmt ", 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write("data", 36);
  file.writeUInt32LE(sound.length * 2, 40);
  sound.forEach((value, at) => {
    file.writeInt16LE(Math.round(Math.tanh(value) * 30_000), 44 + at * 2);
  });
  return file;
}
