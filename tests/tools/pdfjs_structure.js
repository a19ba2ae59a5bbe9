// The text of a PDF in the order of its structure tree, as pdf.js reads it, page by page.
// usage: node pdfjs_structure.js FILE
"use strict";
const fs = require("fs");
const folder = "/usr/share/javascript/pdf/build"; // Debian's libjs-pdf
const pdfjs = require(folder + "/pdf.js");
pdfjs.GlobalWorkerOptions.workerSrc = folder + "/pdf.worker.js";

// Text by the id of its marked content.
async function marked_text(page) {
  const content = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map();
  const open = [];
  for (const item of content.items) {
    if (item.type === "beginMarkedContentProps") open.push(item.id);
    else if (item.type === "beginMarkedContent") open.push(null);
    else if (item.type === "endMarkedContent") open.pop();
    else if (open.length > 0 && open[open.length - 1]) {
      const id = open[open.length - 1];
      texts.set(id, (texts.get(id) || "") + item.str);
    }
  }
  return texts;
}

function text_of(node, texts) {
  if (node.type === "content") return texts.get(node.id) || "";
  return (node.children || []).map((kid) => text_of(kid, texts)).join("");
}

async function main() {
  const data = new Uint8Array(fs.readFileSync(process.argv[2]));
  const file = await pdfjs.getDocument({ data, verbosity: 0, isEvalSupported: false }).promise;
  for (let number = 1; number <= file.numPages; ++number) {
    const page = await file.getPage(number);
    const tree = await page.getStructTree();
    process.stdout.write((tree ? text_of(tree, await marked_text(page)) : "") + "\f");
  }
}

main().catch((error) => {
  console.error(String(error));
  process.exit(1);
});
