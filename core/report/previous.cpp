#include "report/previous.h"

#include "data/read_dataset.h"
#include "report/difference.h"

#include <algorithm>
#include <memory>
#include <set>

namespace jianbao::report {

namespace {

using Figures = std::vector<PrintedFigure>;

std::vector<figure::EditionChange> told(std::vector<FigureChange> changes) {
  std::vector<figure::EditionChange> result;
  for (FigureChange& one : changes)
    result.push_back({std::string(name_of(one.kind)), std::move(one.indicator),
                      std::move(one.region), std::move(one.period), std::move(one.before),
                      std::move(one.after)});
  return result;
}

// Only sections that have been written by now can be compared.
figure::ChangesSince since_ledger(Figures before, data::Dataset const& dataset) {
  return [before = std::move(before), &dataset](figure::Ledger const& ledger,
                                                std::vector<std::uint32_t> const& printed) {
    Figures const after = figures_of(ledger, printed, dataset);
    std::set<std::string> written;
    for (PrintedFigure const& one : after)
      written.insert(one.section);
    Figures comparable = before;
    std::erase_if(comparable,
                  [&](PrintedFigure const& one) { return !written.contains(one.section); });
    return told(difference(comparable, after));
  };
}

figure::ChangesSince since_dataset(data::Dataset before, data::Dataset const& dataset,
                                   EditionScope scope) {
  auto const old = std::make_shared<data::Dataset const>(std::move(before));
  return [old, &dataset, scope](figure::Ledger const&, std::vector<std::uint32_t> const&) {
    auto changes = difference(*old, dataset);
    std::string const& region = dataset[scope.region].id;
    std::erase_if(changes, [&](FigureChange const& one) { return one.region != region; });
    return told(std::move(changes));
  };
}

}  // namespace

figure::ChangesSince changes_since(std::string const& path, data::Dataset const& dataset,
                                   EditionScope scope, Files const& files, Diagnostics& out) {
  if (path.empty()) return {};
  std::size_t const errors = out.errors();
  if (path.ends_with(".ledger.json")) {
    auto const text = files.read(path);
    if (!text) return out.add(text.error()), figure::ChangesSince{};
    Figures before = read_ledger(*text, path, out);
    if (out.errors() > errors) return {};
    return since_ledger(std::move(before), dataset);
  }
  data::Dataset before = data::read_dataset(path, files, out);
  if (out.errors() > errors) return {};
  return since_dataset(std::move(before), dataset, scope);
}

}  // namespace jianbao::report
