// The text of a PDF as PDFium extracts it (npm package @hyzyla/pdfium).
// usage: node pdfium_text.js FILE
"use strict";
const fs = require("fs");
const { PDFiumLibrary } = require("@hyzyla/pdfium");

async function main() {
  const library = await PDFiumLibrary.init();
  const file = await library.loadDocument(fs.readFileSync(process.argv[2]));
  for (const page of file.pages()) process.stdout.write(page.getText() + "\f");
  file.destroy();
  library.destroy();
}

main().catch((error) => {
  console.error(String(error));
  process.exit(1);
});
