// Run: what one section's Lua state may see and what it has made so far. Handles in Lua are places
// in these lists; they own nothing and live no longer than the run.
#pragma once

#include "base/diagnostic.h"
#include "data/text_table.h"
#include "doc/document.h"
#include "figure/edition.h"
#include "figure/ledger.h"
#include "figure/select.h"

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jianbao::script {

struct Beginning;      // chunks.h
class Chunks;          // chunks.h
struct Library;        // host.h
struct SectionMemory;  // section_memory.h

// What all sections of a briefing share.
struct Briefing {
  figure::Selection const& selection;
  data::RegionId region;
  data::Period period;
  std::string peer_level;  // regions compared by brief:peers()
  Rounding rounding = Rounding::half_up;
  data::TextTables const* tables = nullptr;  // that the definition names
  doc::MissingMarks missing = {};
  std::vector<std::string> pictures = {};  // names of those the definition lists
  figure::ChangesSince changes = {};       // since the edition before, if there is one
  Chunks* chunks = nullptr;                // parsed in earlier runs; none: parsed anew
  SectionMemory* memory = nullptr;         // of an earlier run; none: all sections are written
};

// Inlines a plugin holds: words with a figure behind them, strong text.
struct Words {
  doc::Inlines pieces;
};

struct Run {
  Briefing const& briefing;
  std::string section;
  figure::Ledger& ledger;
  std::vector<std::string>& files;  // Document::files
  Diagnostics& out;
  std::vector<std::uint32_t> const& told;  // lines (plus one) of the sections before

  // Whose items stay where they are while more come.
  std::deque<figure::Figure> figures = {};
  std::deque<Words> words = {};
  std::vector<doc::Block> blocks = {};
  std::deque<std::vector<std::uint32_t>> bodies = {};  // places in blocks
  std::size_t log_lines = 0;
  std::size_t reads_before = 0;  // what sections before it asked of the data
  bool looked_back = false;      // it asked what the sections before it print
  Library const* library = nullptr;
  Beginning* beginning = nullptr;  // of its kind of section; none: nothing is kept for others

  [[nodiscard]] data::Dataset const& dataset() const { return briefing.selection.dataset(); }
  // As the dataset's own; what a section names is entered in the ledger, found or not.
  [[nodiscard]] std::optional<data::IndicatorId> find_indicator(std::string_view id);
  [[nodiscard]] std::optional<data::RegionId> find_region(std::string_view id_code_or_name);
  [[nodiscard]] std::optional<data::SourceId> find_source(std::string_view id);
  void name(figure::NamedEntry::Kind kind, std::size_t place = 0);
  // The origin of a line of a chunk name ("@plugins/industry.lua").
  [[nodiscard]] Origin origin(std::string_view chunk, int line);
  // Enters the figure in the ledger, as `printed`.
  [[nodiscard]] doc::Figure enter(figure::Figure const& figure, std::string printed, Origin origin);
};

}  // namespace jianbao::script
