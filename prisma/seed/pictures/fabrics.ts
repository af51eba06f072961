import { ceplok } from "./motifs/ceplok.ts";
import { kawung } from "./motifs/kawung.ts";
import { lurik } from "./motifs/lurik.ts";
import { megaMendung } from "./motifs/mega-mendung.ts";
import { parang } from "./motifs/parang.ts";
import { truntum } from "./motifs/truntum.ts";

/** The cloths on our shelves, by motif and dye. */
export const fabrics = {
  parangNavy: parang({ ground: "#1d2c54", blade: "#e6dcc4", line: "#8a6234", band: "#7a5028" }),
  parangSoga: parang({ ground: "#3b2212", blade: "#ead6ab", line: "#8a5526", band: "#9a6330" }),
  kawungSoga: kawung({ ground: "#4a2a17", petal: "#e6d3aa", line: "#a0632d", seed: "#3a2012" }),
  kawungIndigo: kawung(
    { ground: "#16294a", petal: "#dfe3e2", line: "#5f86ad", seed: "#20406c" },
    17,
  ),
  truntumBlack: truntum({ ground: "#1d1b1e", star: "#e4d5b4", heart: "#b5763a", dust: "#96683b" }),
  truntumIndigo: truntum(
    { ground: "#152445", star: "#dfe0da", heart: "#c08a4a", dust: "#5e7ba6" },
    37,
  ),
  megaRed: megaMendung("#8a1726", [
    "#f3e2d2",
    "#e9b3a5",
    "#d67a73",
    "#b9464b",
    "#9c2832",
    "#690e1c",
  ]),
  megaBlue: megaMendung("#143d69", [
    "#eef1f2",
    "#b9d0e2",
    "#7fa8cc",
    "#4680b0",
    "#245f98",
    "#0f3d6e",
  ]),
  lurikKlaten: lurik("#4a1d18", ["#7d2f22", "#a4502f", "#2b100d", "#c98a4f", "#5f261d"]),
  lurikRainbow: lurik(
    "#2d3a58",
    ["#c65d3b", "#dfa53f", "#3f8f7f", "#eadfc4", "#7b4a86", "#54a0b8"],
    71,
  ),
  ceplokSogan: ceplok({ ground: "#33200f", leaf: "#dcc08a", line: "#7e4c20", heart: "#a9682c" }),
  ceplokMaroon: ceplok(
    { ground: "#4c1420", leaf: "#e5cfa0", line: "#98503a", heart: "#c27a3b" },
    67,
  ),
};
