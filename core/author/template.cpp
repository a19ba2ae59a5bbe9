#include "author/template.h"

#include "report/atomic_file.h"

namespace jianbao::author {

namespace {

std::string replaced(std::string text, std::string_view place, std::string const& word) {
  for (std::size_t at = text.find(place); at != std::string::npos;
       at = text.find(place, at + word.size()))
    text.replace(at, place.size(), word);
  return text;
}

}  // namespace

Result<std::vector<std::string>> copy_template(Copying const& copying,
                                               std::span<std::string_view const> names,
                                               Files const& files) {
  std::vector<std::pair<std::string, std::string>> made;  // file, text
  for (std::string_view const name : names) {
    auto const text = files.read(copying.from + "/" + std::string(name));
    if (!text) return text.error();
    std::string file = copying.to + "/" + replaced(std::string(name), copying.place, copying.word);
    if (files.exists(file)) return Diagnostic{"plugin.exists", {file}, {}};
    made.emplace_back(std::move(file), replaced(*text, copying.place, copying.word));
  }
  std::vector<std::string> written;
  for (auto const& [file, text] : made) {
    if (auto failure = report::write_file(file, text)) return std::move(*failure);
    written.push_back(file);
  }
  return written;
}

}  // namespace jianbao::author
