import { expect, test } from "vitest";
import { isShortened, readName, readPlace } from "./read-place.ts";

const shop = { latitude: -7.5755, longitude: 110.8243 };

test.each([
  "-7.5755, 110.8243",
  "(-7.5755,110.8243)",
  "-7.5755; 110.8243",
  "geo:-7.5755,110.8243?z=17",
  "https://www.google.com/maps/search/?api=1&query=-7.5755,110.8243",
  "https://www.google.com/maps/search/?api=1&query=-7.5755%2C110.8243",
  "https://maps.google.com/?q=-7.5755,110.8243",
  "https://maps.google.com/maps?q=loc:-7.5755+110.8243&q=-7.5755,110.8243",
  "https://www.google.com/maps/search/-7.5755,+110.8243?entry=tts",
  "https://www.google.com/maps/@-7.5755,110.8243,17z",
  "https://maps.apple.com/?ll=-7.5755,110.8243&q=Toko",
])("%s is a place", (words) => {
  expect(readPlace(words)).toEqual(shop);
});

test("the pin counts, not the middle of the map around it", () => {
  const address =
    "https://www.google.com/maps/place/Batik+Laras/@-7.6,110.9,15z/data=!4m6!3m5!1s0x0:0x0!8m2!3d-7.5755!4d110.8243";
  expect(readPlace(address)).toEqual(shop);
  expect(readName(address)).toBe("Batik Laras");
});

test("words, phone numbers and places beyond the world are none", () => {
  for (const words of ["", "Laweyan, Solo", "0812-3456-7890", "-97.5, 110.8", "12, 190.5", "%"]) {
    expect(readPlace(words)).toBeNull();
  }
  expect(readName("https://www.google.com/maps/place/-7.5755,110.8243/@1,2,3z")).toBeNull();
});

test("a shortened address is known as one", () => {
  expect(isShortened("https://maps.app.goo.gl/AbC123")).toBe(true);
  expect(isShortened("https://www.google.com/maps/@1,2,3z")).toBe(false);
});
