export const usage = {
  title: "Kredit & pemakaian",
};
