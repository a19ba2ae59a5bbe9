// The inputs of a report: what it asked of files and data, and one hash over the answers. Equal
// hashes, equal bytes.
#pragma once

#include "base/recorded_files.h"
#include "batch/record.h"
#include "batch/world.h"
#include "figure/lookup.h"

#include <map>
#include <set>
#include <string>

namespace jianbao::batch {

// A question with its path from the briefing's folder or that of what is shipped: the same on every
// machine and however the briefing was named.
[[nodiscard]] std::string to_text(FileQuestion const& question, World const& world);

// Works the hashes out; what many reports ask is worded and answered once.
class Inputs {
 public:
  explicit Inputs(World const& world) : world_(world) {}
  [[nodiscard]] Reads reads(std::set<FileQuestion> const& questions, figure::Reads const& lookups,
                            Entry const& entry);
  // SHA-256 over the version, what all reports share, the check and the answers to `reads` as they
  // are now; empty when a question makes no sense any more.
  [[nodiscard]] std::string hash(Reads const& reads, Entry const& entry);

 private:
  std::string const& file_answer(std::string const& question);
  std::string const& shared_answer(figure::Lookup const& lookup, std::string const& key);

  World const& world_;
  std::map<FileQuestion, std::string> file_questions_;
  std::map<std::string, std::string> file_answers_, shared_answers_;
};

}  // namespace jianbao::batch
