// Sections of the run before, taken over when nothing that they were made of has changed.
#pragma once

#include "base/recorded_files.h"
#include "doc/document.h"
#include "figure/ledger.h"
#include "figure/lookup.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace jianbao::script {

// What a section left behind: itself, its part of the ledger, what it asked of the data and said.
struct KeptSection {
  std::string made_of;  // what it hangs on beside files
  Stamps files;
  std::optional<doc::Section> section;  // nothing: an appendix without content
  std::size_t first_line = 0;           // of its lines in the ledger it was written with
  figure::Ledger part;
  figure::Reads reads;
  Diagnostics said;
};

struct SectionMemory {
  // What all sections hang on; the caller's words.
  std::string facts;
  std::map<std::string, KeptSection> sections;  // by id
  // Document::files; only ever added to, so that the origins of kept sections stay right.
  std::vector<std::string> files;
  std::vector<std::string> run;  // ids of the sections that the last run did not take over
};

// How far a ledger and what was asked had come when a section began.
class Mark {
 public:
  Mark(figure::Ledger const& ledger, figure::Reads const* reads);
  // What came since.
  [[nodiscard]] KeptSection since(figure::Ledger const& ledger, figure::Reads const* reads) const;

 private:
  std::size_t lines_, misses_, terms_, named_, reads_;
};

// Puts a kept section's part behind the ledger and what was asked, and gives the section with its
// figures at their new places.
[[nodiscard]] std::optional<doc::Section> take_over(KeptSection const& kept, figure::Ledger& ledger,
                                                    figure::Reads* reads);

}  // namespace jianbao::script
