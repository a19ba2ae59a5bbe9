// The text of a PDF as pdf.js extracts it: items joined, a newline where pdf.js sees a line's end.
// usage: node pdfjs_text.js FILE
"use strict";
const fs = require("fs");
const folder = "/usr/share/javascript/pdf/build"; // Debian's libjs-pdf
const pdfjs = require(folder + "/pdf.js");
pdfjs.GlobalWorkerOptions.workerSrc = folder + "/pdf.worker.js";

async function main() {
  const data = new Uint8Array(fs.readFileSync(process.argv[2]));
  const file = await pdfjs.getDocument({ data, verbosity: 0, isEvalSupported: false }).promise;
  for (let number = 1; number <= file.numPages; ++number) {
    const page = await file.getPage(number);
    const content = await page.getTextContent();
    let text = "";
    for (const item of content.items) text += item.str + (item.hasEOL ? "\n" : "");
    process.stdout.write(text + "\f");
  }
}

main().catch((error) => {
  console.error(String(error));
  process.exit(1);
});
