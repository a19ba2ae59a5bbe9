#include "data/file_report.h"

#include "sheet/grid.h"

#include <algorithm>
#include <utility>

namespace jianbao::data {

FileReport::~FileReport() {
  for (Diagnostic& diagnostic : items_)
    out_.add(std::move(diagnostic));
  if (left_out_ > 0) out_.add({"data.more", {std::to_string(left_out_)}, {.file = file_}, {}});
}

void FileReport::add(Diagnostic diagnostic) {
  if (!sheet_.empty() && diagnostic.place.line > 0)
    diagnostic.place.cell =
        sheet_ + "!" + sheet::address(diagnostic.place.line, std::max(diagnostic.place.column, 1u));
  if (items_.size() < most)
    items_.push_back(std::move(diagnostic));
  else
    ++left_out_;
}

void FileReport::append(Diagnostics const& others) {
  for (Diagnostic const& diagnostic : others.items())
    add(diagnostic);
}

void FileReport::clear() {
  items_.clear();
  left_out_ = 0;
}

}  // namespace jianbao::data
