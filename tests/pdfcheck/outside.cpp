// Clauses that ask nothing of Jianbao's files, and those nobody here checks.
#include "pdfcheck/clause.h"

namespace pdfcheck {

std::vector<Clause> outside_clauses() {
  using enum State;
  return {
      {"A 6.1.4", "cross-reference tables: qpdf --check reads them", open},
      {"A 6.1.6", "pairs of hexadecimal digits in strings", open},
      {"A 6.1.9", "white space around objects", open},
      {"A 6.2.4.2", "ICC-based colours: there are none, see 6.2.4.3", not_applicable},
      {"A 6.2.4.4", "Separation and DeviceN: there are none, see 6.2.4.3", not_applicable},
      {"A 6.2.7", "halftones: there are no graphics states, see 6.2.5", not_applicable},
      {"A 6.2.8.3", "JPEG 2000: there is none, see 6.1.7.2", not_applicable},
      {"A 6.2.11.1", "font programs follow their own standards", open},
      {"A 6.2.11.4.1 licence", "font programs may be embedded: checked where fonts are opened",
       open},
      {"A 6.3.3", "appearances: a link needs none", not_applicable},
      {"A 6.6.2.2", "XMP is well-formed RDF: PDFBox preflight reads it", open},
      {"A 6.6.5", "file identifiers in XMP: not asked for", not_applicable},
      {"A 6.6.6", "history in XMP: not asked for", not_applicable},
      {"A 6.7.3.1", "the structure says what the words are: read by people", open},
      {"M 03-001", "nothing flickers: no scripts, no films, see 6.5.1", not_applicable},
      {"M 04-001",
       "colour is not the only carrier of meaning: read by people; signs stand beside colours",
       open},
      {"M 05-001", "sound and films: there are none", not_applicable},
      {"M 08-001", "text recognition: pages are not scanned", not_applicable},
      {"M 12-001", "stretched characters: there are none", not_applicable},
      {"M 17-001", "formulas: there are none", not_applicable},
      {"M 20-001", "optional content: there is none, see A 6.9", not_applicable},
      {"M 21-001", "attached files have both names, see A 6.8", not_applicable},
      {"M 22-001", "article threads: there are none", not_applicable},
      {"M 25-001", "dynamic XFA forms: there are none, see A 6.4", not_applicable},
      {"M 26-002", "readers for the blind may read an encrypted file: tested where it is packed",
       open},
      {"M 30-001", "form XObjects: there are none, see A 6.2.9", not_applicable},
      {"M 31-001", "fonts: the same as A 6.2.11", not_applicable},
  };
}

}  // namespace pdfcheck
