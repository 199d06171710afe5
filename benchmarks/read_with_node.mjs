// Compares what readers of BibTeX find with CSL-JSON of the same papers; read_with_node.py writes both.
import fs from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { parse } = await import("@retorquere/bibtex-parser");
const { Cite } = require("@citation-js/core");
require("@citation-js/plugin-bibtex");

const letters = (text) =>
  (text ?? "").normalize("NFKD").toLowerCase().replace(/<[^>]*>/g, "").replace(/[^\p{L}\p{N}]/gu, "");
const expected = JSON.parse(fs.readFileSync("papers.json", "utf8"));
const families = (names) => names.map(letters).filter((name) => name && name !== "others").join("|");

function compare(reader, file, found) {
  let missing = 0, titles = 0, names = 0;
  for (const item of expected) {
    const entry = found.get(item.id);
    if (!entry) missing += 1;
    else {
      if (letters(entry.title) !== letters(item.title)) titles += 1;
      if (families(entry.names) !== families((item.author ?? []).map((name) => name.literal ?? name.family))) names += 1;
    }
  }
  console.log(`${reader}, ${file}: ${expected.length} papers; missing ${missing}, titles ${titles}, names ${names}`);
}

for (const file of ["bibtex-ascii", "bibtex-unicode", "biblatex-ascii", "biblatex-unicode"]) {
  const text = fs.readFileSync(`${file}.bib`, "utf8");
  const { entries } = parse(text, { sentenceCase: false });
  const names = (entry) => (entry.fields.author ?? []).map((name) => name.lastName ?? name.name);
  compare("bibtex-parser", file, new Map(entries.map((e) => [e.key, { title: e.fields.title, names: names(e) }])));
  if (file.endsWith("unicode")) {
    const { data } = new Cite(text);
    const family = (name) => name.literal ?? name.family ?? name.given;
    compare(
      "citation-js", file, new Map(data.map((i) => [i.id, { title: i.title, names: (i.author ?? []).map(family) }])),
    );
  }
}
