import { readChoice } from "./choice.ts";

/** `off` where somebody wants quiet; everything else rings. */
export const soundChoice = "sapa.sound";
const rangChoice = "sapa.rang";
const notes = [
  { hz: 880, at: 0 },
  { hz: 1_174.7, at: 0.11 },
];
const lengthSeconds = 0.28;
const loudness = 0.08;
/** Many messages at once call once. */
const quietMs = 1_000;

let context: AudioContext | undefined;
let rangAtMs = Number.NEGATIVE_INFINITY;

/** Two short notes, once per message however many tabs are open. */
export function ring(messageId: string) {
  if (performance.now() - rangAtMs < quietMs) return;
  if (readChoice(soundChoice) === "off" || hasRung(messageId)) return;
  rangAtMs = performance.now();
  context ??= new AudioContext();
  // Before anybody has touched the page a browser keeps silent.
  if (context.state === "suspended") void context.resume();
  for (const { hz, at } of notes) play(context, hz, context.currentTime + at);
}

function hasRung(messageId: string): boolean {
  try {
    if (localStorage.getItem(rangChoice) === messageId) return true;
    localStorage.setItem(rangChoice, messageId);
  } catch {
    // Without a memory in common each tab rings.
  }
  return false;
}

function play(audio: AudioContext, hz: number, from: number) {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = hz;
  tone.type = "sine";
  volume.gain.setValueAtTime(0, from);
  volume.gain.linearRampToValueAtTime(loudness, from + 0.012);
  volume.gain.exponentialRampToValueAtTime(0.0001, from + lengthSeconds);
  tone.connect(volume).connect(audio.destination);
  tone.start(from);
  tone.stop(from + lengthSeconds);
}
